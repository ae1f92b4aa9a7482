import type { Issue } from '../../model/issue';
import { packFiles, type Pack, type PackRow } from '../schema';
import { groupBy } from '../../model/group-by';
import { faultAt, noteAt } from './fault';

/** Faults of the territories: without commune, or two at once for a structure; remarks: shared communes, another zone's communes. */
export function checkTerritories(pack: Pack): Issue[] {
  const peopled = new Set(pack.territoryCommunes.map(({ territory }) => territory));
  const structures = new Map(pack.structures.map((structure) => [structure.id, structure]));
  const annexes = pack.territories.filter(({ structure }) => structures.get(structure)?.kind === 'BA');
  return [
    ...pack.territories
      .filter(({ id }) => !peopled.has(id))
      .map(({ id, row }) =>
        faultAt('territories', row, 'id', 'pack-territory-without-commune', { value: id }),
      ),
    ...annexes.map(({ structure, row }) =>
      faultAt('territories', row, 'structure', 'pack-territory-of-annex', { value: structure }),
    ),
    ...overlaps(pack),
    ...sharedCommunes(pack),
    ...foreignCommunes(pack),
  ];
}

function overlaps(pack: Pack): Issue[] {
  const issues: Issue[] = [];
  for (const [structure, territories] of groupBy(pack.territories, (territory) => territory.structure)) {
    for (const [index, territory] of territories.entries()) {
      const other = territories.slice(0, index).find((earlier) => areTogether(earlier, territory));
      if (other === undefined) continue;
      const values = { structure, first: other.row };
      issues.push(faultAt('territories', territory.row, 'from', 'pack-territory-overlap', values));
    }
  }
  return issues;
}

function sharedCommunes(pack: Pack): Issue[] {
  const territories = new Map(pack.territories.map((territory) => [territory.id, territory]));
  const issues: Issue[] = [];
  for (const [insee, rows] of groupBy(pack.territoryCommunes, (row) => row.insee)) {
    for (const [index, { territory, row }] of rows.entries()) {
      const here = territories.get(territory);
      const other = rows.slice(0, index).find((earlier) => {
        const there = territories.get(earlier.territory);
        return here !== undefined && there !== undefined && here !== there && areTogether(here, there);
      });
      if (other === undefined) continue;
      const values = { insee, territory, other: other.territory };
      issues.push(noteAt('territoryCommunes', row, 'insee', 'pack-commune-shared', values));
    }
  }
  return issues;
}

function foreignCommunes(pack: Pack): Issue[] {
  const zoneOf = new Map(pack.zoneCommunes.map(({ insee, zone }) => [insee, zone]));
  const structureZone = new Map(pack.structures.map(({ id, zone }) => [id, zone]));
  const territoryZone = new Map(
    pack.territories.map(({ id, structure }) => [id, structureZone.get(structure)]),
  );
  return pack.territoryCommunes.flatMap(({ territory, insee, row }) => {
    const zone = territoryZone.get(territory);
    const actual = zoneOf.get(insee);
    if (zone === undefined || actual === undefined || zone === actual) return [];
    return [
      noteAt('territoryCommunes', row, 'insee', 'pack-commune-of-other-zone', {
        insee,
        territory,
        zone,
        actual,
      }),
    ];
  });
}

/** Whether two territories hold on a same day; both ends of a period are included. */
function areTogether(a: PackRow<'territories'>, b: PackRow<'territories'>): boolean {
  const starts = (x: PackRow<'territories'>, y: PackRow<'territories'>) =>
    x.from === null || y.to === null || x.from <= y.to;
  return starts(a, b) && starts(b, a);
}

/** Structures that no territory names: they are drawn, but no status can be shown for them. */
export function checkStructuresCovered(pack: Pack): Issue[] {
  const covered = new Set(pack.territories.map(({ structure }) => structure));
  return pack.structures
    .filter(({ id, kind }) => kind !== 'BA' && !covered.has(id))
    .map(({ id }) => ({
      code: 'pack-structure-without-territory',
      severity: 'note',
      file: packFiles.territories.file,
      column: 'structure',
      values: { value: id },
    }));
}
