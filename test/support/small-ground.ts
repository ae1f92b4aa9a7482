import type { CommuneFact, GroundFacts, StructureFact, TerritoryFact } from '../../geodata/grouping/facts';
import type { CommuneShape } from '../../geodata/grouping/ground';
import { groupBy } from '../../geodata/model/group-by';
import { gridUnit } from '../fixtures/geometry/grid';

/** What a grid of communes is like; each rule is given the row and the column of a commune, both from 0. */
export interface GridOptions {
  /** Id of the territory of a commune, null for none; blocks of two by two when left out. */
  readonly territoryOf?: (row: number, column: number) => string | null;
  /** Number of the EPCI, from 0 to 9; the pair of columns when left out. */
  readonly epciOf?: (row: number, column: number) => number;
  /** Id of the zone; "north" for the upper half of the rows and "south" for the others when left out. */
  readonly zoneOf?: (row: number, column: number) => string;
  /** Inhabitants; 1000 when left out. */
  readonly populationOf?: (row: number, column: number) => number;
  /** Other facts, in the place of those of the grid. */
  readonly facts?: Partial<GroundFacts>;
}

/** A grid of communes: its facts, its contours, and the INSEE code of the commune of a row and a column. */
export interface GridGround {
  readonly facts: GroundFacts;
  readonly shapes: readonly CommuneShape[];
  readonly at: (row: number, column: number) => string;
}

/**
 * Square communes that share their sides, row 0 to the south, numbered row after row from 59001 (999 at most). Each territory has an
 * office of tourism of the same id, in its first commune.
 */
export function gridGround(rows: number, columns: number, options: GridOptions = {}): GridGround {
  const {
    territoryOf = (row, column) => `t${Math.floor(row / 2)}${Math.floor(column / 2)}`,
    epciOf = (_, column) => Math.floor(column / 2),
    zoneOf = (row) => (row < rows / 2 ? 'south' : 'north'),
    populationOf = () => 1000,
  } = options;
  const at = (row: number, column: number) => `59${String(row * columns + column + 1).padStart(3, '0')}`;
  const cells = Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return { row, column, insee: at(row, column) };
  });
  const communes = cells.map(({ row, column, insee }): CommuneFact => ({
    insee,
    name: `Commune ${row}-${column}`,
    population: populationOf(row, column),
    areaKm2: 0.8,
    epci: `20000000${epciOf(row, column)}`,
    zone: zoneOf(row, column),
    seat: [3 + (column + 0.5) / 100, 50 + (row + 0.5) / 100],
  }));
  const owned = cells.flatMap(({ row, column, insee }) => {
    const territory = territoryOf(row, column);
    return territory === null ? [] : [{ territory, insee }];
  });
  const territories = Array.from(
    groupBy(owned, ({ territory }) => territory),
    ([id, members]): TerritoryFact => ({
      id,
      name: `Territoire ${id}`,
      structure: id,
      communes: members.map(({ insee }) => insee),
      confidence: 'demonstration',
    }),
  ).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { facts: { ...factsOf(communes, territories), ...options.facts }, shapes: shapesOf(cells), at };
}

function factsOf(communes: readonly CommuneFact[], territories: readonly TerritoryFact[]): GroundFacts {
  const distinct = (values: readonly string[]) => [...new Set(values)].toSorted();
  const seats = new Map(communes.map(({ insee, seat }) => [insee, seat]));
  return {
    format: 1,
    day: '2012-12-31',
    communes,
    epcis: distinct(communes.map(({ epci }) => epci)).map((siren) => ({ siren, name: `EPCI ${siren}` })),
    zones: distinct(communes.map(({ zone }) => zone)).map((id, rank) => ({
      id,
      name: `Zone ${id}`,
      rank: rank + 1,
    })),
    territories,
    structures: territories.map(({ id, communes: members }): StructureFact => ({
      id,
      name: `Office ${id}`,
      kind: 'OT',
      class: 'OT1',
      commune: members[0] ?? '',
      territory: id,
      parent: null,
      position: seats.get(members[0] ?? '') ?? [3, 50],
      confidence: 'demonstration',
    })),
    means: [],
    staff: [],
    openings: [],
    skills: [],
    referential: [],
    initiatives: [],
    credits: [],
  };
}

function shapesOf(
  cells: readonly { readonly row: number; readonly column: number; readonly insee: string }[],
): readonly CommuneShape[] {
  return cells.map(({ row, column, insee }) => ({
    insee,
    geometry: { type: 'MultiPolygon', coordinates: [gridUnit(column, row).geometry.coordinates] },
  }));
}
