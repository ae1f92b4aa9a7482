import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPack } from '../../../geodata/packs/read-pack';
import { datedStatuses } from '../../../geodata/packs/statuses';
import { loadPack } from '../../../server/load/load-pack';
import { onBothDatabases, temporaryFolder } from '../../support/databases';

let dataDir = '';
beforeAll(async () => {
  dataDir = await temporaryFolder();
});
afterAll(() => rm(dataDir, { recursive: true }));

onBothDatabases('the pack of the Nord on the embedded contours', (getDatabase) => {
  const load = () =>
    loadPack(getDatabase(), {
      packFolder: 'geodata/packs/nord',
      dataDir,
      tryOfficial: false,
      onProgress: () => undefined,
    });

  test('is loaded without a remark, and a second time changes nothing', async () => {
    expect(await load()).toEqual({ ok: true, value: 'loaded', notes: [] });
    expect(await load()).toEqual({ ok: true, value: 'unchanged', notes: [] });
  });

  test('counts as many structures as published, in every zone and class', async () => {
    const [counts] = await getDatabase().sql`
      select count(*)::int as controls, sum(control)::int as published, count(*) filter (where control <> loaded)::int as differences
      from (select c.count as control, (
          select count(*) from structure s join commune m on m.insee = s.commune
          left join structure_class k on k.structure = s.id
          where m.zone = c.zone and coalesce(k.class, s.kind) = c.class) as loaded
        from control_total c) compared`;
    expect(counts).toEqual({ controls: 25, published: 84, differences: 0 });
  });

  test('publishes the statuses that the pack states, for every initiative and day', async () => {
    const read = await readPack('geodata/packs/nord');
    if (!read.ok) throw new Error('the pack is well formed');
    const stated = [...datedStatuses(read.value.initiativeStatuses)].flatMap(([initiative, statuses]) =>
      statuses.map(({ status, from, to }) => `${initiative} ${status} ${from} ${to ?? ''}`),
    );
    const published = await getDatabase().sql<{ line: string }[]>`
      select initiative || ' ' || status || ' ' || lower(valid) || ' ' || coalesce((upper(valid) - 1)::text, '') as line
      from initiative_status`;
    expect(published.map(({ line }) => line).toSorted()).toEqual(stated.toSorted());
    const [covered] = await getDatabase().sql`
      select count(*)::int as territories, count(*) filter (where communes_covered < communes_total)::int as partial
      from initiative_territory`;
    expect(covered).toEqual({ territories: read.value.initiativeTerritories.length, partial: 0 });
  });

  test('covers the département once with its communes, zones, EPCIs and territories', async () => {
    const [areas] = await getDatabase().sql`
      select (select sum(area_km2) from commune) as communes, (select sum(st_area(geom::geography)) / 1e6 from commune) as measured,
        (select sum(area_km2) from zone) as zones, (select sum(st_area(geom::geography)) / 1e6 from zone) as zones_measured,
        (select sum(st_area(geom::geography)) / 1e6 from epci) as epcis,
        (select sum(st_area(geom::geography)) / 1e6 from territory) as territories`;
    const communes = Number(areas?.['communes']);
    expect(communes).toBeGreaterThan(5400);
    expect(communes).toBeLessThan(6000);
    for (const total of Object.values(areas ?? {}))
      expect(Math.abs(Number(total) - communes) / communes).toBeLessThan(1e-4);
  });

  test('gives each structure a place in its commune and a territory around it', async () => {
    const [placed] = await getDatabase().sql`
      select count(*)::int as placed
      from structure s join commune c on c.insee = s.commune join territory t on t.structure = s.id
      where st_intersects(c.geom, s.geom) and st_intersects(t.geom, s.geom)`;
    expect(placed).toEqual({ placed: 84 });
  });
});
