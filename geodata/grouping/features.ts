import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { ScenarioDocument } from '../model/scenario';
import { mergeOutlines } from '../spatial/topology';
import { unattestedOf } from './assignments';
import type { Ground } from './ground';
import { planOf } from './plan';

/**
 * The groupings of a document and its units as GeoJSON (WGS 84): outlines united from the communes, with what they are and how many
 * inhabitants they have. `kind` tells the two; `demonstration` what no source states. Communes without a contour have no area.
 */
export function scenarioFeatures(
  document: ScenarioDocument,
  ground: Ground,
): FeatureCollection<MultiPolygon> {
  const plan = planOf(document, ground);
  const outline = (communes: readonly string[]) =>
    mergeOutlines(
      ground.coverage,
      communes.filter((insee) => ground.coverage.units.has(insee)),
    );
  const people = (insee: string) => ground.communes.get(insee)?.population ?? 0;
  const groupings = plan.groupings.map((grouping): Feature<MultiPolygon> => {
    const { units = [], communes = [] } = plan.members.get(grouping.id) ?? {};
    const unattested = units.flatMap(({ id }) => unattestedOf(id, ground) ?? []);
    return {
      type: 'Feature',
      id: grouping.id,
      geometry: outline(communes.map(({ insee }) => insee)),
      properties: {
        kind: 'grouping',
        id: grouping.id,
        name: grouping.name,
        colour: grouping.colour,
        seat: grouping.seat,
        description: grouping.description,
        units: units.map(({ id }) => id),
        population: Math.round(communes.reduce((sum, { insee, share }) => sum + people(insee) * share, 0)),
        demonstration: unattested.length > 0,
      },
    };
  });
  const units = [...plan.units.values()].map(({ id, name, communes }): Feature<MultiPolygon> => ({
    type: 'Feature',
    id,
    geometry: outline(communes),
    properties: {
      kind: 'unit',
      id,
      name,
      groupings: plan.sharesOf.get(id) ?? [],
      communes,
      population: communes.reduce((sum, insee) => sum + people(insee), 0),
      demonstration: unattestedOf(id, ground) !== null,
    },
  }));
  return { type: 'FeatureCollection', features: [...groupings, ...units] };
}
