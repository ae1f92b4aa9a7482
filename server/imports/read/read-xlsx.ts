import { done, type Issue, type Result } from '../../../geodata/model/issue';
import type { Budget } from './budget';
import type { Archive } from './open-archive';
import { remark } from './refusal';
import type { RawSheet } from './table-of';
import { readXlsxSheet } from './xlsx-sheet';
import { readWorkbook } from './xlsx-parts';

/** The sheets of an XLSX workbook (ECMA-376), in their order; hidden ones are left out. Throws as the parts do. */
export async function readXlsx(
  archive: Archive,
  path: string,
  budget: Budget,
): Promise<Result<readonly RawSheet[]>> {
  const workbook = await readWorkbook(archive, path);
  const sheets: RawSheet[] = [];
  const notes: Issue[] = [];
  for (const sheet of workbook.sheets) {
    budget.check();
    if (sheet.isHidden) notes.push(remark(sheet.name, 'import-hidden-sheet'));
    else
      sheets.push({
        sheet: sheet.name,
        rows: await readXlsxSheet(archive, sheet, workbook, budget),
        isStrict: false,
      });
  }
  return done(sheets, notes);
}
