import type { Issue } from '../../model/issue';
import type { Pack, PackRow, PackTable } from '../schema';
import { groupBy } from '../../model/group-by';
import { faultAt, noteAt } from './fault';

/** Columns that make a row unique in its table; a column of a single-column key is where the fault is told. */
const uniqueKeys = [
  ['zones', ['id']],
  ['zones', ['name']],
  ['zones', ['rank']],
  ['zoneCommunes', ['insee']],
  ['places', ['insee']],
  ['structures', ['id']],
  ['territories', ['id']],
  ['territoryCommunes', ['territory', 'insee']],
  ['initiatives', ['id']],
  ['initiativeTerritories', ['initiative', 'territory']],
  ['initiativeActors', ['initiative', 'actor', 'role']],
  ['actors', ['id']],
  ['actors', ['name']],
  ['means', ['structure', 'year']],
  ['staff', ['structure', 'year', 'job_family', 'contract']],
  ['openings', ['structure', 'season', 'from_day']],
  ['skills', ['id']],
  ['skills', ['name']],
  ['skillsHeld', ['structure', 'year', 'skill']],
  ['gateways', ['name', 'measure', 'year', 'month_from']],
  ['controlTotals', ['zone', 'class']],
  ['staffTotals', ['year', 'job_family', 'contract']],
  ['backdropLabels', ['id']],
] as const satisfies readonly (readonly [PackTable, readonly string[]])[];

/** Columns that name a row of another table, with the code told when it is not there. */
const references = [
  ['zoneCommunes', 'zone', 'zones', 'pack-unknown-zone'],
  ['structures', 'zone', 'zones', 'pack-unknown-zone'],
  ['structures', 'parent', 'structures', 'pack-unknown-structure'],
  ['territories', 'structure', 'structures', 'pack-unknown-structure'],
  ['territoryCommunes', 'territory', 'territories', 'pack-unknown-territory'],
  ['initiativeTerritories', 'initiative', 'initiatives', 'pack-unknown-initiative'],
  ['initiativeTerritories', 'territory', 'territories', 'pack-unknown-territory'],
  ['initiativeStatuses', 'initiative', 'initiatives', 'pack-unknown-initiative'],
  ['initiativeActors', 'initiative', 'initiatives', 'pack-unknown-initiative'],
  ['initiativeActors', 'actor', 'actors', 'pack-unknown-actor'],
  ['means', 'structure', 'structures', 'pack-unknown-structure'],
  ['staff', 'structure', 'structures', 'pack-unknown-structure'],
  ['openings', 'structure', 'structures', 'pack-unknown-structure'],
  ['skillsHeld', 'structure', 'structures', 'pack-unknown-structure'],
  ['skillsHeld', 'skill', 'skills', 'pack-unknown-skill'],
  ['controlTotals', 'zone', 'zones', 'pack-unknown-zone'],
] as const satisfies readonly (readonly [PackTable, string, PackTable, string])[];

const tablesWithCommunes = ['zoneCommunes', 'places', 'structures', 'territoryCommunes'] as const;
const tablesWithEvidence = [
  'structures',
  'territories',
  'initiatives',
  'means',
  'staff',
  'openings',
  'skills',
  'skillsHeld',
  'gateways',
] as const;
const tablesWithPeriods = ['structures', 'territories', 'initiativeStatuses'] as const;

/** Faults of rows taken one by one: repeated keys, names of things that are nowhere, reversed periods, facts without a source. */
export function checkKeys(pack: Pack, communes: ReadonlySet<string>): Issue[] {
  return [
    ...uniqueKeys.flatMap(([table, columns]) => repeated(pack, table, columns)),
    ...references.flatMap(([table, column, target, code]) => dangling(pack, table, column, target, code)),
    ...tablesWithCommunes.flatMap((table) => unknownCommunes(pack, table, communes)),
    ...tablesWithPeriods.flatMap((table) => reversedPeriods(pack, table)),
    ...tablesWithEvidence.flatMap((table) => withoutSource(pack, table)),
  ];
}

/** The rows of a table as texts by column; an absent or empty cell is ''. */
function cellsOf(pack: Pack, table: PackTable): { row: number; at: (column: string) => string }[] {
  const rows: readonly PackRow<PackTable>[] = pack[table];
  return rows.map((row) => {
    const cells = new Map(Object.entries(row));
    return { row: row.row, at: (column) => String(cells.get(column) ?? '') };
  });
}

function repeated(pack: Pack, table: PackTable, columns: readonly [string, ...string[]]): Issue[] {
  const groups = groupBy(cellsOf(pack, table), ({ at }) => columns.map(at).join(' + '));
  const code = columns[0] === 'insee' ? 'pack-commune-twice' : 'pack-duplicate';
  return [...groups].flatMap(([value, [first, ...others]]) =>
    others.map(({ row }) => faultAt(table, row, columns[0], code, { value, first: first?.row ?? 0 })),
  );
}

function dangling(pack: Pack, table: PackTable, column: string, target: PackTable, code: string): Issue[] {
  const known = new Set(cellsOf(pack, target).map(({ at }) => at('id')));
  return cellsOf(pack, table).flatMap(({ row, at }) => {
    const value = at(column);
    return value === '' || known.has(value) ? [] : [faultAt(table, row, column, code, { value })];
  });
}

function unknownCommunes(
  pack: Pack,
  table: (typeof tablesWithCommunes)[number],
  known: ReadonlySet<string>,
): Issue[] {
  return pack[table].flatMap(({ insee, row }) => {
    if (known.has(insee)) return [];
    const values = { value: insee, department: pack.identity.department };
    return [faultAt(table, row, 'insee', 'pack-unknown-commune', values)];
  });
}

function reversedPeriods(pack: Pack, table: (typeof tablesWithPeriods)[number]): Issue[] {
  return pack[table].flatMap(({ from, to, row }) =>
    from !== null && to !== null && to < from
      ? [faultAt(table, row, 'to', 'pack-period-reversed', { from, to })]
      : [],
  );
}

function withoutSource(pack: Pack, table: (typeof tablesWithEvidence)[number]): Issue[] {
  return pack[table].flatMap(({ confidence, source, note, row }) => {
    if (confidence === 'attested' && source === null)
      return [faultAt(table, row, 'source', 'pack-attested-without-source')];
    const isUnexplained = (confidence === 'estimated' || confidence === 'demonstration') && note === null;
    return isUnexplained ? [noteAt(table, row, 'note', 'pack-unattested-without-note', { confidence })] : [];
  });
}
