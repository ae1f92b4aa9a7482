import { targetsOf } from '../../geodata/formats/register-table';
import { registerOf } from '../../geodata/register/registry';
import type { Sql } from '../db/fragments';
import { readKnownCommunes, readReferences } from '../db/queries/import-context';
import type { TaskThread } from '../jobs/task-thread';
import type { ImportTask } from './tasks/import-task';

/**
 * Tells a thread what cells of some registers can name: communes, EPCIs, and the rows that they refer to.
 *
 * @param today ISO date
 */
export async function tellKnown(
  sql: Sql,
  thread: TaskThread<ImportTask>,
  registers: readonly string[],
  today: string,
): Promise<void> {
  await thread.ask('communes', await readKnownCommunes(sql));
  const targets = new Set(['epci', ...registers.flatMap((register) => targetsOf(registerOf(register)))]);
  for (const target of targets)
    await thread.ask('options', { target, options: await readReferences(sql, target, today) });
}
