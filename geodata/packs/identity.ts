import { done, refused, type Issue, type Result } from '../model/issue';
import { cellFault } from './cell-fault';
import { identitySchema, packFiles, type PackIdentity, type PackRow } from './schema';

/** Assembles the key–value rows of pack.csv; every key of `identitySchema` must be there once, and no other. */
export function identityOf(keys: readonly PackRow<'keys'>[]): Result<PackIdentity> {
  const { file } = packFiles.keys;
  const known = Object.keys(identitySchema.shape);
  const allowed = known.join(', ');
  const rowOf = new Map<string, number>();
  const issues: Issue[] = [];
  for (const { key, row } of keys) {
    const where = { severity: 'error', file, row, column: 'key' } as const;
    if (!known.includes(key)) issues.push({ ...where, code: 'pack-key-unknown', values: { key, allowed } });
    else if (rowOf.has(key)) issues.push({ ...where, code: 'pack-key-repeated', values: { key } });
    else rowOf.set(key, row);
  }
  for (const key of known.filter((name) => !rowOf.has(name)))
    issues.push({ code: 'pack-key-missing', severity: 'error', file, values: { key } });
  if (issues.length > 0) return refused(issues);

  const read = identitySchema.safeParse(Object.fromEntries(keys.map(({ key, value }) => [key, value])));
  if (read.success) return done(read.data);
  return refused(
    read.error.issues.map((issue) => {
      const row = rowOf.get(String(issue.path[0]));
      return { ...cellFault(issue, file), column: 'value', ...(row === undefined ? {} : { row }) };
    }),
  );
}
