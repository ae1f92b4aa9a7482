import type { Pairs } from '../contract';

/** Choose as few sites as can be so that each row has one of its own; forced ones are chosen anyway. */
export interface Covering {
  readonly sites: number;
  /** Sites that cover each row, at least one. */
  readonly rows: readonly (readonly number[])[];
  readonly forced: readonly number[];
}

/** The covering of all rows that have a pair. */
export function coveringOf({ starts, ends }: Pairs, sites: number, forced: readonly number[]): Covering {
  const rows = Array.from({ length: starts.length - 1 }, (_, row) =>
    Array.from(ends.subarray(starts[row], starts[row + 1])).toSorted((a, b) => a - b),
  );
  return { sites, rows: rows.filter((own) => own.length > 0), forced };
}

/** Rows by site, ascending. */
export function rowsBySite({ sites, rows }: Pick<Covering, 'sites' | 'rows'>): number[][] {
  const bySite = Array.from({ length: sites }, (): number[] => []);
  for (const [row, own] of rows.entries()) for (const site of own) bySite[site]?.push(row);
  return bySite;
}

/** What is left of a covering, and the sites that are in every answer worth looking at. */
export interface Core {
  readonly rows: readonly (readonly number[])[];
  readonly chosen: readonly number[];
}

/**
 * The core of a covering: rows that chosen sites cover go; so do rows that have all the sites of another, sites that cover no more than
 * another (of equals the higher index goes), and the only site of a row is chosen; until nothing changes. R. Roth: Computer solutions to
 * minimum-cover problems. Operations Research 17 (1969). Answers keep their number of sites, not all of them stay.
 */
export function coreOf(covering: Covering): Core {
  const chosen = new Set(covering.forced);
  let rows = covering.rows.filter((own) => !own.some((site) => chosen.has(site)));
  for (;;) {
    const before = rows.reduce((sum, own) => sum + own.length, 0);
    const only = new Set(rows.filter((own) => own.length === 1).flat());
    for (const site of only) chosen.add(site);
    rows = rows.filter((own) => !own.some((site) => only.has(site)));
    rows = withoutSpareRows(covering.sites, rows);
    rows = withoutSpareSites(covering.sites, rows);
    if (rows.reduce((sum, own) => sum + own.length, 0) === before) break;
  }
  return { rows, chosen: [...chosen].toSorted((a, b) => a - b) };
}

/** Rows without those that hold all the sites of another: whoever covers the other covers them. */
function withoutSpareRows(sites: number, rows: readonly (readonly number[])[]) {
  const bySite = rowsBySite({ sites, rows });
  const spare = new Set<number>();
  const sets = rows.map((own) => new Set(own));
  for (const [row, own] of rows.entries()) {
    if (spare.has(row)) continue;
    for (const other of rarest(own, bySite)) {
      if (other === row || spare.has(other)) continue;
      const theirs = sets[other];
      if (theirs !== undefined && theirs.size >= own.length && own.every((site) => theirs.has(site)))
        spare.add(other);
    }
  }
  return rows.filter((_, row) => !spare.has(row));
}

/** Rows without the sites that cover only what another one covers too. */
function withoutSpareSites(sites: number, rows: readonly (readonly number[])[]) {
  const bySite = rowsBySite({ sites, rows });
  const spare = new Set<number>();
  const sets = bySite.map((own) => new Set(own));
  for (const [site, own] of bySite.entries()) {
    if (own.length === 0) continue;
    for (const other of rarest(own, rows)) {
      if (other === site || spare.has(other)) continue;
      const theirs = sets[other];
      if (theirs === undefined || theirs.size < own.length || !own.every((row) => theirs.has(row))) continue;
      if (theirs.size === own.length && site < other) continue;
      spare.add(site);
      break;
    }
  }
  return rows.map((own) => own.filter((site) => !spare.has(site)));
}

/** Of some lists the shortest: whatever holds all of `keys` is in it. */
function rarest(keys: readonly number[], lists: readonly (readonly number[])[]): readonly number[] {
  return keys.reduce<readonly number[]>(
    (best, key) => {
      const own = lists[key] ?? [];
      return own.length < best.length ? own : best;
    },
    lists[keys[0] ?? 0] ?? [],
  );
}
