import type { LonLat } from '../../model/place';
import { styleOf } from '../../symbology/scale';
import type { LabelStyle } from '../../symbology/scale';
import { symbolSize } from '../../symbology/symbol-svg';
import type { Measure } from '../page/measure';
import type { LabelLayer, LabelMark } from '../scene';
import { roundDisc, roundPoint, spiral, tiedToDisc, type Candidate } from './candidates';
import { placeInArea } from './in-area';
import type { Point, Rect } from '../page/page';
import { distanceTo, isWithin, rectRound } from './plane';
import { Room, type NamedDisc } from './room';
import { settingOnPoint, settingsBeside, type Setting } from './setting';

/** The plane that names are placed in, and what lies there. */
export interface NamePlane {
  /** The place (WGS 84) of a position in the plane. */
  readonly place: (position: LonLat) => Point;
  /** Rings of an area in the plane. */
  readonly rings: (area: NonNullable<LabelMark['within']>) => readonly (readonly Point[])[];
  /** Length of a CSS pixel of the symbology. */
  readonly pixel: number;
  readonly measure: Measure;
  /** What names may not cross, and outside which nothing is named; null: the plane goes on. */
  readonly sides: Rect | null;
  readonly symbols: readonly NamedDisc[];
  /** Lines that a name had better not cross. */
  readonly lines: readonly (readonly Point[])[];
  /** Keys of the names that a hairline may tie to their symbol where they find no place beside it. */
  readonly tied: ReadonlySet<string>;
}

/** A name in its place. */
export interface PlacedName {
  readonly mark: LabelMark;
  readonly style: LabelStyle;
  readonly setting: Setting;
  readonly middle: Point;
  readonly align: Candidate['align'];
  readonly tie: Candidate['tie'];
  /** The symbol, or the dot, that it stands beside; null: it stands on its point or in its area. */
  readonly own: NamedDisc | null;
  /** No symbol marks its place: a dot does. */
  readonly isDotted: boolean;
}

/** Ids of lines so strong that a name is hard to read over them. */
export const weightyLines: ReadonlySet<string> = new Set([
  'department-limit',
  'zone-limits',
  'grouping-limits',
]);

/** How much nearer than to any other mark a name is to its own, in units of its size, and what less than a whole size costs. */
const nearer = 0.14;
const ambiguous = 1.1;
/** Least distance of a name that a hairline ties to other marks, in units of its size. */
const tiedApart = 0.7;
/** Room that the name of an area keeps round it, in units of its size. */
const areaRoom = 0.45;
/** What it costs a name to be crossed by a line. */
const crossed = 1.2;

const boxOf = ({ middle, setting }: Candidate): Rect => rectRound(middle, setting.width, setting.height);

/**
 * The best of some places that come in the order of their costs, where one is better than one found before; null where none is free, or
 * the name would be taken for that of something else.
 */
function bestOf(
  candidates: Iterable<Candidate>,
  own: NamedDisc | null,
  room: Room,
  than: Candidate | null = null,
): Candidate | null {
  let best = than;
  let least = than?.cost ?? Infinity;
  for (const candidate of candidates) {
    const { size } = candidate.setting;
    let { cost } = candidate;
    const box = boxOf(candidate);
    // The first ones cost least.
    if (cost >= least) break;
    if (!room.isFree(box)) continue;
    if (own !== null) {
      // What a hairline ties had better stand far from all other marks.
      const mine = candidate.tie === null ? distanceTo(box, own) : size;
      const other = room.distanceToMarks(box, mine + size, own.place);
      if (other < (candidate.tie === null ? mine + nearer * size : tiedApart * size)) continue;
      cost += ambiguous * (1 - (other - mine) / size);
    }
    if (cost < least && room.isCrossed(box)) cost += crossed;
    const { tie } = candidate;
    if (cost >= least || (tie !== null && own !== null && !room.isFreeForTie(tie, own))) continue;
    best = { ...candidate, cost };
    least = cost;
  }
  return best;
}

/** The place of a name that is always shown: the first that covers no other name, clear of symbols where it can be. */
function alwaysOf(candidates: readonly Candidate[], room: Room): Candidate | null {
  const apart = candidates.filter((one) => room.isApart(boxOf(one)));
  return apart.find((one) => room.isFree(boxOf(one))) ?? apart[0] ?? null;
}

