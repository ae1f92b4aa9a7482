import { byteOrderMark, csvLine } from '../../geodata/formats/csv-line';
import { exportColumns, mentionOf, namingOf, targetsOf } from '../../geodata/formats/register-table';
import type { Confidence } from '../../geodata/model/evidence';
import type { Option } from '../../geodata/register/exchange';
import type { Register } from '../../geodata/register/register';
import { registerOf } from '../../geodata/register/registry';
import type { Row } from '../../geodata/register/row';
import type { Sql } from '../db/fragments';
import { readDataset } from '../db/queries/dataset';
import { countRows, readConfidences, rowPages } from '../db/queries/export-rows';
import { readOptions } from '../db/queries/options';
import { TaskThread } from '../jobs/task-thread';
import { Problem } from '../problems';
import { baseReadMe } from './read-me';
import { plainNaming } from './workbook-task';
import type { WorkbookTask } from './workbook-task';

/** What the making of a workbook may take. */
const limits = { memoryMb: 512, seconds: 60 };

/** What an export is made of. */
export interface ExportDeps {
  readonly sql: Sql;
  /** ISO date. */
  readonly today: string;
}

/** What the name of a file says after the name of what it holds, so that nobody takes an example for a fact. */
export async function fileSuffix({ sql }: ExportDeps, registers: readonly string[]): Promise<string> {
  const mention = mentionOf(await readConfidences(sql, registers));
  if (mention === null) return '';
  return mention === 'demonstration' ? '-donnees-de-demonstration' : '-donnees-estimees';
}

/** A register as CSV, piece by piece. */
export async function* csvPieces({ sql }: ExportDeps, register: Register): AsyncGenerator<string> {
  const options = await optionsOf(sql, [register.id]);
  const columns = exportColumns(register, namingOf(options), plainNaming(options));
  yield byteOrderMark + csvLine(columns.map(({ header }) => header));
  for await (const page of rowPages(sql, register.id)) {
    const rows = JSON.parse(page) as readonly Row[];
    yield rows.map((row) => csvLine(columns.map(({ cellOf }) => cellOf(row)))).join('');
  }
}

/**
 * Registers as XLSX, one sheet each, after one that says what they are; made in a thread.
 *
 * @throws Problem `no-dataset` when nothing is loaded
 */
export async function workbookOf(
  { sql, today }: ExportDeps,
  registers: readonly string[],
): Promise<Uint8Array> {
  const dataset = await readDataset(sql);
  if (dataset === null) throw new Problem('no-dataset');
  const confidences: readonly Confidence[] = await readConfidences(sql, registers);
  const counts = await countRows(sql, registers);
  const thread = new TaskThread<WorkbookTask>('workbook', limits);
  try {
    for (const [target, options] of await optionsOf(sql, registers))
      await thread.ask('options', { target, options });
    for (const register of registers)
      for await (const rows of rowPages(sql, register)) await thread.ask('rows', { register, rows });
    const first = baseReadMe({ dataset, today, registers, counts, confidences });
    return await thread.ask('write', { first, registers });
  } finally {
    await thread.stop();
  }
}

async function optionsOf(
  sql: Sql,
  registers: readonly string[],
): Promise<ReadonlyMap<string, readonly Option[]>> {
  const targets = [...new Set(registers.flatMap((id) => targetsOf(registerOf(id))))];
  return new Map(
    await Promise.all(targets.map(async (target) => [target, await readOptions(sql, target)] as const)),
  );
}
