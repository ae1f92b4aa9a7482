import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isUnattested } from '../../../geodata/model/evidence';
import {
  foremostStatus,
  initiativeTypes,
  statuses,
  type StatusPeriod,
} from '../../../geodata/model/initiative';
import { estimatedFiles } from '../../../geodata/packs/estimate/files';
import { groupBy } from '../../../geodata/model/group-by';
import { readPack } from '../../../geodata/packs/read-pack';
import { permanentFamilies, staffContracts, type Pack } from '../../../geodata/packs/schema';
import { datedStatuses } from '../../../geodata/packs/statuses';
import { dayAfter } from '../../../geodata/register/events';

const folder = 'geodata/packs/nord';
let pack: Pack;
beforeAll(async () => {
  const read = await readPack(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 5)));
  pack = read.value;
});

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('the network of 2012', () => {
  test('agrees with every control total, zone by zone and class by class', () => {
    expect(pack.controlTotals).toHaveLength(25);
    for (const { zone, class: ofClass, count } of pack.controlTotals) {
      const loaded = pack.structures.filter(
        ({ zone: own, kind, stars }) => own === zone && `${kind}${stars ?? ''}` === ofClass,
      );
      expect([zone, ofClass, loaded.length]).toEqual([zone, ofClass, count]);
    }
    expect(sum(pack.controlTotals.map(({ count }) => count))).toBe(84);
    expect(pack.structures).toHaveLength(84);
  });

  test('keeps what a source attests, and its source', () => {
    const attested = pack.structures.filter(({ confidence }) => confidence === 'attested');
    expect(attested).toHaveLength(32);
    expect(attested.every(({ source }) => source?.startsWith('http'))).toBe(true);
    const classed = pack.structures.filter(({ class_confidence }) => class_confidence === 'attested');
    expect(classed.map(({ id }) => id).toSorted()).toEqual(['ot-59210', 'si-59527']);
  });

  test('has a note on every value that is not attested', () => {
    for (const table of [
      'structures',
      'territories',
      'initiatives',
      'means',
      'staff',
      'openings',
      'skills',
      'skillsHeld',
      'gateways',
    ] as const) {
      const bare = pack[table].filter(({ confidence, note }) => isUnattested(confidence) && note === null);
      expect([table, bare]).toEqual([table, []]);
    }
  });
});

describe('the staff table', () => {
  const headcount = (year: number, family: string, contract = 'all') =>
    pack.staffTotals.find(
      (row) => row.year === year && row.job_family === family && row.contract === contract,
    )?.headcount ?? Number.NaN;
  const permanent = ['direction', 'reception', 'administration', 'promotion', 'permanent_guides', 'other'];
  const byContract = ['cdi_association', 'cdi_public', 'cdd_association', 'cdd_public', 'subsidised'];

  test('adds up over job families, contracts and years as published', () => {
    for (const [year, total] of [
      [1999, 216],
      [2006, 314],
      [2012, 321],
    ] as const) {
      expect(headcount(year, 'permanent_total')).toBe(total);
      expect(sum(permanent.map((family) => headcount(year, family)))).toBe(total);
      const others = headcount(year, 'casual_guides') + headcount(year, 'seasonal');
      expect(total + others).toBe(headcount(year, 'salaried_total'));
    }
    for (const family of [...permanent, 'permanent_total'])
      expect(sum(byContract.map((contract) => headcount(2012, family, contract)))).toBe(
        headcount(2012, family),
      );
    for (const contract of byContract)
      expect(sum(permanent.map((family) => headcount(2012, family, contract)))).toBe(
        headcount(2012, 'permanent_total', contract),
      );
  });

  test('is what the means of the structures add up to', () => {
    expect(pack.means).toHaveLength(84);
    expect(sum(pack.means.map(({ fte }) => fte))).toBe(headcount(2012, 'permanent_total'));
    const kinds = new Map(pack.structures.map(({ id, kind }) => [id, kind]));
    for (const { structure, fte, budget, confidence } of pack.means) {
      expect(confidence).toBe('estimated');
      expect(
        kinds.get(structure) === 'SI' ? fte === 0 && budget === null : fte >= 1 && budget === fte * 75_000,
      ).toBe(true);
    }
  });
});

describe('the staff, openings and skills', () => {
  test('add up to the published table, cell by cell, and to the means of each office', () => {
    for (const family of permanentFamilies)
      for (const contract of staffContracts) {
        const published = pack.staffTotals.find(
          (row) => row.year === 2012 && row.job_family === family && row.contract === contract,
        );
        const rows = pack.staff.filter((row) => row.job_family === family && row.contract === contract);
        expect([family, contract, sum(rows.map(({ headcount }) => headcount))]).toEqual([
          family,
          contract,
          published?.headcount,
        ]);
      }
    expect(sum(pack.staff.map(({ headcount }) => headcount))).toBe(321);
    const byOffice = groupBy(pack.staff, ({ structure }) => structure);
    for (const { structure, fte } of pack.means) {
      const rows = byOffice.get(structure) ?? [];
      expect([structure, sum(rows.map((row) => row.fte ?? Number.NaN))]).toEqual([structure, fte]);
      expect(
        sum(rows.filter((row) => row.job_family === 'direction').map((row) => row.headcount)),
      ).toBeLessThan(2);
    }
  });

  test('are told as estimated or as a demonstration, and of things that exist', () => {
    expect(new Set(pack.staff.map(({ confidence }) => confidence))).toEqual(new Set(['estimated']));
    const invented = [...pack.openings, ...pack.skills, ...pack.skillsHeld, ...pack.gateways];
    expect(new Set(invented.map(({ confidence }) => confidence))).toEqual(new Set(['demonstration']));
    expect(new Set(pack.openings.map(({ structure }) => structure)).size).toBe(84);
    const staff = new Map(pack.means.map(({ structure, fte }) => [structure, fte]));
    for (const { structure, people } of pack.skillsHeld)
      expect(people ?? 0).toBeLessThanOrEqual(staff.get(structure) ?? 0);
  });
});

