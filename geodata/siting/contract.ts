import type { MipSolver } from '../grouping/propose/contract';
import type { Result } from '../model/issue';
import type { PointState } from '../model/siting-plan';

/**
 * Pairs in compressed rows: those of row `r` are `starts[r]` to `starts[r + 1] - 1`, each with the other end and a cost.
 */
export interface Pairs {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly costs: Float64Array;
}

/**
 * A site that must stay, one that is there and may close, one that is there and may move to free places, one that may open, one that no plan
 * may have (it is still known, so that a plan can be compared with today).
 */
export type SiteState = PointState;

/**
 * A problem of siting, ready for the models. Places of demand and sites stand in the order of their ids (code units), so that the
 * order of rows changes nothing: a tie goes to the lower index. A pair that is missing cannot be served.
 */
export interface SitingProblem {
  readonly demand: readonly string[];
  /** Of each place of demand, 0 or more: inhabitants, beds, visitors… */
  readonly weights: Float64Array;
  readonly sites: readonly string[];
  readonly states: readonly SiteState[];
  /**
   * For each moving site, in the order of sites, the places that it may have: its own and those it may move to, ascending. A plan has one
   * at least of each set.
   */
  readonly moves: readonly (readonly number[])[];
  /**
   * Weight that each site can serve, infinite without limit; null when no site has a limit. A place of demand is served whole by one site:
   * with capacities not always by the cheapest, so that who is served by what is part of a plan.
   */
  readonly capacities: Float64Array | null;
  /** Sites by place of demand, the cheapest first; of equal costs the lower index. Costs in the unit of the data: minutes, km… */
  readonly pairs: Pairs;
  /** Sites chosen in all, those kept among them; null: as few as can be (lscp). */
  readonly count: number | null;
  /** Cost within which a place is covered, included; null: a place is covered when it is served. */
  readonly radius: number | null;
}

/** How far a model has come: the best objective and the bound so far, null when there is none. */
export interface SitingProgress {
  readonly objective: number | null;
  readonly bound: number | null;
}

/** What a model is given of the world: a clock in milliseconds, a time to respect, someone who listens, a solver. */
export interface SitingRun {
  readonly now: () => number;
  readonly timeLimitMs: number;
  readonly report: (progress: SitingProgress) => void;
  readonly mip: MipSolver;
}

/** Who is served by what when some sites are there: each place by the cheapest of them, as far as capacities allow. */
export interface Serving {
  /** Indexes, ascending. */
  readonly sites: readonly number[];
  /** Site of each place of demand; −1: none of the sites can serve it. */
  readonly assigned: Int32Array;
  /** Cost of each place of demand, not weighted; infinite when none can serve it. */
  readonly costs: Float64Array;
}

/**
 * An answer of a model. No plan is better than `bound`; `gap` is their difference over the objective; `proven` when they agree.
 * `ended`: 'time' when the limit cut the search short, so that a replay may differ.
 */
export interface SitingPlan extends Serving {
  readonly model: string;
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  readonly proven: boolean;
  readonly ended: 'complete' | 'time';
}

/** A model of siting: one file each, listed in the registry. */
export interface SitingModel {
  /** As the command line and the URL say it. */
  readonly id: string;
  /** As people say it, the same in both languages. */
  readonly name: string;
  /** What it must be told beside demand, sites and costs. */
  readonly wants: readonly ('sites' | 'radius')[];
  /** Whether the objective is to be as small or as great as can be. */
  readonly sense: 'least' | 'most';
  /** What the objective counts: weighted costs, a cost, weights, or sites. */
  readonly counts: 'weighted cost' | 'cost' | 'weight' | 'sites';
  /** The objective of who is served by what. */
  readonly measure: (problem: SitingProblem, serving: Serving) => number;
  /** Papers that the model and the algorithm are from. */
  readonly source: string;
  /** Refused when no plan can serve what must be served, or when none was found in time. */
  readonly solve: (problem: SitingProblem, run: SitingRun) => Promise<Result<SitingPlan>>;
}
