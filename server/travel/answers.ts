import type { MultiPolygon } from 'geojson';
import { z } from 'zod';
import type { Issue, Result } from '../../geodata/model/issue';
import { done, refused } from '../../geodata/model/issue';
import type { TravelMode } from '../../geodata/model/travel';
import type { Way } from './adapter';
import type { Profiles } from './settings';

/** How far the nearest road may be from a place (metres): further, the place has no way. */
export const nearestRoadM = 5000;

const position = z.array(z.number()).min(2).readonly();
const ring = z.array(position).min(4);

/** The geometry of an area, as any engine may give it; an outline alone is taken as its inside. */
export const areaSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
  ])
  .transform((geometry): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
      .filter((rings) => rings.length > 0)
      .map((rings) => rings.map((one) => one.map(([lon = 0, lat = 0]) => [lon, lat]))),
  }));

/** What an engine answered, held to the form that it must have. */
export function shaped<T extends z.ZodType>(schema: T, body: unknown): Result<z.output<T>> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return done(parsed.data);
  const [first] = parsed.error.issues;
  return failed('travel-malformed', { reason: `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}` });
}

/** An answer that is a refusal, with what the engine says of it. */
export function refusedBy(status: number, reason: string): Result<never> {
  return failed('travel-refused', { status, reason: reason.slice(0, 200) });
}

/** Something of an engine that cannot be used. */
export function failed(code: string, values: NonNullable<Issue['values']> = {}): Result<never> {
  return refused([{ code, severity: 'error', values }]);
}

/** Two tables (seconds, metres), row by row, as ways: no way where either has none. Lengths that differ are refused. */
export function waysOf(
  seconds: readonly (readonly (number | null)[])[],
  metres: readonly (readonly (number | null)[])[],
  rows: number,
  columns: number,
): Result<readonly Way[]> {
  for (const table of [seconds, metres]) {
    const odd = table.length === rows ? table.find((row) => row.length !== columns) : table;
    if (odd !== undefined)
      return failed('travel-lengths', {
        got: table.length === rows ? odd.length : table.length,
        wanted: table.length === rows ? columns : rows,
      });
  }
  return done(
    seconds.flatMap((row, i) =>
      row.map((time, j): Way => {
        const length = metres[i]?.[j] ?? null;
        return time === null || length === null ? null : [time, length];
      }),
    ),
  );
}

/** The modes that profiles stand for. */
export function modesOf(profiles: Profiles): TravelMode[] {
  return (['car', 'bicycle', 'foot'] as const).filter((mode) => profiles[mode] !== undefined);
}
