import type { PackRow } from '../schema';
import type { EstimateInput, NewRow } from './input';

/** Euros a year for one full-time equivalent: the one published pair read (Lille, 3 M€ for 40, undated). */
const eurosPerFte = 75_000;
/** How the staff of an office grows with its stars; a heavier weight for offices that serve more inhabitants comes on top. */
const starWeight: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 5, 4: 11 };

const note =
  'Estimation\u00a0: effectif permanent publié du réseau, réparti selon les étoiles et la population du territoire, ' +
  'un salarié compté pour un ETP\u202f; budget à 75\u202f000\u00a0€ par ETP, rapport publié pour Lille.';
const volunteerNote =
  'Estimation\u00a0: un syndicat d’initiative est animé par des bénévoles\u202f; aucun salarié n’est compté.';

/**
 * Means of every structure in `year`, so that the full-time equivalents of the offices add up to the published headcount of
 * permanent staff: one each, the rest in proportion to `starWeight` × cube root of the territory's population, by largest remainders.
 * A permanent employee counts for one full-time equivalent. Throws when the headcount is not published.
 */
export function estimateMeans(
  input: Pick<EstimateInput, 'structures' | 'staffTotals' | 'communes'>,
  competent: ReadonlyMap<string, string>,
  year: number,
): NewRow<'means'>[] {
  const total = input.staffTotals.find(
    (row) => row.year === year && row.job_family === 'permanent_total' && row.contract === 'all',
  );
  if (total === undefined) throw new Error(`no headcount of permanent staff is published for ${year}`);
  const population = new Map<string, number>();
  for (const commune of input.communes) {
    const structure = competent.get(commune.insee);
    if (structure !== undefined)
      population.set(structure, (population.get(structure) ?? 0) + commune.population);
  }
  const offices = input.structures.filter(({ kind }) => kind === 'OT');
  const weights = offices.map(
    ({ id, stars }) => (starWeight[stars ?? 0] ?? 0) * Math.cbrt(population.get(id) ?? 0),
  );
  const shares = apportion(total.headcount - offices.length, weights);
  const fteOf = new Map(offices.map(({ id }, index) => [id, 1 + (shares[index] ?? 0)]));
  return input.structures
    .filter(({ kind }) => kind !== 'BA')
    .map((structure) => meansRow(structure, year, fteOf.get(structure.id)));
}

function meansRow({ id }: PackRow<'structures'>, year: number, fte: number | undefined): NewRow<'means'> {
  const evidence = { confidence: 'estimated', source: null, source_year: null } as const;
  if (fte === undefined)
    return { structure: id, year, fte: 0, budget: null, ...evidence, note: volunteerNote };
  return { structure: id, year, fte, budget: fte * eurosPerFte, ...evidence, note };
}

/** Splits a whole number in proportion to weights, by largest remainders: the parts are whole and add up to `total`. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
