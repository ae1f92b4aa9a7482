import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { toLambert93 } from '../../spatial/lambert93';
import type { Scene } from '../scene';
import type { Tables } from '../tables';
import type { Camera } from '../view';
import type { GroupNode, PlaneBox, Rect } from './page';

const nothing: PlaneBox = [Infinity, Infinity, -Infinity, -Infinity];

function widened([west, south, east, north]: PlaneBox, position: Position): PlaneBox {
  const [x, y] = toLambert93(position);
  return [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
}

/** The box of a geometry (WGS 84), in Lambert-93 metres. */
export function boxOf({ coordinates }: MultiPolygon | MultiLineString): PlaneBox {
  const positions = (coordinates as readonly (Position | readonly Position[])[][]).flat(1);
  const flat = positions.flatMap((one) =>
    typeof one[0] === 'number' ? [one as Position] : (one as Position[]),
  );
  return flat.reduce(widened, nothing);
}

/** What of the ground a page is to show. */
export type FrameWish =
  | { readonly kind: 'department' }
  | { readonly kind: 'zone' | 'territory' | 'grouping'; readonly id: string }
  | { readonly kind: 'camera'; readonly camera: Camera };

/** Window that a camera is supposed to fill, in CSS pixels: an address does not tell that of the screen. */
const window = { width: 1000, height: 760 } as const;
/** Equator in metres over the pixels of the world at zoom 0, as MapLibre draws. */
const metresPerPixel = 40_075_016.686 / 512;

function cameraBox({ lon, lat, zoom }: Camera): PlaneBox {
  const metres = (metresPerPixel * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
  const [x, y] = toLambert93([lon, lat]);
  const [dx, dy] = [(window.width / 2) * metres, (window.height / 2) * metres];
  return [x - dx, y - dy, x + dx, y + dy];
}

/** The frame of a wish; null for the whole, undefined when there is no such thing. `groupings`: outlines (WGS 84) of those of a view, by id. */
export function frameOf(
  { zones, territories }: Pick<Tables, 'zones' | 'territories'>,
  wish: FrameWish,
  groupings: ReadonlyMap<string, MultiPolygon> = new Map(),
): PlaneBox | null | undefined {
  switch (wish.kind) {
    case 'department':
      return null;
    case 'camera':
      return cameraBox(wish.camera);
    case 'zone': {
      const zone = zones.find(({ id }) => id === wish.id);
      return zone === undefined ? undefined : boxOf(zone.geometry);
    }
    case 'territory': {
      const territory = territories.findLast((one) => one.territory === wish.id);
      return territory === undefined ? undefined : boxOf(territory.geometry);
    }
    case 'grouping': {
      const outline = groupings.get(wish.id);
      return outline === undefined ? undefined : boxOf(outline);
    }
  }
}

/** The whole that a scene is about: the limit of the département, or else whatever can be selected. */
export function wholeOf({ layers }: Pick<Scene, 'layers'>): PlaneBox {
  const limit = layers.find((layer) => layer.type === 'line' && layer.id === 'department-limit');
  if (limit?.type === 'line') return boxOf(limit.geometry);
  const marks = layers.flatMap((layer) =>
    layer.type === 'area' && layer.selects !== null ? layer.marks : [],
  );
  const [first = nothing, ...others] = marks.map(({ geometry }) => boxOf(geometry));
  return others.reduce(
    ([w, s, e, n], box) => [
      Math.min(w, box[0]),
      Math.min(s, box[1]),
      Math.max(e, box[2]),
      Math.max(n, box[3]),
    ],
    first,
  );
}

/** Denominators of scales that are easily read, over a power of ten. */
const roundOnes = [
  1, 1.1, 1.2, 1.25, 1.3, 1.4, 1.5, 1.6, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 3.75, 4, 4.25, 4.5, 4.75, 5,
  5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10,
] as const;
const largestScale = 10_000;

/** How the ground is laid on the paper. */
export interface Projection {
  readonly rect: Rect;
  readonly denominator: number;
  /** The ground that the rectangle shows. */
  readonly box: PlaneBox;
  /** Millimetres on the page of a WGS 84 position. */
  readonly place: (position: Position | readonly [number, number]) => readonly [number, number];
}

/** What is drawn above a map, in the places of its ground; null: nothing. */
export type Over = (projection: Projection) => GroupNode | null;

/** Lays a box of the ground in the middle of a rectangle, `padding` millimetres from its sides, at a round scale. */
export function project([west, south, east, north]: PlaneBox, rect: Rect, padding: number): Projection {
  const metresPerMm = Math.max(
    (east - west) / (rect.width - 2 * padding),
    (north - south) / (rect.height - 2 * padding),
  );
  const exact = Math.max(largestScale, metresPerMm * 1000);
  const power = 10 ** Math.floor(Math.log10(exact));
  const denominator = Math.round((roundOnes.find((one) => one * power >= exact - 1e-6) ?? 10) * power);
  const metres = denominator / 1000;
  const [cx, cy] = [(west + east) / 2, (south + north) / 2];
  const [dx, dy] = [(rect.width / 2) * metres, (rect.height / 2) * metres];
  return {
    rect,
    denominator,
    box: [cx - dx, cy - dy, cx + dx, cy + dy],
    place: (position) => {
      const [x, y] = toLambert93(position);
      return [rect.x + rect.width / 2 + (x - cx) / metres, rect.y + rect.height / 2 - (y - cy) / metres];
    },
  };
}
