import type { AreasOrder, AreasResult } from '../../../geodata/catchments/area-contract';
import type { ReachOrder } from '../../../geodata/catchments/coverage';
import type { SessionCost, SessionsOrder } from '../../../geodata/catchments/training';
import type { GroundFacts } from '../../../geodata/grouping/facts';
import type { Result } from '../../../geodata/model/issue';
import type { When } from '../../../geodata/stats/coverage/open-when';
import type { Reach } from '../../../geodata/stats/coverage/reach';

/** What the worker can be asked, by kind: what it is given, and what it gives. */
export interface Tasks {
  readonly areas: { readonly order: AreasOrder; readonly reply: Result<AreasResult> };
  readonly reach: { readonly order: ReachOrder; readonly reply: readonly Reach[] | null };
  readonly sessions: { readonly order: SessionsOrder; readonly reply: readonly SessionCost[] | null };
  readonly openings: {
    readonly order: {
      readonly openings: GroundFacts['openings'];
      readonly year: number;
      readonly when: When;
    };
    readonly reply: ReadonlyMap<string, number>;
  };
}
export type TaskKind = keyof Tasks;

/** An order to the worker. */
export type Order = {
  readonly [Kind in TaskKind]: { readonly kind: Kind; readonly order: Tasks[Kind]['order'] };
}[TaskKind];

/** What the worker says of an order: what came of it, or what broke. */
export type Reply =
  | { readonly kind: 'done'; readonly reply: Tasks[TaskKind]['reply'] }
  | { readonly kind: 'broken'; readonly message: string };
