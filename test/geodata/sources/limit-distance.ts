import Flatbush from 'flatbush';
import type { MultiLineString } from 'geojson';
import { toLambert93, type PlanePoint } from '../../../geodata/spatial/lambert93';

type Segment = readonly [PlanePoint, PlanePoint];

function segmentsOf(lines: MultiLineString): Segment[] {
  return lines.coordinates.flatMap((line) => {
    const points = line.map(toLambert93);
    return points.slice(1).map((next, at): Segment => [points[at] ?? next, next]);
  });
}

function distanceTo([[ax, ay], [bx, by]]: Segment, [x, y]: PlanePoint): number {
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  const along =
    length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
  return Math.hypot(ax + along * (bx - ax) - x, ay + along * (by - ay) - y);
}

/** Points along segments, one every `step` metres or so. */
function samples(segments: readonly Segment[], step: number): PlanePoint[] {
  return segments.flatMap(([a, b]) => {
    const count = Math.max(1, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / step));
    return Array.from({ length: count }, (_, i): PlanePoint => {
      const along = (i + 0.5) / count;
      return [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])];
    });
  });
}

/** Sorted distances (m) from points taken every 100 m along some lines (WGS 84) to the nearest of others. */
export function limitDistances(from: MultiLineString, to: MultiLineString): number[] {
  const segments = segmentsOf(to);
  const index = new Flatbush(segments.length);
  for (const [a, b] of segments)
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  index.finish();
  return samples(segmentsOf(from), 100)
    .map((point) => {
      for (let reach = 500; ; reach *= 2) {
        const found = index.search(point[0] - reach, point[1] - reach, point[0] + reach, point[1] + reach);
        const near = found.flatMap((rank) => (segments[rank] === undefined ? [] : [segments[rank]]));
        const nearest = Math.min(...near.map((segment) => distanceTo(segment, point)));
        if (nearest <= reach) return nearest;
      }
    })
    .toSorted((a, b) => a - b);
}

/** The middle value of a sorted list, and its mean. */
export function summary(sorted: readonly number[]): { readonly median: number; readonly mean: number } {
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
  };
}
