import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adoptContours, dropContours } from '../../../geodata/sources/adopt';
import { geometryFingerprint } from '../../../geodata/sources/kept';
import { readGeography } from '../../../geodata/sources/read-geography';
import { nordRequest } from './nord';
import { hasOfficial, officialCollection, officialPath } from './official-fixture';

const root = mkdtempSync(join(tmpdir(), 'maillage-geography-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
/** A data folder after a start without network: the land and the mosaic are made once for all tests. */
const started = join(root, 'started');
let dataDir = started;
beforeAll(async () => {
  await read(() => Promise.reject(new Error('no network')), false);
});
beforeEach(() => {
  dataDir = mkdtempSync(join(root, 'data-'));
  cpSync(started, dataDir, { recursive: true });
});

async function read(fetch: typeof globalThis.fetch, tryOfficial = true) {
  const geography = await readGeography({ ...(await nordRequest(dataDir)), fetch, tryOfficial });
  if (!geography.ok) throw new Error(geography.issues.map(({ code }) => code).join(', '));
  return { ...geography.value, notes: geography.notes.map(({ code, severity }) => `${severity} ${code}`) };
}

/** A network that counts its calls and gives a body. */
function network(body: unknown) {
  const calls: Parameters<typeof globalThis.fetch>[0][] = [];
  const fetch: typeof globalThis.fetch = (address) => {
    calls.push(address);
    return Promise.resolve(new Response(JSON.stringify(body)));
  };
  return { calls, fetch };
}

describe('the reference geography without network', () => {
  test('tries the official contours once, says why they failed, and remembers it', async () => {
    let calls = 0;
    const deaf: typeof fetch = () => {
      calls++;
      return Promise.reject(new Error('no route'));
    };
    const first = await read(deaf);
    expect(first.source.kind).toBe('embedded');
    expect(first.notes).toEqual(['note contours-unreachable']);
    const again = await read(deaf);
    expect(calls).toBe(1);
    expect(again.notes).toEqual([]);
    expect(again.communes).toEqual(first.communes);
    expect(again.backdrop).toEqual(first.backdrop);
  });

  test('gives up an answer that does not come after three seconds, and stops asking', async () => {
    const waited = { ms: 0 };
    const mute: typeof fetch = (_, options) => {
      const start = performance.now();
      options?.signal?.addEventListener('abort', () => (waited.ms = performance.now() - start));
      return new Promise<Response>(() => undefined);
    };
    const { notes } = await read(mute);
    expect(notes).toEqual(['note contours-too-slow']);
    expect(waited.ms).toBeGreaterThan(2_900);
    expect(waited.ms).toBeLessThan(4_500);
  });

  test('asks nobody when it may not', async () => {
    const { calls, fetch } = network({});
    await read(fetch, false);
    expect(calls).toEqual([]);
    expect(existsSync(join(dataDir, 'contours', 'attempt.json'))).toBe(false);
  });

  test('is refused for a département without commune', async () => {
    const geography = await readGeography({
      ...(await nordRequest(dataDir)),
      department: '00',
      tryOfficial: false,
    });
    expect(geography.ok ? [] : geography.issues.map(({ code }) => code)).toEqual([
      'geography-unknown-department',
    ]);
  });

  test('makes the mosaic again when a point of the gazetteer has moved, or its file is damaged', async () => {
    const request = { ...(await nordRequest(dataDir)), tryOfficial: false };
    const before = await readGeography(request);
    const moved = await readGeography({
      ...request,
      gazetteer: new Map(request.gazetteer).set('59001', [3.2, 50.25]),
    });
    const shape = (geography: typeof before) =>
      geography.ok && geography.value.communes.find(({ insee }) => insee === '59001');
    expect(shape(moved)).not.toEqual(shape(before));
    writeFileSync(join(dataDir, 'contours', 'mosaic.json'), '{"format":');
    expect(shape(await readGeography(request))).toEqual(shape(before));
  });
});

describe.runIf(hasOfficial)('the reference geography with official contours', () => {
  test('adopts them at the first start when they come in time, and keeps them', async () => {
    const before = await geometryFingerprint(dataDir);
    const { calls, fetch } = network(officialCollection());
    const first = await read(fetch);
    expect(first.source.kind).toBe('official');
    expect(first.notes).toEqual(['note contours-merged']);
    expect(first.communes).toHaveLength(647);
    expect(JSON.stringify(first.communes.map(({ geometry }) => geometry)).length).toBeLessThan(420_000);
    const after = await geometryFingerprint(dataDir);
    expect(after).not.toBe(before);

    const again = await read(fetch);
    expect(calls).toHaveLength(1);
    expect(again.communes).toEqual(first.communes);
    expect(await geometryFingerprint(dataDir)).toBe(after);
    expect(readdirSync(join(dataDir, 'contours')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('keeps the mosaic when what comes is not complete', async () => {
    const collection = officialCollection();
    const { fetch } = network({
      ...collection,
      features: collection.features.filter(({ properties }) => properties.code !== '59350'),
    });
    const { source, notes } = await read(fetch);
    expect(source.kind).toBe('embedded');
    expect(notes).toEqual(['note contours-missing']);
    expect(existsSync(join(dataDir, 'contours', 'adopted.json'))).toBe(false);
  });

  test('takes those of a file, refuses a bad one without losing them, and goes back to the mosaic', async () => {
    const request = await nordRequest(dataDir);
    const embedded = await geometryFingerprint(dataDir);
    const adopted = await adoptContours(request, { from: 'file', path: officialPath });
    expect(adopted.ok && adopted.value.kind).toBe('file');
    const kept = readFileSync(join(dataDir, 'contours', 'adopted.json'));

    const refused = await adoptContours(request, { from: 'file', path: 'package.json' });
    expect(refused.ok).toBe(false);
    expect(readFileSync(join(dataDir, 'contours', 'adopted.json'))).toEqual(kept);
    expect((await read(network({}).fetch)).source.kind).toBe('file');

    expect(await dropContours(dataDir)).toBe(true);
    expect(await dropContours(dataDir)).toBe(false);
    expect(await geometryFingerprint(dataDir)).toBe(embedded);
    const { calls, fetch } = network({});
    expect((await read(fetch)).source.kind).toBe('embedded');
    expect(calls).toEqual([]);
  });

  test('falls back to the mosaic, and says so, when kept contours are damaged', async () => {
    await adoptContours(await nordRequest(dataDir), { from: 'file', path: officialPath });
    const path = join(dataDir, 'contours', 'adopted.json');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, 5_000));
    const { source, notes } = await read(network({}).fetch, false);
    expect(source.kind).toBe('embedded');
    expect(notes).toEqual(['note contours-damaged']);
  });

  test('falls back to the mosaic, and says so, when they no longer fit the official list', async () => {
    await adoptContours(await nordRequest(dataDir), { from: 'file', path: officialPath });
    const path = join(dataDir, 'contours', 'adopted.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"id":"59350"', '"id":"59999"'));
    const { source, notes } = await read(network({}).fetch, false);
    expect(source.kind).toBe('embedded');
    expect(notes).toEqual(['note contours-outdated']);
  });
});