describe('the zones and territories', () => {
  test('are five zones that share out 647 communes, and 84 territories that do too', () => {
    expect(pack.zones.map(({ name }) => name)).toEqual([
      'Flandre Côte d’Opale',
      'Pays de Flandre',
      'Métropole',
      'Hainaut',
      'Avesnois',
    ]);
    const communes = pack.zoneCommunes.map(({ insee }) => insee);
    expect(new Set(communes).size).toBe(647);
    expect(pack.territories).toHaveLength(84);
    expect(pack.territoryCommunes.map(({ insee }) => insee).toSorted()).toEqual(communes.toSorted());
  });

  test('give a syndicat d’initiative its commune, an office its own among others of its zone', () => {
    const zoneOf = new Map(pack.zoneCommunes.map(({ insee, zone }) => [insee, zone]));
    const members = groupBy(pack.territoryCommunes, ({ territory }) => territory);
    for (const { id, structure } of pack.territories) {
      const owner = pack.structures.find((candidate) => candidate.id === structure);
      const codes = members.get(id)?.map(({ insee }) => insee) ?? [];
      expect(codes).toContain(owner?.insee);
      if (owner?.kind === 'SI') expect(codes).toHaveLength(1);
      expect(new Set(codes.map((insee) => zoneOf.get(insee)))).toEqual(new Set([owner?.zone]));
    }
  });
});

describe('the demonstration initiatives', () => {
  /** Statuses as the model has them: `to` is the first day that they no longer hold. */
  const periodsOf = (initiative: string): StatusPeriod[] =>
    (datedStatuses(pack.initiativeStatuses).get(initiative) ?? []).map(({ status, from, to }) => ({
      status,
      from,
      to: to === null ? null : dayAfter(to),
    }));
  /** Number of office territories of each zone with an adopted strategy on a day. */
  const adoptedByZone = (day: string) => {
    const strategies = pack.initiatives
      .filter(({ type }) => type === 'strategy')
      .map(({ id }) => ({ id, statuses: periodsOf(id) }));
    const offices = pack.structures.filter(({ kind }) => kind === 'OT');
    return pack.zones.map(({ id: zone }) => {
      const territories = pack.territories.filter(({ structure }) =>
        offices.some(({ id, zone: own }) => id === structure && own === zone),
      );
      return territories.filter(({ id }) => {
        const own = pack.initiativeTerritories
          .filter(({ territory }) => territory === id)
          .map(({ initiative }) => initiative);
        return (
          foremostStatus(
            strategies.filter((strategy) => own.includes(strategy.id)),
            day,
          ) === 'adopted'
        );
      }).length;
    });
  };

  test('say in their name and their confidence that they are invented', () => {
    for (const { name, confidence } of pack.initiatives) {
      expect(confidence).toBe('demonstration');
      expect(name).toContain('(donnée de démonstration)');
    }
  });

  test('are of every type and pass through every status', () => {
    expect(new Set(pack.initiatives.map(({ type }) => type))).toEqual(new Set(initiativeTypes));
    expect(new Set(pack.initiativeStatuses.map(({ status }) => status))).toEqual(new Set(statuses));
  });

  test('grow over the years, unevenly between zones', () => {
    expect(sum(adoptedByZone('2008-01-01'))).toBe(0);
    const spring2014 = adoptedByZone('2014-03-01');
    expect(sum(spring2014)).toBeGreaterThanOrEqual(14);
    expect(sum(spring2014)).toBeLessThanOrEqual(20);
    expect(Math.min(...spring2014)).toBe(0);
    expect(sum(adoptedByZone('2018-01-01'))).toBeGreaterThan(sum(spring2014));
  });

  test('cover several territories when they are contracts or schemes of an EPCI', () => {
    const covered = groupBy(pack.initiativeTerritories, ({ initiative }) => initiative);
    const contracts = pack.initiatives.filter(({ type }) => type === 'regional_contract');
    expect(contracts.length).toBeGreaterThan(5);
    for (const { id } of contracts) expect(covered.get(id)?.length).toBeGreaterThan(5);
    const charters = pack.initiatives.filter(({ type }) => type === 'si_charter');
    for (const { id } of charters)
      expect(covered.get(id)?.map(({ territory }) => territory)).toEqual([expect.stringMatching(/^t-si-/)]);
  });
});

describe('the estimated files', () => {
  test('are exactly what the rules produce from the facts', async () => {
    const produced = await estimatedFiles(folder);
    if (!produced.ok) throw new Error(JSON.stringify(produced.issues));
    expect([...produced.value.keys()]).toHaveLength(11);
    for (const [file, csv] of produced.value)
      expect([file, (await readFile(join(folder, file), 'utf8')) === csv]).toEqual([file, true]);
  });

  test('are refused when a commune has no point', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'maillage-nord-'));
    try {
      await cp(folder, copy, { recursive: true });
      const places = await readFile(join(copy, 'places.csv'), 'utf8');
      await writeFile(join(copy, 'places.csv'), places.replace(/^59001,.*\n/m, ''));
      expect(await estimatedFiles(copy)).toMatchObject({
        ok: false,
        issues: [
          {
            code: 'geography-no-point',
            file: 'places.csv',
            values: { insee: '59001', name: 'Abancourt' },
          },
        ],
      });
    } finally {
      await rm(copy, { recursive: true });
    }
  });
});
