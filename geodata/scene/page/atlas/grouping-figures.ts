import { figuresOf, type Figures } from '../../../grouping/figures';
import type { Ground } from '../../../grouping/ground';
import type { Members } from '../../../grouping/plan';
import { total, type Amount } from '../../../grouping/pooling/amount';
import { membersBefore } from '../../../grouping/pooling/members';
import { populationOf, structuresOf } from '../../../grouping/score/measure';
import type { InitiativeType } from '../../../model/initiative';
import type { StructureClass } from '../../../model/structure';

/** What is counted of a grouping, or of the whole, on the day of its ground; means are for the share it has of each structure. */
export interface GroupingFigures extends Figures {
  /** Territories of competence that have a commune in it. */
  readonly territories: number;
  readonly ofClass: (id: StructureClass) => number;
  /** Part of its inhabitants, from 0 to 1, that an adopted initiative of a type covers; null without inhabitants. */
  readonly covered: (type: InitiativeType) => number | null;
  readonly fte: Amount;
  /** Euros. */
  readonly budget: Amount;
  /** Structures that have means of their own, which annexes have not. */
  readonly withMeans: number;
}

/** Everything that a ground has, as one grouping. */
export function wholeMembers({ facts }: Ground): Members {
  return { units: [], communes: facts.communes.map(({ insee }) => ({ insee, share: 1 })), key: 'whole' };
}

/** Counts the figures of the members of a grouping. */
export function groupingFigures(members: Members, ground: Ground): GroupingFigures {
  const { facts } = ground;
  const structures = structuresOf(members, ground);
  const means = membersBefore(members, ground);
  const inside = new Set(members.communes.map(({ insee }) => insee));
  const population = populationOf(members, ground);
  return {
    ...figuresOf(members, ground),
    territories: facts.territories.filter(({ communes }) => communes.some((insee) => inside.has(insee)))
      .length,
    ofClass: (id) => structures.filter(({ structure }) => structure.class === id).length,
    covered: (type) => {
      const reached = new Set(
        facts.initiatives
          .filter((one) => one.type === type && one.status === 'adopted')
          .flatMap(({ communes }) => communes),
      );
      const communes = members.communes.filter(({ insee }) => reached.has(insee));
      return population === 0 ? null : populationOf({ communes }, ground) / population;
    },
    fte: total(means.map(({ fte }) => fte)),
    budget: total(means.map(({ budget }) => budget)),
    withMeans: means.filter(({ structure }) => structure.kind !== 'BA').length,
  };
}
