import { evaluatedDocument } from '../../../geodata/catchments/plan/data';
import { evaluatePlan } from '../../../geodata/catchments/plan/evaluate';
import { planGround } from '../../../geodata/catchments/plan/ground';
import { closedIn } from '../../../geodata/catchments/plan/season';
import { drawnSites, existingSites, planSites } from '../../../geodata/catchments/plan/sites';
import type { GroundFacts } from '../../../geodata/grouping/facts';
import { groundOf } from '../../../geodata/grouping/ground';
import type { DemandFacts } from '../../../geodata/model/demand';
import { done, type Result } from '../../../geodata/model/issue';
import type { TravelMatrix } from '../../../geodata/model/travel';
import { shadings, type SitingDrawing } from '../../../geodata/scene/siting-drawing';
import { planPage } from '../../../geodata/scene/siting-page';
import type { Tables } from '../../../geodata/scene/tables';
import type { Language } from '../../../geodata/text/format';
import { jsonOf, shapesOf } from './ground-shown';
import { beforeAfter, type PlanOwn } from './siting-own';
import type { Shown, ViewAddress } from './theme';

/** What the page of a plan shows, evaluated as the screen evaluates it, with the land around from the tables. */
export function showPlan(
  own: PlanOwn,
  { backdrop, backdropLabels }: Tables,
  { param }: ViewAddress,
  language: Language,
): Result<Shown> {
  const { name, document, proof, standing } = own;
  const facts = jsonOf(own.ground.facts) as GroundFacts;
  const demands = jsonOf(own.demands) as DemandFacts;
  const matrix = own.costs === null ? null : (jsonOf(own.costs) as TravelMatrix | null);
  const shapes = shapesOf(own.ground.shapes);
  const baseline = { sites: existingSites(facts), points: [] };
  const ground = planGround(evaluatedDocument(document, baseline), facts, demands, matrix);
  if (!ground.ok) return ground;
  const evaluation = evaluatePlan(ground.value, document.sites, baseline.sites);
  const shut = closedIn(facts, document.demand.month);
  const sites = planSites(document, facts).filter(({ id }) => !shut.has(id));
  const isPair = param('series') === beforeAfter;
  // Two maps are read against each other by how far people are, one by what changes.
  const shading = isPair ? 'cost' : (shadings.find((one) => one === param('shading')) ?? 'change');
  const drawing: SitingDrawing = {
    name,
    document,
    sites: drawnSites(document, sites),
    evaluation,
    ground: groundOf(facts, shapes),
    demands,
    matrix,
    proof,
    surroundings: { shapes, backdrop, backdropLabels },
    shading,
    isSpider: !isPair,
    language,
    flavour: 'light',
  };
  const before = { ...document, sites: [...baseline.sites] };
  const { scene, beside } = planPage({
    drawing,
    evaluation,
    standing,
    before: isPair
      ? {
          drawing: {
            ...drawing,
            document: before,
            sites: drawnSites(before, sites).filter(({ isExisting }) => isExisting),
            evaluation: evaluatePlan(ground.value, baseline.sites, baseline.sites),
          },
        }
      : null,
  });
  return done({ scene, camera: null, groupings: new Map(), beside, sources: null });
}
