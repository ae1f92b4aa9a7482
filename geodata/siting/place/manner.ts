import type { MipAnswer } from '../../grouping/propose/contract';
import { assignWithin } from '../capacity/assign';
import { capacityProgramme, readAssigned } from '../capacity/capacity-lp';
import { interchange } from './interchange';
import { placeProgramme, type PlaceProgramme } from './place-lp';
import { placedCost, servesAll, type FoundPlan, type Placing } from './placing';
import type { Relaxation } from './relax';

/** How plans of a placing are improved, and asked of the solver. */
export interface PlacingManner {
  /** A plan from promising sites, no worse than these. */
  readonly improve: (placing: Placing, promising: Uint8Array) => FoundPlan;
  /** The programme of all plans below the value of the best known, and of that one if it serves all. */
  readonly programme: (
    placing: Placing,
    relaxation: Relaxation,
    closed: Uint8Array,
    forced: Uint8Array,
    best: FoundPlan,
  ) => PlaceProgramme;
  /** The plan that the solver answers, valued anew; null when it is none. */
  readonly read: (placing: Placing, answer: MipAnswer) => FoundPlan | null;
}

/** Each place is served by the cheapest site. */
export const byCheapest: PlacingManner = {
  improve: (placing, promising) => cheapestPlan(placing, interchange(placing, promising)),
  programme: placeProgramme,
  read: (placing, answer) => {
    const plan = cheapestPlan(placing, answeredSites(placing, answer));
    return hasSites(placing, plan.chosen) && plan.servesAll ? plan : null;
  },
};

/** Each place is served by one site, within capacities. */
export const byCapacity: PlacingManner = {
  improve: (placing, promising) => {
    const near = assignedPlan(placing, interchange(placing, promising));
    const same = assignedPlan(placing, promising);
    return near.value < same.value ? near : same;
  },
  programme: capacityProgramme,
  read: (placing, answer) => {
    const chosen = answeredSites(placing, answer);
    const found = readAssigned(placing, chosen, answer);
    if (found === null || !hasSites(placing, chosen)) return null;
    const plan = { chosen, ...found, servesAll: isWhole(placing, found.assigned) };
    return plan.servesAll ? plan : null;
  },
};

function cheapestPlan(placing: Placing, chosen: Uint8Array): FoundPlan {
  return {
    chosen,
    assigned: null,
    value: placedCost(placing, chosen),
    servesAll: !placing.mustServe || servesAll(placing, chosen),
  };
}

function assignedPlan(placing: Placing, chosen: Uint8Array): FoundPlan {
  const found = assignWithin(placing, chosen);
  return { chosen, ...found, servesAll: isWhole(placing, found.assigned) };
}

/** True when nobody is outside who may not be; those whom no site can serve are not asked for. */
function isWhole({ mustServe, byDemand: { starts } }: Placing, assigned: Int32Array): boolean {
  return !mustServe || assigned.every((site, row) => site >= 0 || starts[row] === starts[row + 1]);
}

function answeredSites({ forced }: Placing, { values }: MipAnswer): Uint8Array {
  return forced.map((_, site) => ((values.get(`y${site}`) ?? 0) > 0.5 ? 1 : 0));
}

function hasSites({ count, forced }: Placing, chosen: Uint8Array): boolean {
  return (
    chosen.reduce((sum, is) => sum + is, 0) === count &&
    forced.every((is, site) => is === 0 || chosen[site] === 1)
  );
}
