import { targetsOf } from '../../geodata/formats/register-table';
import { registerOf } from '../../geodata/register/registry';
import type { Sql } from '../db/fragments';
import { readKnownCommunes } from '../db/queries/import-context';
import { readOptions } from '../db/queries/options';
import type { TaskThread } from '../jobs/task-thread';
import type { ImportTask } from './tasks/import-task';

/** Tells a thread what cells of some registers can name: communes, EPCIs, and the rows that they refer to. */
export async function tellKnown(
  sql: Sql,
  thread: TaskThread<ImportTask>,
  registers: readonly string[],
): Promise<void> {
  await thread.ask('communes', await readKnownCommunes(sql));
  const targets = new Set(['epci', ...registers.flatMap((register) => targetsOf(registerOf(register)))]);
  for (const target of targets)
    await thread.ask('options', { target, options: await readOptions(sql, target) });
}
