import type { MultiPolygon, Position } from 'geojson';
import type { LonLat } from '../../model/place';
import { destination, geodesicM } from '../geodesic';
import { unite } from '../overlay';
import { polygonsFrom } from '../rings';
import { azimuthOf, circle, ringVertices } from './ring';

/** Where the circle of one disc meets that of another; azimuths in turns anticlockwise from north, seen from each centre. */
interface Meeting {
  readonly at: LonLat;
  /** The circle that goes into the other disc here, when it is followed anticlockwise. */
  readonly entering: number;
  readonly enteringTurn: number;
  readonly leaving: number;
  readonly leavingTurn: number;
}

/**
 * The area within a distance in metres of any of several places, WGS 84, all on the ellipsoid. The arcs of each circle that no other
 * disc covers are followed from one meeting of circles to the next: circles alone make the limit, so nothing else is computed. Where
 * meetings coincide so closely that arcs cannot be followed, discs are united as polygons.
 */
export function uniteDiscs(places: readonly LonLat[], metres: number): MultiPolygon {
  const centres = distinct(places);
  const isWithin = (centre: LonLat, place: LonLat) => geodesicM(centre, place) < metres;
  const near = neighbours(centres, 2 * metres);
  const met = centres.flatMap((_, one) =>
    (near[one] ?? []).flatMap((other) => meeting(centres, one, other, metres)),
  );
  const free = met.filter(({ at, entering, leaving }) =>
    (near[entering] ?? []).every((other) => {
      const centre = centres[other];
      return other === leaving || centre === undefined || !isWithin(centre, at);
    }),
  );
  const rings = followed(centres, free, metres);
  if (rings === null)
    return unite(centres.map((centre) => ({ type: 'Polygon', coordinates: [circle(centre, metres)] })));
  const alone = centres.filter((centre, one) => {
    if (free.some(({ entering, leaving }) => entering === one || leaving === one)) return false;
    const north = destination(centre, 0, metres);
    return (near[one] ?? []).every((other) => !isWithin(centres[other] ?? centre, north));
  });
  return polygonsFrom([...rings, ...alone.map((centre) => circle(centre, metres))]);
}

/** Places without those that stand on another, in an order that does not hang on that of rows. */
function distinct(places: readonly LonLat[]): LonLat[] {
  const sorted = places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.filter(([x, y], at) => {
    const before = sorted[at - 1];
    return before === undefined || before[0] !== x || before[1] !== y;
  });
}

/** By rank, the ranks of the centres nearer than a distance in metres. */
function neighbours(centres: readonly LonLat[], metres: number): number[][] {
  return centres.map((centre, one) =>
    Array.from(centres.keys()).filter((other) => {
      const place = centres[other];
      if (other === one || place === undefined) return false;
      if (Math.abs(place[1] - centre[1]) * 110_500 > metres) return false;
      return geodesicM(centre, place) < metres;
    }),
  );
}

/** The meeting where the circle of `one` goes into the disc of `other`. */
function meeting(centres: readonly LonLat[], one: number, other: number, metres: number): Meeting[] {
  const [from, to] = [centres[one], centres[other]];
  if (from === undefined || to === undefined) return [];
  const outside = (azimuth: number) => geodesicM(to, destination(from, azimuth, metres)) - metres;
  const toward = azimuthTo(from, to);
  // Followed anticlockwise, azimuths fall: the circle enters on the side of the greater azimuths.
  const azimuth = rootOf(outside, toward, toward + 180);
  const at = destination(from, azimuth, metres);
  return [
    {
      at,
      entering: one,
      enteringTurn: turnOf(azimuth),
      leaving: other,
      leavingTurn: turnOf(azimuthTo(to, at)),
    },
  ];
}

