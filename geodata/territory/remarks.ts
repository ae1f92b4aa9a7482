import type { Commune } from '../model/place';

/** What there is to know of a commune to count it. */
export type CountedCommune = Pick<Commune, 'insee' | 'population' | 'areaKm2'>;

/** How many communes, their inhabitants, and their area in km². */
export interface Totals {
  readonly communes: number;
  readonly population: number;
  readonly areaKm2: number;
}

/** The totals of communes by their INSEE codes; codes that are not known count as communes alone. */
export function totalsOf(codes: Iterable<string>, communes: ReadonlyMap<string, CountedCommune>): Totals {
  const totals = { communes: 0, population: 0, areaKm2: 0 };
  for (const code of codes) {
    const commune = communes.get(code);
    totals.communes += 1;
    totals.population += commune?.population ?? 0;
    totals.areaKm2 += commune?.areaKm2 ?? 0;
  }
  return totals;
}

/**
 * The pieces that communes make, from the one of most communes to that of fewest: two communes are of one piece when a chain of
 * communes that share a limit joins them.
 *
 * @param neighbours the communes that share a limit with each
 */
export function piecesOf(
  codes: ReadonlySet<string>,
  neighbours: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const left = new Set(codes);
  const pieces: string[][] = [];
  for (const start of codes) {
    if (!left.delete(start)) continue;
    const piece = [start];
    for (const code of piece)
      for (const next of neighbours.get(code) ?? []) if (left.delete(next)) piece.push(next);
    pieces.push(piece.toSorted());
  }
  return pieces.toSorted((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

/** The communes of an EPCI that a territory does not count, by their INSEE codes in order. */
export function missingOf(
  epci: string,
  wanted: ReadonlySet<string>,
  communes: Iterable<Pick<Commune, 'insee' | 'epci'>>,
): readonly string[] {
  return Array.from(communes)
    .filter((commune) => commune.epci === epci && !wanted.has(commune.insee))
    .map(({ insee }) => insee)
    .toSorted();
}
