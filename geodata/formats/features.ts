import type { Feature, MultiPolygon, Point } from 'geojson';
import type { Evidence } from '../model/evidence';
import type { Initiative } from '../model/initiative';
import type { BackdropArea, Commune, Epci, LonLat, Place, Zone } from '../model/place';
import type { Structure } from '../model/structure';
import type { Means, Territory } from '../model/territory';
import type {
  BackdropProperties,
  CommuneProperties,
  EpciProperties,
  InitiativeProperties,
  PlaceProperties,
  StructureProperties,
  TerritoryProperties,
  ZoneProperties,
} from './ogc-properties';

/** Features served under /ogc, as the model values they were made from. Geometry in WGS 84. */
type Areas<Properties> = readonly Feature<MultiPolygon, Properties>[];
type Points<Properties> = readonly Feature<Point, Properties>[];

const evidenceOf = ({ confidence, source, year, note }: Evidence): Evidence => ({
  confidence,
  source,
  year,
  note,
});
const lonLatOf = ({ coordinates }: Point): LonLat => [coordinates[0] ?? 0, coordinates[1] ?? 0];

/** The zones in their order. */
export function zonesOf(features: Areas<ZoneProperties>): readonly Zone[] {
  return features
    .map(({ geometry, properties }) => ({ ...properties, geometry }))
    .toSorted((a, b) => a.rank - b.rank);
}

/** The structures. */
export function structuresOf(features: Points<StructureProperties>): readonly Structure[] {
  return features.map(({ geometry, properties: p }) => ({
    ...p,
    position: lonLatOf(geometry),
    existence: evidenceOf(p),
  }));
}

/** The towns. */
export function placesOf(features: Points<PlaceProperties>): readonly Place[] {
  return features.map(({ geometry, properties }) => ({ ...properties, position: lonLatOf(geometry) }));
}

/** The land around. */
export function backdropOf(features: Areas<BackdropProperties>): readonly BackdropArea[] {
  return features.map(({ geometry, properties }) => ({ ...properties, geometry }));
}

/** The inter-municipal bodies. */
export function epcisOf(features: Areas<EpciProperties>): readonly Epci[] {
  return features.map(({ geometry, properties }) => ({ ...properties, geometry }));
}

/** The communes. */
export function communesOf(features: Areas<CommuneProperties>): readonly Commune[] {
  return features.map(({ geometry, properties }) => ({ ...properties, geometry }));
}

/** The territories, one value a period. */
export function territoriesOf(features: Areas<TerritoryProperties>): readonly Territory[] {
  return features.map(({ geometry, properties }) => ({
    ...properties,
    evidence: evidenceOf(properties),
    geometry,
  }));
}

function meansOf({ properties: p }: Feature<MultiPolygon, TerritoryProperties>): Means[] {
  if (p.meansYear === null || p.meansConfidence === null) return [];
  const evidence: Evidence = { confidence: p.meansConfidence, source: null, year: null, note: null };
  return [{ structure: p.structure, year: p.meansYear, fte: p.fte, budget: p.budget, evidence }];
}

/** The means of each structure once: every period of its territories tells the same. */
export function meansOfTerritories(features: Areas<TerritoryProperties>): readonly Means[] {
  return [...new Map(features.flatMap(meansOf).map((means) => [means.structure, means] as const)).values()];
}

/** The initiatives. */
export function initiativesOf(
  features: readonly Feature<null, InitiativeProperties>[],
): readonly Initiative[] {
  return features.map(({ properties: p }) => ({ ...p, evidence: evidenceOf(p) }));
}
