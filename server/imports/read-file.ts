import type { Issue } from '../../geodata/model/issue';
import { registers } from '../../geodata/register/registry';
import type { Sql } from '../db/fragments';
import { insertSource } from '../db/queries/import-rows';
import { readMappings } from '../db/queries/imports';
import type { ImportJob } from './import-job';
import type { ImportSheet } from './model';
import type { ImportTask } from './tasks/import-task';
import { tellKnown } from './tell-known';

/** A file to be read into an import. */
export interface UploadedFile {
  readonly id: string;
  readonly path: string;
  readonly fileName: string;
  /** The register that it is known to be for; null: it is to be guessed. */
  readonly register: string | null;
  /** ISO date. */
  readonly today: string;
}

/** What a file turned out to be: its sheets, or why it is refused. */
type FileReading =
  | { readonly ok: true; readonly sheets: readonly ImportSheet[]; readonly notes: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads a file in a thread, keeps its rows as they are, and proposes registers and fields for its columns.
 *
 * @throws TaskError beyond the limits, and the errors of the database
 */
export async function readFile(
  sql: Sql,
  job: ImportJob,
  { id, path, fileName, register, today }: UploadedFile,
): Promise<FileReading> {
  const thread = job.thread<ImportTask>('import');
  const opened = await thread.ask('open', { path, fileName });
  if (!opened.ok) return opened;
  for (let rank = 0; ; rank += 1) {
    const part = await thread.ask('take', null);
    if (part === null) break;
    await insertSource(sql, id, { rank, ...part });
  }
  await tellKnown(
    sql,
    thread,
    registers.map((one) => one.id),
    today,
  );
  const saved = await readMappings(sql, opened.value);
  return { ok: true, sheets: await thread.ask('propose', { saved, register, today }), notes: opened.notes };
}
