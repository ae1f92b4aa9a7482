import type { Context } from 'hono';
import { registerOf } from '../../geodata/register/registry';
import type { AppEnv } from '../app-env';
import { Problem } from '../problems';
import { extentOf } from './permissions';

/**
 * Those of some registers that whoever asks may read: what is public to all who may read the network, the rest to those who take part in
 * keeping the base. An answer that depends on who asks is kept by no cache on the way.
 */
export async function readableRegisters(
  c: Context<AppEnv>,
  registers: readonly string[],
): Promise<readonly string[]> {
  if (registers.every((id) => registerOf(id).readers === 'everyone')) return registers;
  c.header('Cache-Control', 'no-store');
  const actor = await c.get('actor')();
  const takesPart = actor !== null && extentOf('object.propose', actor.role, { publicRead: true }) !== 'none';
  return takesPart ? registers : registers.filter((id) => registerOf(id).readers === 'everyone');
}

/**
 * Refuses a register that whoever asks may not read.
 *
 * @throws Problem `sign-in-required` or `not-allowed`
 */
export async function requireReadable(c: Context<AppEnv>, register: string): Promise<void> {
  const readable = await readableRegisters(c, [register]);
  if (readable.length > 0) return;
  throw new Problem((await c.get('actor')()) === null ? 'sign-in-required' : 'not-allowed');
}
