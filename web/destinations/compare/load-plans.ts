import type { GroundFacts } from '../../../geodata/grouping/facts';
import { groundOf, type CommuneShape } from '../../../geodata/grouping/ground';
import { onOneGround } from '../../../geodata/grouping/compare/on-one-ground';
import type { Plan } from '../../../geodata/grouping/plan';
import type { ScenarioDocument } from '../../../geodata/model/scenario';
import { loadAround, loadShapes, scenarioGround, type ScenarioGround } from '../ground';
import type { ScenarioApi } from '../scenario-api';
import { planKey, type PlanRef } from '../../../geodata/grouping/compare/plan-ref';

/** A plan that is compared, brought down to communes, in the colours of the first one. */
export interface ComparedPlan {
  readonly key: string;
  readonly ref: PlanRef;
  /** Name of the scenario; null: a reference, which words name. */
  readonly name: string | null;
  readonly plan: Plan;
}

/** Plans on one ground: that of the first of them that has a day, or of today. */
export interface Compared {
  readonly ground: ScenarioGround;
  readonly plans: readonly ComparedPlan[];
}

/** Where facts come from: a day, or those that were frozen with a version. */
interface Source {
  readonly ref: PlanRef;
  readonly name: string | null;
  /** Null: that of the ground. */
  readonly day: string | null;
  readonly frozen: { readonly facts: GroundFacts; readonly shapes: readonly CommuneShape[] } | null;
  /** Null: a reference, made from facts. */
  readonly document: ScenarioDocument | null;
}

async function sourceOf(api: ScenarioApi, ref: PlanRef): Promise<Source> {
  switch (ref.kind) {
    case 'scenario': {
      const { name, day, document } = await api.read(ref.id);
      return { ref, name, day, frozen: null, document };
    }
    case 'version': {
      const { version, facts, shapes } = await api.version(ref.id, ref.number);
      const { name, day, document } = version;
      return { ref, name, day, frozen: { facts, shapes }, document };
    }
    case 'reference':
      return { ref, name: null, day: null, frozen: null, document: null };
    case 'territories':
      return { ref, name: null, day: ref.day, frozen: null, document: null };
  }
}

/** Fetches plans and lays them on one ground. `today` (ISO date) is the day when none has one. Throws `ApiError`. */
export async function loadPlans(
  api: ScenarioApi,
  refs: readonly PlanRef[],
  today: string,
): Promise<Compared> {
  const sources = await Promise.all(refs.map((ref) => sourceOf(api, ref)));
  const first = sources.find(({ day }) => day !== null);
  const day = first?.day ?? today;
  const known = new Map<string, Promise<GroundFacts>>();
  const factsOn = (wanted: string) => {
    const facts = known.get(wanted) ?? api.facts(wanted);
    known.set(wanted, facts);
    return facts;
  };
  const [shared, around] = await Promise.all([
    first?.frozen ?? Promise.all([factsOn(day), loadShapes()]).then(([facts, shapes]) => ({ facts, shapes })),
    loadAround(),
  ]);
  const ground = scenarioGround(shared.facts, shared.shapes, around);
  const grounds = await Promise.all(
    sources.map(async (source) => {
      const isOfGround = source.day === null || (source.frozen === null && source.day === shared.facts.day);
      const facts = isOfGround ? shared.facts : (source.frozen?.facts ?? (await factsOn(source.day)));
      return facts === shared.facts ? ground.ground : groundOf(facts, []);
    }),
  );
  const plans = onOneGround(
    sources.map(({ ref, document }, at) => ({ ref, document, own: grounds[at] ?? ground.ground })),
    ground.ground,
  );
  return {
    ground,
    plans: sources.flatMap(({ ref, name }, at) => {
      const plan = plans[at];
      return plan === undefined ? [] : [{ key: planKey(ref), ref, name, plan }];
    }),
  };
}
