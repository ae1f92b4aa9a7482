import type { ColumnMatch } from '../../geodata/imports/contract';
import type { Sql } from '../db/fragments';
import { rowPages } from '../db/queries/export-rows';
import { deleteStaged, insertStaged, readSource } from '../db/queries/import-rows';
import { readMappings } from '../db/queries/imports';
import type { TaskThread } from '../jobs/task-thread';
import { headersKey } from './headers-key';
import type { ImportJob } from './import-job';
import type { Import, ImportSheet, StagingSummary } from './model';
import type { ImportTask } from './tasks/import-task';
import { tellKnown } from './tell-known';

/**
 * Checks the rows of an import in a thread against what is kept, by what was chosen and decided, and keeps what they would become.
 *
 * @param today ISO date
 * @throws TaskError beyond the limits, and the errors of the database
 */
export async function checkRows(
  sql: Sql,
  job: ImportJob,
  { id, document }: Pick<Import, 'id' | 'document'>,
  today: string,
): Promise<StagingSummary> {
  const thread = job.thread<ImportTask>('import');
  const { sheets, decisions } = document;
  const registers = [
    ...new Set(sheets.flatMap(({ register, mapping }) => (mapping ? (register ?? []) : []))),
  ];
  await tellKnown(sql, thread, registers, today);
  for (const register of registers)
    for await (const rows of rowPages(sql, register)) await thread.ask('known', { register, rows });
  await tellSource(sql, thread, id);
  await deleteStaged(sql, id);
  const summary = await thread.ask('stage', { sheets, decisions, today, newId: id.slice(0, 8) });
  const total = Object.values(summary.actions).reduce((sum, count) => sum + count, 0);
  for (let rows = 0; ;) {
    const records = await thread.ask('takeStaged', null);
    if (records === null) return summary;
    rows += await insertStaged(sql, id, records);
    job.progress = { share: rows / total, rows };
  }
}

/**
 * What the columns of a sheet seem to give in a register, looked at in a thread.
 *
 * @param today ISO date
 */
export async function matchSheet(
  sql: Sql,
  job: ImportJob,
  { id, sheet, register }: { readonly id: string; readonly sheet: ImportSheet; readonly register: string },
  today: string,
): Promise<readonly ColumnMatch[]> {
  const thread = job.thread<ImportTask>('import');
  await tellKnown(sql, thread, [register], today);
  await tellSource(sql, thread, id);
  const saved = await readMappings(sql, [headersKey(sheet.headers)]);
  return thread.ask('match', {
    sheet: sheet.sheet,
    headers: sheet.headers,
    register,
    saved: saved.find((one) => one.register === register)?.mapping ?? null,
    today,
  });
}

async function tellSource(sql: Sql, thread: TaskThread<ImportTask>, id: string): Promise<void> {
  for (let rank = 0; ; rank += 1) {
    const part = await readSource(sql, id, rank);
    if (part === null) return;
    await thread.ask('source', part);
  }
}
