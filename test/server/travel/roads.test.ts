import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdir } from 'node:fs/promises';
import { runRoads } from '../../../server/cli/run-roads';
import type { TravelAdapter } from '../../../server/travel/adapter';
import { embeddedAdapter } from '../../../server/travel/adapters/embedded';
import { checkAreas } from '../../../server/travel/check-areas';
import { installEngine, isInstalled, isSupported } from '../../../server/travel/embedded/engine-package';
import { readExtractHeader } from '../../../server/travel/embedded/pbf-header';
import { engineFolder } from '../../../server/travel/embedded/roads';
import { cacheDir } from '../../support/cache';
import { osmPbf } from '../../support/osm-pbf';
import type { OsmNode, OsmWay } from '../../support/osm-pbf';

/** Why the engine cannot be had here; null when it is there. */
async function reasonWithout(folder: string): Promise<string | null> {
  if (isInstalled(folder)) return null;
  if (!isSupported()) return `no binaries for ${process.platform}/${process.arch}`;
  try {
    await installEngine(folder);
    return null;
  } catch (error) {
    return String(error);
  }
}
const kept = join(cacheDir, 'roads-engine');
const without = await reasonWithout(kept);
if (without !== null)
  console.warn(`LEFT OUT: the tests of the embedded engine of routes. Reason: ${without}`);

const step = 0.01;
const columns = 41;
const nodeAt = (column: number, row: number) => 1 + row * columns + column;
const grid: OsmNode[] = [0, 1, 2, 3, 4, 5].flatMap((row) =>
  Array.from({ length: columns }, (_, column) => ({
    id: nodeAt(column, row),
    at: [3 + column * step, 50.5 + row * step] as const,
  })),
);
/** A main road of 90 km/h in the south, streets of 30 km/h north of it and across, and an island without a bridge. */
const ways: OsmWay[] = [
  ...[0, 1, 2, 3, 4, 5].map((row) => ({
    id: 100 + row,
    nodes: Array.from({ length: columns }, (_, column) => nodeAt(column, row)),
    tags: { highway: row === 0 ? 'primary' : 'residential', maxspeed: row === 0 ? '90' : '30' },
  })),
  ...Array.from({ length: columns }, (_, column) => ({
    id: 200 + column,
    nodes: [0, 1, 2, 3, 4, 5].map((row) => nodeAt(column, row)),
    tags: { highway: 'residential', maxspeed: '30' },
  })),
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maillage-roads-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = async (...args: string[]) => {
  const told: string[] = [];
  const hear = (line: string) => void told.push(line);
  const status = await runRoads(args, { dataDir: folder, say: hear, complain: hear });
  return { status, told: told.join('\n') };
};

describe('an extract', () => {
  it('says its date and its box', async () => {
    const file = join(folder, 'header.osm.pbf');
    await writeFile(file, osmPbf(grid, ways, new Date('2026-10-01T12:00:00Z')));
    expect(await readExtractHeader(file)).toEqual({ date: '2026-10-01', box: [3, 50.5, 3.4, 50.55] });
  });

  it('is refused in French when it is something else', async () => {
    expect((await run()).status).toBe(2);
    expect((await run('absent.osm.pbf')).told).toContain('n’existe pas');
    for (const [name, content] of Object.entries({
      text: 'osm, but in words',
      empty: '',
      cut: osmPbf(grid, ways, new Date(0)).subarray(0, 60),
    })) {
      await writeFile(join(folder, name), content);
      const { status, told } = await run(join(folder, name));
      expect([name, status]).toEqual([name, 1]);
      expect(told).toContain('n’est pas un extrait d’OpenStreetMap au format PBF');
    }
  });
});

describe.skipIf(without !== null)('the embedded engine', () => {
  const signal = new AbortController().signal;
  let engine: TravelAdapter | null = null;
  const at = (column: number, row: number) => [3 + column * step, 50.5 + row * step] as const;
  beforeAll(async () => {
    await mkdir(join(folder, 'roads'), { recursive: true });
    await symlink(kept, engineFolder(folder));
    const file = join(folder, 'small.osm.pbf');
    await writeFile(file, osmPbf(grid, ways, new Date('2026-10-01T12:00:00Z')));
    const { status, told } = await run(file);
    expect([status, told]).toEqual([0, expect.stringContaining('Extrait du 2026-10-01')]);
    expect(told).toContain('9/9 vérification');
    engine = await embeddedAdapter(folder);
  });
  afterAll(() => engine?.close());

  const ask = async (mode: 'car' | 'foot', destinations: readonly (readonly [number, number])[]) => {
    const answered = await engine?.ways({ mode, origins: [at(0, 0)], destinations }, signal);
    if (answered?.ok !== true) throw new Error(JSON.stringify(answered));
    return answered.value;
  };

  it('drives as fast as the roads allow, and walks', async () => {
    expect(engine?.engine).toMatchObject({ id: 'embedded', dataDate: '2026-10-01' });
    const [[seconds, metres] = [0, 0]] = await ask('car', [at(20, 0)]).then((found) =>
      found.map((way) => way ?? [0, 0]),
    );
    // Twenty steps of 0.01° at 50.5°: 14.2 km, at 90 km/h.
    expect(metres / 1000).toBeCloseTo(14.16, 1);
    expect(Math.abs(seconds / ((metres / 1000 / 90) * 3600) - 1)).toBeLessThan(0.05);
    const [walk] = await ask('foot', [at(4, 0)]);
    const [walked = 0, length = 0] = walk ?? [];
    // Pedestrians walk at 5.1 km/h.
    expect(Math.abs(walked / ((length / 1000 / 5.1) * 3600) - 1)).toBeLessThan(0.1);
  });

  it('has no way where there is no road', async () => {
    const answered = await engine?.ways(
      { mode: 'car', origins: [at(0, 0)], destinations: [[5, 50]] },
      signal,
    );
    expect(answered).toMatchObject({ ok: false, issues: [{ code: 'travel-no-road' }] });
  });

  it('draws areas that hold their origin and grow with time', async () => {
    const asked = { mode: 'car', measure: 'time', at: at(20, 2), limits: [3, 6, 9, 12, 15] } as const;
    const drawn = await engine?.areas(asked, signal);
    if (drawn?.ok !== true) throw new Error(JSON.stringify(drawn));
    expect(checkAreas(asked, drawn.value).filter((answer) => 'fault' in answer)).toEqual([]);
  });

  it('keeps the roads it has when others cannot be built, and leaves nothing half done', async () => {
    const file = join(folder, 'roadless.osm.pbf');
    await writeFile(file, osmPbf(grid, [], new Date('2026-11-01T12:00:00Z')));
    const { status } = await run(file);
    expect(status).toBe(1);
    expect((await readdir(join(folder, 'roads'))).filter((name) => name.startsWith('tiles-'))).toHaveLength(
      1,
    );
    const again = await embeddedAdapter(folder);
    expect(again?.engine.dataDate).toBe('2026-10-01');
  });

  it('is ended by whoever stops, and opens again', async () => {
    const abort = new AbortController();
    const asked = { mode: 'car', origins: [at(0, 0)], destinations: [at(20, 0)] } as const;
    const answering = engine?.ways(asked, abort.signal);
    abort.abort();
    expect((await answering)?.ok).toBe(false);
    expect((await engine?.ways(asked, signal))?.ok).toBe(true);
  });
});