/** The zero of a function that is below it at `low` and above it at `high`: Illinois variant of false position, to 10⁻⁹. */
function rootOf(value: (at: number) => number, low: number, high: number): number {
  let [a, b, valueA, valueB, side] = [low, high, value(low), value(high), 0];
  for (let turn = 0; turn < 60 && b - a > 1e-9; turn++) {
    const middle = (a * valueB - b * valueA) / (valueB - valueA);
    const found = value(middle);
    if (Math.abs(found) < 1e-4) return middle;
    // An end that stays twice in a row counts for half.
    if (found < 0) [a, valueA, valueB, side] = [middle, found, side < 0 ? valueB / 2 : valueB, -1];
    else [b, valueB, valueA, side] = [middle, found, side > 0 ? valueA / 2 : valueA, 1];
  }
  return (a + b) / 2;
}

/** The azimuth in degrees in which the geodesic from one place passes closest to another: that of the sphere, refined. */
function azimuthTo(from: LonLat, to: LonLat): number {
  const metres = geodesicM(from, to);
  const missOf = (azimuth: number) => {
    const [x, y] = destination(from, azimuth, metres);
    return [(to[0] - x) * Math.cos((to[1] * Math.PI) / 180), to[1] - y] as const;
  };
  let azimuth =
    (Math.atan2((to[0] - from[0]) * Math.cos(((from[1] + to[1]) * Math.PI) / 360), to[1] - from[1]) * 180) /
    Math.PI;
  for (let turn = 0; turn < 5; turn++) {
    const [east, north] = missOf(azimuth);
    const [sine, cosine] = [Math.sin((azimuth * Math.PI) / 180), Math.cos((azimuth * Math.PI) / 180)];
    // A miss across, in degrees of arc, seen from the start.
    const across = ((east * cosine - north * sine) * 111_195) / metres;
    azimuth += (Math.asin(Math.max(-1, Math.min(1, across))) * 180) / Math.PI;
  }
  return azimuth;
}

function turnOf(azimuth: number): number {
  return ((((-azimuth / 360) % 1) + 1) % 1) % 1;
}

/** The rings made of arcs from one meeting to the next; null when arcs do not follow each other. */
function followed(
  centres: readonly LonLat[],
  meetings: readonly Meeting[],
  metres: number,
): Position[][] | null {
  const starts = centres.map((_, one) => meetings.filter(({ leaving }) => leaving === one));
  const ends = centres.map((_, one) => meetings.filter(({ entering }) => entering === one));
  const next = new Map<Meeting, { readonly to: Meeting; readonly arc: Position[] }>();
  for (const [one, centre] of centres.entries()) {
    const arriving = ends[one] ?? [];
    if (arriving.length !== (starts[one] ?? []).length) return null;
    const taken = new Set<Meeting>();
    for (const start of starts[one] ?? []) {
      const ahead = (end: Meeting) => (end.enteringTurn - start.leavingTurn + 1) % 1;
      const to = arriving.toSorted((a, b) => ahead(a) - ahead(b))[0];
      if (to === undefined || taken.has(to)) return null;
      taken.add(to);
      next.set(start, { to, arc: arc(centre, start.leavingTurn, ahead(to), metres) });
    }
  }
  const rings: Position[][] = [];
  const left = new Set(meetings);
  for (const first of meetings) {
    if (!left.has(first)) continue;
    const ring: Position[] = [];
    let at: Meeting | undefined = first;
    while (at !== undefined && left.delete(at)) {
      ring.push([...at.at], ...(next.get(at)?.arc ?? []));
      at = next.get(at)?.to;
    }
    if (at !== first) return null;
    rings.push([...ring, [...first.at]]);
  }
  return rings;
}

/** The vertices of a circle strictly between two turns; those of the whole ring, so that areas of one circle share them. */
function arc(centre: LonLat, from: number, turns: number, metres: number): Position[] {
  const [first, last] = [
    Math.floor(from * ringVertices + 1e-6) + 1,
    Math.ceil((from + turns) * ringVertices - 1e-6) - 1,
  ];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => [
    ...destination(centre, azimuthOf((first + step) % ringVertices), metres),
  ]);
}
