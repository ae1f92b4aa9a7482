/** A part of the perimeter of an initiative: a territory, an EPCI or a commune, that it covers or leaves out. */
export interface PerimeterPart {
  readonly mode: 'covers' | 'except';
  readonly territory: string | null;
  readonly epci: string | null;
  readonly commune: string | null;
}

/** The communes (INSEE codes) of territories, over their last period, and of EPCIs; what is not known has none. */
export interface Ground {
  readonly territories: ReadonlyMap<string, readonly string[]>;
  readonly epcis: ReadonlyMap<string, readonly string[]>;
  readonly communes: ReadonlySet<string>;
}

/** A territory over one period, by the id under which it is published. */
export interface TerritoryArea {
  readonly id: string;
  readonly communes: readonly string[];
}

/** How many of the communes of a territory an initiative covers; one at least. */
export interface Coverage {
  readonly territory: string;
  readonly covered: number;
  readonly total: number;
}

/** The communes an initiative covers, in order: those of what it covers, less those of its exceptions. */
export function perimeterCommunes(parts: readonly PerimeterPart[], ground: Ground): readonly string[] {
  const of = (mode: PerimeterPart['mode']) =>
    new Set(parts.filter((part) => part.mode === mode).flatMap((part) => communesOf(part, ground)));
  const excepted = of('except');
  return [...of('covers')].filter((insee) => !excepted.has(insee)).toSorted();
}

function communesOf({ territory, epci, commune }: PerimeterPart, ground: Ground): readonly string[] {
  if (territory !== null) return ground.territories.get(territory) ?? [];
  if (epci !== null) return ground.epcis.get(epci) ?? [];
  return commune !== null && ground.communes.has(commune) ? [commune] : [];
}

/** The territories of which some commune at least is covered, in the order given. */
export function coverageOf(
  communes: readonly string[],
  territories: readonly TerritoryArea[],
): readonly Coverage[] {
  const inside = new Set(communes);
  return territories.flatMap(({ id, communes: own }) => {
    const covered = own.filter((insee) => inside.has(insee)).length;
    return covered === 0 ? [] : [{ territory: id, covered, total: own.length }];
  });
}

/**
 * The communes as few pieces to unite: territories that lie wholly among them and do not overlap, taken in the order given, and the
 * communes that remain.
 */
export function piecesOf(
  communes: readonly string[],
  territories: readonly TerritoryArea[],
): { readonly territories: readonly string[]; readonly communes: readonly string[] } {
  const left = new Set(communes);
  const whole: string[] = [];
  for (const { id, communes: own } of territories) {
    if (own.length === 0 || !own.every((insee) => left.has(insee))) continue;
    whole.push(id);
    for (const insee of own) left.delete(insee);
  }
  return { territories: whole, communes: [...left] };
}
