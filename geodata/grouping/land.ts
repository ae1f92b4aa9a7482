import type { Ground } from './ground';

/** The communes of a ground by number, in the order of its facts: who touches whom, and who touches what lies outside. */
export interface Land {
  readonly codes: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly neighbours: readonly (readonly number[])[];
  /** Whether a commune lies at the edge of the ground, or has no contour to tell it by. */
  readonly isEdge: readonly boolean[];
}

const known = new WeakMap<Ground, Land>();

/** The land of a ground, made once. */
export function landOf(ground: Ground): Land {
  const land = known.get(ground) ?? makeLand(ground);
  known.set(ground, land);
  return land;
}

function makeLand({ facts, neighbours, coverage }: Ground): Land {
  const codes = facts.communes.map(({ insee }) => insee);
  const numberOf = new Map(codes.map((insee, index) => [insee, index]));
  // An arc that one commune alone uses lies at the edge; the other way round it is its complement.
  const uses = new Map<number, number>();
  const arcsOf = (insee: string) =>
    coverage.units
      .get(insee)
      ?.arcs.flat(2)
      .map((arc) => (arc < 0 ? ~arc : arc)) ?? [];
  for (const arc of codes.flatMap(arcsOf)) uses.set(arc, (uses.get(arc) ?? 0) + 1);
  return {
    codes,
    numberOf,
    neighbours: codes.map((insee) =>
      (neighbours.get(insee) ?? []).flatMap((other) => numberOf.get(other) ?? []),
    ),
    isEdge: codes.map((insee) => {
      const arcs = arcsOf(insee);
      return arcs.length === 0 || arcs.some((arc) => uses.get(arc) === 1);
    }),
  };
}

/** Sets that are joined two by two. Structure: disjoint sets with path halving (R. Tarjan, 1975). */
export class Joined {
  readonly #parent: Int32Array;

  /** Every number below `size` is a set of its own. */
  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  /** The number that stands for the set of a number. */
  find(number: number): number {
    let at = number;
    for (;;) {
      const parent = this.#parent[at] ?? at;
      if (parent === at) return at;
      const above = this.#parent[parent] ?? parent;
      this.#parent[at] = above;
      at = above;
    }
  }

  /** Makes one set of those of several numbers. */
  join(numbers: readonly number[]): void {
    const [first] = numbers;
    if (first === undefined) return;
    for (const number of numbers) this.#parent[this.find(number)] = this.find(first);
  }
}
