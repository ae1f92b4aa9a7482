import type { Row } from '../../../geodata/register/row';
import { readMembers, readTerritories } from '../../../geodata/territory/member';
import type { EditorRows } from '../../../web/data/territory/editor.svelte';
import { groundOf } from '../../../web/data/territory/ground';
import { square } from '../../support/sample-tables';

/** Six square communes in a row, a tenth of a degree wide, A to C of one EPCI and D to F of another. */
export const ground = groundOf(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((insee, column) => ({
    insee,
    name: `Commune ${insee.toUpperCase()}`,
    population: 1000 * (column + 1),
    epci: column < 3 ? 'west' : 'east',
    zone: 'nord',
    areaKm2: 10,
    geometry: square(3 + column / 10, 50),
  })),
  ['a', 'd'].map((insee, index) => ({
    insee,
    name: insee,
    population: 1000,
    epci: index === 0 ? 'west' : 'east',
    epciName: index === 0 ? 'CC de l’Ouest' : 'CA de l’Est',
    zone: 'nord',
    position: [3.05 + 0.3 * index, 50.05] as const,
  })),
  {
    zones: [],
    backdrop: [],
    backdropLabels: [],
    structures: [{ id: 'ot', name: 'Office', epci: 'west', epciName: 'CC de l’Ouest' }],
  },
);

const evidence = { confidence: 'declared', source: null, year: null, note: null, day: null } as const;
const row = (id: string, values: Row['values'], version = 0): Row => ({
  id,
  version,
  values,
  evidence,
  valueEvidence: {},
});

/** A row that says a commune belongs to a territory. */
export function memberRow(territory: string, commune: string, from: string | null = null, version = 0): Row {
  return row(`${territory}_${commune}`, { territory, commune, valid_from: from, valid_to: null }, version);
}

/** Territories T (communes A and B) and U (C and D), and one more row or several. */
export function rowsWith(...more: readonly Row[]): EditorRows {
  const territory = (id: string) =>
    row(id, { name: id.toUpperCase(), structure: 'ot', valid_from: null, valid_to: null });
  const members = ['t/a', 't/b', 'u/c', 'u/d'].map((pair) => {
    const [one = '', commune = ''] = pair.split('/');
    return memberRow(one, commune);
  });
  return {
    territories: readTerritories([territory('t'), territory('u')]),
    members: readMembers([...members, ...more]),
  };
}
