import { groupBy } from '../model/group-by';
import type { Link } from '../model/scenario';
import type { Ground } from './ground';
import { Joined, landOf } from './land';
import type { Members } from './plan';
import { communesOfUnit } from './units';

/** A part of units that lies apart from the rest of them. */
export interface Exclave {
  readonly units: readonly string[];
  readonly communes: readonly string[];
}

/** The pieces of a grouping, as INSEE codes in order: the one of most communes, those that lie apart from it, and what only a unit holds together. */
export interface GroupingPieces {
  readonly main: readonly string[];
  readonly apart: readonly (readonly string[])[];
  readonly exclaves: readonly Exclave[];
}

/** The pieces of a grouping: communes that share a limit are of one, and so are those that a link or their unit joins. */
export function groupingPieces(
  { units, communes }: Members,
  links: readonly Link[],
  ground: Ground,
): GroupingPieces {
  const { codes, numberOf, neighbours } = landOf(ground);
  const members = communes.flatMap(({ insee }) => numberOf.get(insee) ?? []);
  const isInside = new Set(members);
  const inside = (list: readonly string[]) =>
    list.flatMap((insee) => numberOf.get(insee) ?? []).filter((number) => isInside.has(number));
  const joined = new Joined(codes.length);
  for (const number of members)
    for (const next of neighbours[number] ?? []) if (isInside.has(next)) joined.join([number, next]);
  for (const { a, b } of links) {
    const [from, to] = [inside(communesOfUnit(a, ground)), inside(communesOfUnit(b, ground))];
    if (from.length > 0 && to.length > 0) joined.join([...from, ...to]);
  }
  const byLand = piecesBy(members, (number) => joined.find(number));
  if (byLand.length === 1) return { main: named(members, codes), apart: [], exclaves: [] };
  for (const unit of units) joined.join(inside(unit.communes));
  const [main = [], ...apart] = piecesBy(members, (number) => joined.find(number));
  const held = [...groupBy(byLand, (piece) => joined.find(piece[0] ?? 0)).values()];
  const exclaves = held.flatMap((pieces) =>
    pieces.slice(1).map((piece): Exclave => {
      const own = new Set(named(piece, codes));
      const parted = units.filter((unit) => {
        const count = unit.communes.filter((insee) => own.has(insee)).length;
        return count > 0 && count < unit.communes.length;
      });
      return { units: parted.map(({ id }) => id), communes: [...own] };
    }),
  );
  return { main: named(main, codes), apart: apart.map((piece) => named(piece, codes)), exclaves };
}

/** Numbers by the set they are in, the set of most numbers first; among those of as many, the one that begins first. */
function piecesBy(numbers: readonly number[], setOf: (number: number) => number): readonly number[][] {
  return [...groupBy(numbers, setOf).values()].toSorted((a, b) => b.length - a.length);
}

function named(numbers: readonly number[], codes: readonly string[]): readonly string[] {
  return numbers.map((number) => codes[number] ?? '').toSorted();
}
