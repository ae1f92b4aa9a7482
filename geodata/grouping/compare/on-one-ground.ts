import type { ScenarioDocument } from '../../model/scenario';
import type { Ground } from '../ground';
import { planOf, type Plan } from '../plan';
import { referenceDocument } from '../references';
import { alignColours } from './align-colours';
import { onCommunes } from './on-communes';
import type { PlanRef } from './plan-ref';

/** A plan to be compared, on the ground of its own day. */
export interface PlanSource {
  readonly ref: PlanRef;
  /** null: a reference, made from the facts of its ground. */
  readonly document: ScenarioDocument | null;
  readonly own: Ground;
}

/** Plans commune by commune on one ground, in the order of their sources, in the colours of the first; each has the units of its own day. */
export function onOneGround(sources: readonly PlanSource[], ground: Ground): readonly Plan[] {
  const plans = sources.map(({ ref, document, own }) => {
    const reference = ref.kind === 'reference' ? ref.reference : 'territories';
    const whole = document ?? referenceDocument(reference, own.facts);
    return planOf(onCommunes(planOf(whole, own), ground), ground);
  });
  const [base] = plans;
  return plans.map((plan) =>
    base === undefined || plan === base ? plan : planOf(alignColours(plan, base, ground), ground),
  );
}
