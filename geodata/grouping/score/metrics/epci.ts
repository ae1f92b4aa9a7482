import { label } from '../../../register/common-fields';
import type { Ground } from '../../ground';
import type { Members, Plan } from '../../plan';
import type { Measure, Metric } from '../contract';
import { perGround, perMembers, perPlan } from '../kept';
import { measured, membersOf, wholeOf } from '../measure';
import { sources, units } from '../words';

const sizesOf = perGround((ground) =>
  countByEpci(
    ground.facts.communes.map(({ insee }) => insee),
    ground,
  ),
);

function countByEpci(communes: readonly string[], ground: Ground): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const insee of communes) {
    const epci = ground.communes.get(insee)?.epci;
    if (epci !== undefined) counts.set(epci, (counts.get(epci) ?? 0) + 1);
  }
  return counts;
}

/** The EPCI that communes belong to: those they make up whole, and those they are a part of. */
const heldBy = perMembers(({ communes }: Members, ground: Ground) => {
  const held = countByEpci(
    communes.map(({ insee }) => insee),
    ground,
  );
  const sizes = sizesOf(ground);
  const whole = [...held.keys()].filter((siren) => held.get(siren) === sizes.get(siren));
  return { whole, split: [...held.keys()].filter((siren) => held.get(siren) !== sizes.get(siren)) };
});

const heldByPlan = perPlan((plan: Plan, ground: Ground) => {
  const whole = new Set(plan.groupings.flatMap(({ id }) => heldBy(membersOf(plan, id), ground).whole));
  const touched = countByEpci(
    wholeOf(plan, ground).communes.map(({ insee }) => insee),
    ground,
  );
  return { whole: [...whole], split: [...touched.keys()].filter((siren) => !whole.has(siren)) };
});

function named(sirens: readonly string[], ground: Ground): Measure {
  const names = new Map(ground.facts.epcis.map(({ siren, name }) => [siren, name]));
  const parts = sirens.map((siren) => ({ label: names.get(siren) ?? siren, value: 1, confidence: null }));
  return measured(sirens.length, { parts });
}

function metricOf(
  words: Pick<Metric, 'id' | 'label' | 'definition' | 'direction'>,
  which: 'whole' | 'split',
): Metric {
  return {
    ...words,
    version: 1,
    unit: units.count,
    source: sources.epci,
    decimals: 0,
    ofGrouping: (plan, grouping, ground) => named(heldBy(membersOf(plan, grouping), ground)[which], ground),
    ofPlan: (plan, ground) => named(heldByPlan(plan, ground)[which], ground),
  };
}

/** EPCI kept whole. */
export const epciWhole = metricOf(
  {
    id: 'epci-whole',
    label: label('EPCI entiers', 'Whole EPCI'),
    definition: label(
      'Nombre d’EPCI dont toutes les communes du département sont dans la destination.',
      'Number of EPCI all of whose communes in the département are in the destination.',
    ),
    direction: 'more',
  },
  'whole',
);

/** EPCI that are split. */
export const epciSplit = metricOf(
  {
    id: 'epci-split',
    label: label('EPCI coupés', 'Split EPCI'),
    definition: label(
      'Nombre d’EPCI dont une partie des communes seulement est dans la destination\u202f; pour le découpage, qu’aucune destination n’a en entier.',
      'Number of EPCI only some of whose communes are in the destination; for a plan, that no destination has whole.',
    ),
    direction: 'less',
  },
  'split',
);
