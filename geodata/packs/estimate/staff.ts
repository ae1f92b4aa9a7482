import { permanentFamilies, type PackRow, type staffContracts } from '../schema';
import type { NewRow } from './input';
import { apportion } from './means';

const note =
  'Estimation\u00a0: effectifs permanents publiés du réseau par métier et contrat, répartis entre les offices selon leur effectif estimé, ' +
  'un salarié compté pour un ETP.';

/** Families shared out once direction and one reception job an office are, in this order. */
const sharedOut = ['other', 'permanent_guides', 'promotion', 'administration'] as const;
/** Contracts from those given to the smallest offices to those given to the largest: large offices are public ones more often. */
const bySize = ['cdi_association', 'cdd_association', 'subsidised', 'cdd_public', 'cdi_public'] as const;

type Family = (typeof permanentFamilies)[number];
type Contract = (typeof staffContracts)[number];

/**
 * Permanent staff of each office by job and contract in `year`, so that those of an office add up to its estimated FTE and those of the
 * network to the published table, cell by cell. The offices with most staff have the directors, one each; every office keeps
 * one reception job first; the other jobs go in proportion to what is left, by largest remainders, reception taking the rest. Throws when a
 * total is not published.
 */
export function estimateStaff(
  means: readonly NewRow<'means'>[],
  totals: readonly PackRow<'staffTotals'>[],
  year: number,
): NewRow<'staff'>[] {
  const published = (family: Family, contract: Contract | 'all') => {
    const row = totals.find(
      (one) => one.year === year && one.job_family === family && one.contract === contract,
    );
    if (row === undefined) throw new Error(`no ${contract} staff of ${family} is published for ${year}`);
    return row.headcount;
  };
  const offices = means
    .filter(({ fte }) => fte > 0)
    .toSorted((a, b) => a.fte - b.fte || (a.structure < b.structure ? -1 : 1));
  const left = offices.map(({ fte }) => fte);
  const give = (given: readonly number[]) => {
    given.forEach((count, index) => (left[index] = (left[index] ?? 0) - count));
    return given;
  };
  const directors = published('direction', 'all');
  const given = new Map<Family, readonly number[]>();
  given.set('direction', give(offices.map((_, index) => (index >= offices.length - directors ? 1 : 0))));
  for (const family of sharedOut) {
    const spare = left.map((count) => Math.max(0, count - 1));
    given.set(family, give(apportion(published(family, 'all'), spare)));
  }
  given.set('reception', give([...left]));
  return permanentFamilies.flatMap((family) => {
    const people = offices.flatMap(({ structure }, index) =>
      new Array<string>(given.get(family)?.[index] ?? 0).fill(structure),
    );
    const held = bySize.flatMap((contract) =>
      new Array<Contract>(published(family, contract)).fill(contract),
    );
    if (people.length !== held.length) throw new Error(`the staff of ${family} does not add up`);
    return rowsOf(family, people, held, year);
  });
}

function rowsOf(
  family: Family,
  people: readonly string[],
  contracts: readonly Contract[],
  year: number,
): NewRow<'staff'>[] {
  const counts = new Map<string, { structure: string; contract: Contract; headcount: number }>();
  people.forEach((structure, index) => {
    const contract = contracts[index] ?? 'cdi_association';
    const key = `${structure} ${contract}`;
    const count = counts.get(key) ?? { structure, contract, headcount: 0 };
    counts.set(key, { ...count, headcount: count.headcount + 1 });
  });
  return [...counts.values()].map(({ structure, contract, headcount }) => ({
    structure,
    year,
    job_family: family,
    contract,
    headcount,
    fte: headcount,
    confidence: 'estimated',
    source: null,
    source_year: null,
    note,
  }));
}
