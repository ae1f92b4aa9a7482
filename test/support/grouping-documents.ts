import type { ScenarioDocument, Share } from '../../geodata/model/scenario';

/** What a document has beside its groupings. */
export interface DocumentOptions {
  /** Shares by grouping of communes that several groupings have. */
  readonly shared?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly rest?: Partial<ScenarioDocument>;
}

/** A document whose groupings have the communes listed under their ids (INSEE codes), at the level of communes. */
export function documentOf(
  groupings: Readonly<Record<string, readonly string[]>>,
  { shared = {}, rest = {} }: DocumentOptions = {},
): ScenarioDocument {
  const whole = Object.entries(groupings).flatMap(([grouping, communes]) =>
    communes.map((insee): [string, Share[]] => [`commune:${insee}`, [{ grouping, share: 1 }]]),
  );
  const parts = Object.entries(shared).map(([insee, shares]): [string, Share[]] => [
    `commune:${insee}`,
    Object.entries(shares).map(([grouping, share]) => ({ grouping, share })),
  ]);
  return {
    format: 1,
    level: 'commune',
    opened: [],
    groupings: Object.keys(groupings).map((id, colour) => ({
      id,
      name: id,
      colour: colour % 12,
      seat: null,
      description: '',
      locked: false,
    })),
    assignment: Object.fromEntries([...whole, ...parts]),
    links: [],
    weights: {},
    hypotheses: {
      functions: [],
      pointCost: { low: 0, high: 0 },
      harmonisation: { low: 0, high: 0 },
      fteCost: { low: 0, high: 0 },
    },
    ...rest,
  };
}
