import type { MipSolver, Progress } from '../../../geodata/grouping/propose/contract';
import { methodOf } from '../../../geodata/grouping/propose/registry';
import type { SolveOrder, SolveReply } from './protocol';

/** Milliseconds between two words on how far a method has come: more often would only be work for the screen. */
const between = 150;

interface SolveDeps {
  readonly now: () => number;
  readonly mip: MipSolver;
  readonly say: (reply: SolveReply) => void;
}

/** Carries out an order and says how it goes; ends after saying what came of it, or what broke. */
export async function solve(order: SolveOrder, { now, mip, say }: SolveDeps): Promise<void> {
  const { problem, timeLimitMs } = order;
  const begun = now();
  let last = -Infinity;
  let best: Pick<Progress, 'value' | 'labels'> = { value: null, labels: null };
  try {
    const method = methodOf(order.method);
    if (method === undefined) throw new Error(`no method ${order.method}`);
    const outcome = await method.solve(problem, {
      now,
      timeLimitMs,
      mip,
      report: ({ share, value, labels }) => {
        // What was found between two words is told with the next.
        if (labels !== null) best = { value, labels };
        if (now() - last < between) return;
        last = now();
        say({ kind: 'progress', progress: { share, ...best } });
      },
    });
    say({ kind: 'solved', outcome, ms: now() - begun });
  } catch (error) {
    say({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
  }
}
