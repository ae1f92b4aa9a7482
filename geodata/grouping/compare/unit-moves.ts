import type { Plan } from '../plan';

/** A commune that is not, or not for its whole, in the grouping that stands for its own; null: in none. */
export interface Move {
  readonly insee: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Part of the commune that moves, above 0 to 1. */
  readonly share: number;
}

/** Communes of a unit that go the same way; `whole` when all of the unit do, for their whole. */
export interface UnitMove {
  readonly unit: string;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly communes: readonly string[];
  readonly whole: boolean;
}

/** Moves of communes by the units of a plan, in the order of units, then of moves: what a list of who moves tells first. */
export function movesByUnit(moves: readonly Move[], plan: Plan): readonly UnitMove[] {
  const unitOf = new Map(
    Array.from(plan.units.values()).flatMap((unit) => unit.communes.map((insee) => [insee, unit] as const)),
  );
  const rank = new Map(Array.from(plan.units.keys(), (id, at) => [id, at]));
  const found = new Map<string, UnitMove & { readonly communes: string[]; readonly total: number }>();
  for (const { insee, from, to, share } of moves) {
    const unit = unitOf.get(insee);
    if (unit === undefined) continue;
    const key = `${unit.id} ${from ?? ''} ${to ?? ''}`;
    const known = found.get(key);
    const communes = known?.communes ?? [];
    communes.push(insee);
    const total = (known?.total ?? 0) + share;
    const whole = total > unit.communes.length - 1e-9;
    found.set(key, { unit: unit.id, name: unit.name, from, to, communes, whole, total });
  }
  return [...found.values()]
    .toSorted((a, b) => (rank.get(a.unit) ?? 0) - (rank.get(b.unit) ?? 0))
    .map(({ total: _total, ...move }) => move);
}
