import type { InitiativeType } from '../../../model/initiative';
import { existsOn } from '../../../model/period';
import { classOn, type Structure, type StructureClass } from '../../../model/structure';
import { countStructures } from '../../../stats/network';
import { territoryStatuses, type TerritoryStatus } from '../../../stats/territory-status';
import type { Tables } from '../../tables';
import type { Subject } from './subjects';

/** What is counted of a subject on a day. */
export interface SubjectFigures {
  readonly inhabitants: number;
  readonly communes: number;
  readonly areaKm2: number;
  readonly structures: readonly Structure[];
  readonly ofClass: (id: StructureClass) => number;
  readonly statuses: (type: InitiativeType) => readonly TerritoryStatus[];
  readonly means: SubjectMeans | null;
}

/** Means of a year: sums over the territories whose means are known, null when none is. */
export interface SubjectMeans {
  readonly year: number;
  readonly fte: number | null;
  /** Euros. */
  readonly budget: number | null;
  readonly budgetPerInhabitant: number | null;
  /** Territories whose budget is known. */
  readonly known: number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The last year, not after a day (ISO date), that means are known of; null without any. */
function meansYear({ means }: Pick<Tables, 'means'>, day: string): number | null {
  const years = means.map(({ year }) => year).filter((year) => year <= Number(day.slice(0, 4)));
  return years.length === 0 ? null : Math.max(...years);
}

function meansOf(tables: Tables, { territories }: Subject, day: string): SubjectMeans | null {
  const year = meansYear(tables, day);
  if (year === null) return null;
  const known = territories.flatMap(({ structure, population }) => {
    const row = tables.means.find((one) => one.structure === structure && one.year === year);
    return row === undefined ? [] : [{ ...row, population }];
  });
  const ftes = known.flatMap(({ fte }) => (fte === null ? [] : [fte]));
  const budgets = known.flatMap(({ budget, population }) =>
    budget === null ? [] : [{ budget, population }],
  );
  const budget = budgets.length === 0 ? null : sum(budgets.map((one) => one.budget));
  const inhabitants = sum(budgets.map(({ population }) => population));
  return {
    year,
    fte: ftes.length === 0 ? null : sum(ftes),
    budget,
    budgetPerInhabitant: budget === null || inhabitants === 0 ? null : budget / inhabitants,
    known: budgets.length,
  };
}

/** Structures of a day that belong to a subject; an annex belongs where its parent does. */
function structuresOf({ structures }: Tables, { kind, id }: Subject, day: string): readonly Structure[] {
  const ofDay = structures.filter((structure) => existsOn(structure, day));
  if (kind === 'department') return ofDay;
  if (kind === 'zone') return ofDay.filter(({ zone }) => zone === id);
  const parents = new Map(ofDay.map((structure) => [structure.id, structure]));
  return ofDay.filter(({ territory, parent }) => (territory ?? parents.get(parent ?? '')?.territory) === id);
}

/** Counts the figures of a subject on a day (ISO date). */
export function figuresOf(tables: Tables, subject: Subject, day: string): SubjectFigures {
  const [territory] = subject.territories;
  const zones = tables.zones.filter(({ id }) => subject.kind === 'department' || id === subject.id);
  const structures = structuresOf(tables, subject, day);
  const own =
    subject.kind === 'territory' && territory !== undefined
      ? {
          inhabitants: territory.population,
          communes: territory.communes.length,
          areaKm2: territory.areaKm2,
        }
      : {
          inhabitants: sum(zones.map(({ population }) => population)),
          communes: sum(zones.map(({ communeCount }) => communeCount)),
          areaKm2: sum(zones.map(({ areaKm2 }) => areaKm2)),
        };
  return {
    ...own,
    structures,
    ofClass: (id) => countStructures(structures, [], [id], day),
    statuses: (type) => territoryStatuses(subject.territories, tables.initiatives, type, day),
    means: meansOf(tables, subject, day),
  };
}

/** The classes of structures that the network has on a day (ISO date). */
export function networkClasses(
  { structures }: Pick<Tables, 'structures'>,
  day: string,
): ReadonlySet<StructureClass> {
  return new Set(structures.filter((one) => existsOn(one, day)).map((one) => classOn(one, day)));
}
