import { label } from '../../../register/common-fields';
import type { InitiativeFact } from '../../facts';
import type { Ground } from '../../ground';
import type { Plan } from '../../plan';
import type { Measure, Metric } from '../contract';
import { perPlan } from '../kept';
import { measured, weakest } from '../measure';
import { sources, units } from '../words';

/** An initiative that no grouping has whole, with the groupings that have a part of it, in the order of the plan. */
export interface Straddling {
  readonly initiative: InitiativeFact;
  readonly groupings: readonly string[];
}

/** The initiatives, but lapsed ones, whose communes that are in a grouping are not all in one and the same. */
export const straddlingOf = perPlan((plan: Plan, ground: Ground): readonly Straddling[] => {
  const groupingsOf = new Map<string, string[]>();
  for (const { id } of plan.groupings)
    for (const { insee } of plan.members.get(id)?.communes ?? []) {
      const list = groupingsOf.get(insee);
      if (list === undefined) groupingsOf.set(insee, [id]);
      else list.push(id);
    }
  return ground.facts.initiatives.flatMap((initiative) => {
    if (initiative.status === 'lapsed') return [];
    const counts = new Map<string, number>();
    let placed = 0;
    for (const insee of initiative.communes) {
      const list = groupingsOf.get(insee);
      if (list === undefined) continue;
      placed += 1;
      for (const id of list) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    if ([...counts.values()].includes(placed) || placed === 0) return [];
    const groupings = plan.groupings.flatMap(({ id }) => (counts.has(id) ? [id] : []));
    return [{ initiative, groupings }];
  });
});

function count(straddling: readonly Straddling[]): Measure {
  return measured(straddling.length, {
    confidence: weakest(straddling.map(({ initiative }) => initiative.confidence)),
    parts: straddling.map(({ initiative, groupings }) => ({
      label: initiative.name,
      value: groupings.length,
      confidence: initiative.confidence,
    })),
  });
}

/** Initiatives that lie over several groupings. */
export const straddling: Metric = {
  id: 'straddling',
  version: 1,
  label: label('Démarches à cheval', 'Straddling initiatives'),
  unit: units.count,
  definition: label(
    'Nombre de démarches non caduques dont les communes se trouvent dans plusieurs destinations, sans qu’aucune les ait toutes.',
    'Number of initiatives that have not lapsed whose communes are in several destinations, none of which has them all.',
  ),
  source: sources.initiatives,
  direction: 'less',
  decimals: 0,
  ofGrouping: (plan, grouping, ground) =>
    count(straddlingOf(plan, ground).filter(({ groupings }) => groupings.includes(grouping))),
  ofPlan: (plan, ground) => count(straddlingOf(plan, ground)),
};
