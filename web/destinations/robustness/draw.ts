import type { GroundFacts } from '../../../geodata/grouping/facts';
import { groundOf, type CommuneShape } from '../../../geodata/grouping/ground';
import { planOf } from '../../../geodata/grouping/plan';
import {
  robustnessOf,
  type Robustness,
  type RobustnessRequest,
} from '../../../geodata/grouping/robustness/robustness';
import type { Issue } from '../../../geodata/model/issue';
import type { ScenarioDocument } from '../../../geodata/model/scenario';
import type { Broken } from '../propose/protocol';

/** What the worker is asked: the plan with all that it is measured on, and what to draw. */
export interface DrawOrder {
  readonly document: ScenarioDocument;
  readonly facts: GroundFacts;
  readonly shapes: readonly CommuneShape[];
  readonly request: RobustnessRequest;
}

/** What the worker says: how far it has come, at last what came of it, or what broke. */
export type DrawReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'drawn'; readonly robustness: Robustness }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | Broken;

/** Shares between two words on how far the work has come. */
const step = 0.01;

/** Carries out an order and says how it goes; ends after saying what came of it. */
export function draw({ document, facts, shapes, request }: DrawOrder, say: (reply: DrawReply) => void): void {
  try {
    const ground = groundOf(facts, shapes);
    let last = 0;
    const result = robustnessOf(planOf(document, ground), ground, request, (share) => {
      if (share - last < step) return;
      last = share;
      say({ kind: 'progress', share });
    });
    say(result.ok ? { kind: 'drawn', robustness: result.value } : { kind: 'refused', issues: result.issues });
  } catch (error) {
    say({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
  }
}
