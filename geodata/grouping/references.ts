import type { Grouping, ScenarioDocument } from '../model/scenario';
import { groupingColours } from '../model/scenario';
import type { GroundFacts } from './facts';
import { defaultHypotheses } from './pooling/hypotheses';
import { communeUnit } from './units';

/** The divisions that scenarios are compared with, or begun from. */
export const references = ['zones', 'epcis', 'territories'] as const;
export type Reference = (typeof references)[number];

/** A document of a level that groups nothing yet, with the hypotheses that pooling starts from. */
export function emptyDocument(level: ScenarioDocument['level']): ScenarioDocument {
  return {
    format: 1,
    level,
    opened: [],
    groupings: [],
    assignment: {},
    links: [],
    weights: {},
    hypotheses: defaultHypotheses,
  };
}

/**
 * An existing division as a document, commune by commune: the zones, the EPCI, or the territories of the day of the facts (those of
 * another day from the facts of that day). Groupings have the id and the name of what they come from; what has no commune is left out.
 */
export function referenceDocument(reference: Reference, facts: GroundFacts): ScenarioDocument {
  const { named, of } = division(reference, facts);
  const assigned = facts.communes.flatMap(({ insee }) => {
    const grouping = of(insee);
    return grouping === undefined ? [] : [[communeUnit(insee), grouping] as const];
  });
  const used = new Set(assigned.map(([, grouping]) => grouping));
  return {
    ...emptyDocument('commune'),
    groupings: named.filter(({ id }) => used.has(id)).map(groupingOf),
    assignment: Object.fromEntries(assigned.map(([unit, grouping]) => [unit, [{ grouping, share: 1 }]])),
  };
}

interface Division {
  readonly named: readonly { readonly id: string; readonly name: string }[];
  /** Id of what has a commune. */
  readonly of: (insee: string) => string | undefined;
}

function division(reference: Reference, facts: GroundFacts): Division {
  const communes = new Map(facts.communes.map((one) => [one.insee, one]));
  switch (reference) {
    case 'zones':
      return {
        named: facts.zones.toSorted((a, b) => a.rank - b.rank),
        of: (insee) => communes.get(insee)?.zone,
      };
    case 'epcis':
      return {
        named: facts.epcis.map(({ siren, name }) => ({ id: siren, name })),
        of: (insee) => communes.get(insee)?.epci,
      };
    case 'territories': {
      // A commune that two have is of the one of the lower id, as on a ground.
      const named = facts.territories.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const owners = new Map(
        named
          .toReversed()
          .flatMap(({ id, communes: members }) => members.map((insee) => [insee, id] as const)),
      );
      return { named, of: (insee) => owners.get(insee) };
    }
  }
}

function groupingOf({ id, name }: { readonly id: string; readonly name: string }, index: number): Grouping {
  return { id, name, colour: index % groupingColours, seat: null, description: '', locked: false };
}
