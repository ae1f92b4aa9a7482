import type { GroundFacts } from '../../geodata/grouping/facts';
import type { DemandFacts } from '../../geodata/model/demand';
import type { Issue } from '../../geodata/model/issue';
import { inhabitants, type PlanPoint, type SitingDocument } from '../../geodata/model/siting-plan';
import { sitingModels } from '../../geodata/siting/registry';

/**
 * What a plan names that is not there on the day, or that it names twice: its model, its measure of demand, its points. An issue tells a
 * place that was made for the plan by its name, others by their id.
 */
export function checkSitingDocument(
  { model, demand, points, sites }: SitingDocument,
  facts: GroundFacts,
  { demands }: DemandFacts,
): readonly Issue[] {
  const known = new Set([
    ...facts.structures.map(({ id }) => `structure:${id}`),
    ...facts.communes.map(({ insee }) => `commune:${insee}`),
  ]);
  const own = new Map(points.flatMap(({ id, place }) => (place === null ? [] : [[id, place.name] as const])));
  const stray = (id: string): Issue[] => {
    if (known.has(id) || own.has(id)) return [];
    const kind = /^(structure|commune|place):/.exec(id)?.[1] ?? 'point';
    return [issue(`plan-unknown-${kind}`, id.slice(kind === 'point' ? 0 : kind.length + 1))];
  };
  const measures = new Set([inhabitants, ...demands.map(({ measure }) => measure)]);
  return [
    ...(sitingModels.some(({ id }) => id === model) ? [] : [issue('plan-unknown-model', model)]),
    ...(measures.has(demand.measure) ? [] : [issue('plan-unknown-measure', demand.measure)]),
    ...points.flatMap((point) => placeFault(point) ?? stray(point.id)),
    ...twice(points.map(({ id }) => id)).map((id) => issue('plan-point-twice', own.get(id) ?? id)),
    ...sites.flatMap(stray),
    ...twice(sites).map((id) => issue('plan-site-twice', own.get(id) ?? id)),
  ];
}

/** Places of their own, and they alone, say where they are; null when all is well with that. */
function placeFault({ id, place }: PlanPoint): Issue[] | null {
  const isOwn = id.startsWith('place:');
  if (isOwn === (place !== null)) return null;
  return [isOwn ? issue('plan-place-missing', id.slice('place:'.length)) : issue('plan-place-given', id)];
}

function twice(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function issue(code: string, value: string): Issue {
  return { code, severity: 'error', values: { value } };
}
