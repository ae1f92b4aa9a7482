import { z } from 'zod';
import type { MultiPolygon } from 'geojson';
import type { Result } from '../../geodata/model/issue';
import { done } from '../../geodata/model/issue';
import type { AreasAsked, Position, Way, WaysAsked } from './adapter';
import { areaSchema, failed, nearestRoadM, refusedBy, shaped, waysOf } from './answers';

/** Areas that Valhalla draws in a request unless it is configured otherwise. */
export const mostContours = 4;

const cell = z.object({ time: z.number().nullable(), distance: z.number().nullable() });
const matrixSchema = z.object({ sources_to_targets: z.array(z.array(cell)) });
const contourSchema = z.object({
  features: z.array(z.object({ properties: z.object({ contour: z.number() }), geometry: areaSchema })),
});
const refusalSchema = z.object({ error_code: z.number(), error: z.string() });
/** Codes of Valhalla for places without a road near, and for no path between them. */
const noRoad: ReadonlySet<number> = new Set([170, 171, 442]);

const location = ([lon, lat]: Position) => ({ lon, lat, search_cutoff: nearestRoadM });

/** What Valhalla is asked for ways (/sources_to_targets). */
export function matrixQuery({ origins, destinations }: WaysAsked, costing: string): object {
  return {
    ...{ sources: origins.map(location), targets: destinations.map(location) },
    ...{ costing, units: 'kilometers', verbose: true },
  };
}

/** What it is asked for areas (/isochrone). */
export function contoursQuery({ at, measure, limits }: AreasAsked, costing: string): object {
  const contours = limits.map((limit) => (measure === 'time' ? { time: limit } : { distance: limit }));
  return { locations: [location(at)], costing, contours, polygons: true, denoise: 0 };
}

/** The ways of its answer: seconds, and km that become metres. */
export function readMatrix({ origins, destinations }: WaysAsked, body: unknown): Result<readonly Way[]> {
  const shape = shaped(matrixSchema, body);
  if (!shape.ok) return shape;
  const rows = shape.value.sources_to_targets;
  return waysOf(
    rows.map((row) => row.map(({ time }) => time)),
    rows.map((row) => row.map(({ distance }) => (distance === null ? null : distance * 1000))),
    origins.length,
    destinations.length,
  );
}

/** The areas of its answer, in the order of the limits. */
export function readContours({ limits }: AreasAsked, body: unknown): Result<readonly MultiPolygon[]> {
  const shape = shaped(contourSchema, body);
  if (!shape.ok) return shape;
  const parts = new Map<number, MultiPolygon['coordinates']>();
  for (const { properties, geometry } of shape.value.features)
    parts.set(properties.contour, [...(parts.get(properties.contour) ?? []), ...geometry.coordinates]);
  if (parts.size !== limits.length)
    return failed('travel-lengths', { got: parts.size, wanted: limits.length });
  return done(limits.map((limit) => ({ type: 'MultiPolygon', coordinates: parts.get(limit) ?? [] })));
}

/** What a refusal of it stands for. */
export function readRefusal(status: number, body: unknown): Result<never> {
  const refusal = refusalSchema.safeParse(body);
  if (!refusal.success) return refusedBy(status, JSON.stringify(body));
  const { error_code: code, error } = refusal.data;
  return noRoad.has(code) ? failed('travel-no-road') : refusedBy(status, error);
}