/** Places the names of a plane one after the other. */
class Placing {
  readonly #room: Room;
  readonly #symbolsOf = new Map<string, NamedDisc>();
  readonly #plane: NamePlane;

  constructor(plane: NamePlane) {
    this.#plane = plane;
    this.#room = new Room(plane.pixel, plane.sides, plane.lines);
    for (const symbol of plane.symbols) {
      this.#room.addMark(symbol);
      const { place } = symbol;
      if (place === null) continue;
      const known = this.#symbolsOf.get(place);
      if (known === undefined || known.radius < symbol.radius) this.#symbolsOf.set(place, symbol);
    }
  }

  /** Places a name; null where it finds no place, so that it is left out. */
  place(mark: LabelMark, style: LabelStyle): PlacedName | null {
    const { place, rings, pixel, measure, sides, tied } = this.#plane;
    const room = this.#room;
    const type = { style, pixel, measure };
    const home = place(mark.position);
    if (mark.within !== null) {
      const found = placeInArea(mark.text, type, rings(mark.within), home, room);
      return this.#keep(mark, style, found, null, areaRoom);
    }
    if (sides !== null && !isWithin(rectRound(home, 0, 0), sides)) return null;
    if (style.dot === null) {
      const setting = settingOnPoint(mark.text, type);
      const found = style.always
        ? alwaysOf(spiral(home, setting), room)
        : bestOf(roundPoint(home, setting), null, room);
      return this.#keep(mark, style, found, null, 0);
    }
    const symbol = this.#symbolsOf.get(mark.id);
    const radius = (symbolSize(style.dot) / 2) * pixel;
    const own = symbol ?? { place: mark.id, at: home, radius };
    if (symbol === undefined && !room.isFreeForDot(own)) return null;
    const settings = settingsBeside(mark.text, type);
    const best = (around: typeof roundDisc) =>
      settings.reduce<Candidate | null>((found, one) => bestOf(around(own, one), own, room, found), null);
    const beside = best(roundDisc);
    const isTied = beside === null && symbol !== undefined && tied.has(mark.key);
    const found = isTied ? best(tiedToDisc) : beside;
    return this.#keep(mark, style, found, own, 0);
  }

  /** `around`: room that the name keeps round it, in units of its size. */
  #keep(
    mark: LabelMark,
    style: LabelStyle,
    found: Candidate | null,
    own: NamedDisc | null,
    around: number,
  ): PlacedName | null {
    if (found === null) return null;
    const { setting, middle, align, tie } = found;
    const { size, width, height } = setting;
    const isDotted = own !== null && this.#symbolsOf.get(mark.id) !== own;
    if (isDotted) this.#room.addMark(own);
    const apart = tie === null && own !== null ? distanceTo(boxOf(found), own) + nearer * size : 0;
    const box = rectRound(middle, width + 2 * around * size, height + 2 * around * size);
    this.#room.addName(box, tie === null ? apart : tiedApart * size, tie);
    return { mark, style, setting, middle, align, tie, own, isDotted };
  }
}

/**
 * Names placed without collision with one another, with symbols or with the sides, by the id of their layer. Later layers come first, as on
 * a screen; in a layer the marks come in their order. A name stands beside the symbol, or else the dot, of its place, nearer to it than to
 * any other, unless a hairline ties it; the name of an area lies within it. What finds no such place is left out. `zoom` (MapLibre zoom
 * levels) decides what is named.
 */
export function placeNames(
  layers: readonly LabelLayer[],
  zoom: number,
  plane: NamePlane,
): ReadonlyMap<string, readonly PlacedName[]> {
  const placing = new Placing(plane);
  const placed = new Map<string, readonly PlacedName[]>();
  for (const layer of layers.toReversed()) {
    placed.set(
      layer.id,
      layer.marks.flatMap((mark) => {
        const style = styleOf(layer.scale, mark.key);
        return style.minZoom > zoom ? [] : (placing.place(mark, style) ?? []);
      }),
    );
  }
  return placed;
}
