import { readFileSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import { noDecisions } from '../../geodata/imports/contract';
import type { Decisions, StagedRow } from '../../geodata/imports/contract';
import { guessRegister } from '../../geodata/imports/guess-register';
import { mappingOf, matchColumns } from '../../geodata/imports/match-columns';
import { stageRows } from '../../geodata/imports/stage';
import type { Issue } from '../../geodata/model/issue';
import { registerOf } from '../../geodata/register/registry';
import { issueText } from '../../geodata/text/issues';
import { readTables } from '../../server/imports/read/read-tables';
import { importWorld } from './import-world';
import { workbookFrom } from './workbook';

const optionsSchema = z.object({
  register: z.string().optional(),
  mapping: z.record(z.string(), z.string().nullable()).optional(),
  decisions: z.custom<Partial<Decisions>>().optional(),
});

/** What an import comes to: what is compared with `out.json`, and the sentences of `notes.txt`. */
export interface ImportOutcome {
  readonly out: unknown;
  readonly notes: string;
}

/** Runs a fixture through reading, matching and staging. `case.json` may state the register, the mapping and decisions. */
export async function runImport(folder: string): Promise<ImportOutcome> {
  const files = readdirSync(folder);
  const input = files.find((file) => file.startsWith('in.'));
  if (input === undefined) throw new Error(`no file to import in ${folder}`);
  const content = readFileSync(`${folder}/${input}`);
  const bytes = input === 'in.workbook.json' ? workbookFrom(JSON.parse(content.toString('utf8'))) : content;
  const options = optionsSchema.parse(
    files.includes('case.json') ? JSON.parse(readFileSync(`${folder}/case.json`, 'utf8')) : {},
  );
  const name = input.replace('workbook.json', 'xlsx');
  const read = await readTables(bytes, name);
  if (!read.ok) return { out: { refused: read.issues }, notes: sentences(read.issues) };
  const lines = [sentences(read.notes)];
  const sheets = read.value.map((table) => {
    const guessed = guessRegister(table, importWorld('structure'))[0]?.register ?? '';
    const register = options.register ?? guessed;
    const context = importWorld(register);
    const matches = matchColumns(registerOf(register), table.headers, table.rows, context, options.mapping);
    const staged = stageRows({
      register,
      sheet: table.sheet,
      headers: table.headers,
      rows: table.rows,
      mapping: mappingOf(matches),
      context,
      decisions: { ...noDecisions, ...options.decisions },
      newId: 'new',
    });
    lines.push(sentences(staged.notes), ...staged.rows.map(rowSentences));
    return {
      sheet: table.sheet,
      guessed,
      register,
      matches: matches.map(shortMatch),
      rows: staged.rows.map(shortRow),
    };
  });
  return { out: { sheets }, notes: lines.filter((line) => line !== '').join('\n') };
}

function sentences(issues: readonly Issue[]): string {
  return issues.map((issue) => issueText(issue, 'fr')).join('\n');
}

function rowSentences({ row, issues }: StagedRow): string {
  return issues
    .map(({ code, severity, column, values, state }) => {
      const place = { row, ...(column === null ? {} : { column }) };
      const sentence = issueText(
        { code, severity: severity === 'note' ? 'note' : 'error', values, ...place },
        'fr',
      );
      return `${sentence} [${severity}, ${state}]`;
    })
    .join('\n');
}

function shortMatch({ header, target, reason }: ReturnType<typeof matchColumns>[number]): string {
  return `${header} → ${target ?? 'rien'}${reason === null ? '' : ` (${reason})`}`;
}

/** A staged row without what is empty, and its issues by what the sentences do not tell. */
function shortRow({ sheet: _sheet, issues, evidence, changes, ...row }: StagedRow) {
  return {
    ...row,
    ...(evidence === null ? {} : { evidence }),
    changes: changes.join(' '),
    ...(issues.length === 0
      ? {}
      : {
          issues: issues.map(({ code, severity, field, value, repair, candidates, state }) => ({
            code,
            severity,
            field,
            value,
            ...(repair === null ? {} : { repair: repair.value }),
            ...(candidates.length === 0 ? {} : { candidates: candidates.map((one) => one.value) }),
            state,
          })),
        }),
  };
}
