import type { GroundFacts } from '../../grouping/facts';
import type { DemandFacts } from '../../model/demand';
import { done, refused, type Result } from '../../model/issue';
import type { PointState, SitingDocument } from '../../model/siting-plan';
import type { TravelMatrix } from '../../model/travel';
import type { SitingProblem } from '../../siting/contract';
import { prepareSiting, type SiteWish } from '../../siting/prepare';
import { costTable, type CostTable } from '../costs';
import { demandPlaces, type PlacedDemand } from '../demand-places';
import { closedIn } from './season';
import { planSites, type PlanSite } from './sites';

/** What a plan is computed on: places of demand and points in the order of their ids, which is that of the problem. */
export interface PlanGround {
  readonly places: readonly PlacedDemand[];
  readonly sites: readonly PlanSite[];
  readonly problem: SitingProblem;
  readonly unit: CostTable['unit'];
}

/** A point that is not there today cannot be kept open: it may open. */
function stateOf({ state, isExisting }: PlanSite): PointState {
  return !isExisting && (state === 'open' || state === 'moving') ? 'candidate' : state;
}

/**
 * The ground of a plan: in a month, without the points that are known not to open then. Refused when its travel is that of an engine whose matrix is not there (`plan-no-matrix`), when nothing of its demand
 * is known (`plan-no-demand`), and as `prepareSiting` refuses.
 */
export function planGround(
  document: SitingDocument,
  facts: GroundFacts,
  demands: DemandFacts,
  matrix: TravelMatrix | null,
): Result<PlanGround> {
  const places = demandPlaces(facts, demands, document.demand);
  const shut = closedIn(facts, document.demand.month);
  const sites = planSites(document, facts).filter(({ id }) => !shut.has(id));
  if (places.length === 0)
    return refused([
      { code: 'plan-no-demand', severity: 'error', values: { measure: document.demand.measure } },
    ]);
  const table = costTable(document.travel, matrix, places, sites);
  if (table === null) return refused([{ code: 'plan-no-matrix', severity: 'error' }]);
  const prepared = prepareSiting({
    demand: places,
    sites: sites.map((site) => wishOf(site, sites, table, document.moveWithin)),
    costs: places.flatMap(({ id: demand }) =>
      sites.flatMap(({ id: site }) => {
        const cost = table.costOf(demand, site);
        return cost === null ? [] : [{ demand, site, cost }];
      }),
    ),
    count: null,
    radius: document.radius,
  });
  return prepared.ok ? done({ places, sites, problem: prepared.value, unit: table.unit }) : prepared;
}

function wishOf(site: PlanSite, sites: readonly PlanSite[], table: CostTable, moveWithin: number): SiteWish {
  const { id, capacity } = site;
  const state = stateOf(site);
  if (state !== 'moving') return { id, state, capacity };
  const isNear = (other: PlanSite) => {
    const cost = table.costOf(id, other.id);
    return stateOf(other) === 'candidate' && cost !== null && cost <= moveWithin;
  };
  return { id, state, capacity, mayMoveTo: sites.filter(isNear).map((other) => other.id) };
}

/** The indexes of points in a ground, ascending; those that it does not know are left out. */
export function siteIndexes({ sites }: PlanGround, ids: Iterable<string>): readonly number[] {
  const wanted = new Set(ids);
  return sites.flatMap(({ id }, index) => (wanted.has(id) ? [index] : []));
}
