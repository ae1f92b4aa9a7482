import type { Context } from 'hono';
import { Problem } from './problems';

/**
 * The version that an If-Match header names. Null for a header that nothing of ours can meet.
 *
 * @throws Problem `version-required` without the header
 */
export function expectedVersion(c: Context): number | null {
  const header = c.req.header('If-Match');
  if (header === undefined) throw new Problem('version-required');
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim())?.[1];
  return version === undefined ? null : Number(version);
}
