import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { topology } from 'topojson-server';
import { afterAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../../geodata/model/issue';
import type { ContourRequest } from '../../../geodata/sources/contour-source';
import { embedded } from '../../../geodata/sources/embedded';
import { fromFile } from '../../../geodata/sources/file';
import { official } from '../../../geodata/sources/official';
import { contourSources } from '../../../geodata/sources/registry';
import { smallCodes, smallCollection, smallList, smallPoints } from '../../fixtures/geometry/small-list';

const folder = mkdtempSync(join(tmpdir(), 'maillage-sources-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function request(changes: Partial<ContourRequest> = {}): ContourRequest {
  return {
    list: smallList,
    points: smallPoints,
    land: () => Promise.resolve([]),
    onProgress: () => undefined,
    fetch: () => Promise.reject(new Error('no network')),
    deadlineMs: 1_000,
    file: '',
    today: '2026-01-31',
    ...changes,
  };
}

function answer(body: string | object, status = 200): typeof fetch {
  return () =>
    Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
}

describe('the registry of sources', () => {
  test('has each source under its kind', () => {
    for (const [kind, source] of Object.entries(contourSources)) expect(source.kind).toBe(kind);
  });
});

describe('official contours', () => {
  test('are asked of the public API for the département, and checked', async () => {
    const asked: Parameters<typeof fetch>[0][] = [];
    const told: string[] = [];
    const read = await official.read(
      request({
        fetch: (url) => {
          asked.push(url);
          return answer(smallCollection())(url);
        },
        onProgress: ({ code }) => told.push(code),
      }),
    );
    expect(asked).toEqual([
      'https://geo.api.gouv.fr/departements/99/communes?fields=nom,code,population,contour,centre&format=geojson&geometry=contour',
    ]);
    expect(read.ok && [...read.value.areas.keys()]).toEqual(smallCodes);
    expect(read.ok && read.value.source).toMatchObject({
      kind: 'official',
      licence: 'Licence Ouverte 2.0',
      date: '2026-01-31',
    });
    expect(told).toEqual(['contours-asking', 'contours-checking']);
  });

  test('tell how much has come while they come', async () => {
    const told: Issue[] = [];
    const padded = `${JSON.stringify(smallCollection())}${' '.repeat(1_200_000)}`;
    await official.read(request({ fetch: answer(padded), onProgress: (step) => told.push(step) }));
    expect(told.filter(({ code }) => code === 'contours-receiving').length).toBeGreaterThan(0);
  });

  test('are given up at the deadline when nothing answers, even if the request cannot be stopped', async () => {
    const start = performance.now();
    const read = await official.read(
      request({ fetch: () => new Promise<Response>(() => undefined), deadlineMs: 150 }),
    );
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(['contours-too-slow']);
  });

  test('are given up at the deadline when the answer begins and never ends, and the download is stopped', async () => {
    let stopped = false;
    const drip: typeof fetch = (_, options) => {
      options?.signal?.addEventListener('abort', () => (stopped = true));
      const body = new ReadableStream<Uint8Array>({
        start: (stream) => {
          stream.enqueue(new TextEncoder().encode('{'));
        },
      });
      return Promise.resolve(new Response(body));
    };
    const read = await official.read(request({ fetch: drip, deadlineMs: 150 }));
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(['contours-too-slow']);
    expect(stopped).toBe(true);
  });

  test.each([
    ['no network', request().fetch, 'contours-unreachable'],
    ['an error of the server', answer('trouble', 503), 'contours-unreachable'],
    ['a page instead of data', answer('<html>'), 'contours-not-json'],
    [
      'an incomplete answer',
      answer({ ...smallCollection(), features: smallCollection().features.slice(1) }),
      'contours-missing',
    ],
  ])('are refused on %s', async (_, fetch, code) => {
    const read = await official.read(request({ fetch }));
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.file])).toEqual([
      [code, 'geo.api.gouv.fr'],
    ]);
  });
});

describe('contours of a file', () => {
  const writeBytes = (name: string, content: Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const write = (name: string, content: string) => writeBytes(name, Buffer.from(content));

  test.each([
    ['GeoJSON', () => write('a.geojson', JSON.stringify(smallCollection('INSEE_COM')))],
    ['TopoJSON', () => write('a.topojson', JSON.stringify(topology({ communes: smallCollection() })))],
    ['a zipped shapefile in Lambert-93', () => 'test/fixtures/geometry/squares-lambert93.zip'],
    [
      'a zipped shapefile that does not tell its system',
      () => 'test/fixtures/geometry/squares-lambert93-without-prj.zip',
    ],
  ])('are read from %s', async (_, path) => {
    const read = await fromFile.read(request({ file: path() }));
    expect(read.ok ? [...read.value.areas.keys()] : read.issues).toEqual(smallCodes);
    const square = read.ok ? read.value.areas.get('99001')?.coordinates.flat(2) : [];
    expect(new Set(square?.map(String))).toEqual(new Set(['3,50', '3,50.01', '3.01,50', '3.01,50.01']));
    expect(read.ok && read.value.source).toMatchObject({ kind: 'file', accuracyM: null });
  });

  test.each([
    ['does not exist', () => join(folder, 'nothing.geojson'), 'contours-no-file'],
    ['is a folder', () => folder, 'contours-no-file'],
    [
      'is no archive in spite of its first bytes',
      () => write('bad.zip', 'PK\u0003\u0004 not an archive'),
      'contours-archive-cut',
    ],
    [
      'is an archive cut short',
      () =>
        writeBytes('cut.zip', readFileSync('test/fixtures/geometry/squares-lambert93.zip').subarray(0, 700)),
      'contours-archive-cut',
    ],
    [
      'is an archive without a shapefile',
      () => 'test/fixtures/geometry/no-shapefile.zip',
      'contours-not-shapefile',
    ],
    ['is a table', () => write('bad.csv', 'code,nom\n99001,A'), 'contours-not-json'],
  ])('are refused when it %s', async (_, path, code) => {
    const read = await fromFile.read(request({ file: path() }));
    expect(read.ok ? [] : read.issues.map((issue) => issue.code)).toEqual([code]);
  });
});

describe('the mosaic', () => {
  const square = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [2.9, 49.9],
          [3.2, 49.9],
          [3.2, 50.2],
          [2.9, 50.2],
          [2.9, 49.9],
        ],
      ],
    ],
  } as const;
  const land = () =>
    Promise.resolve([
      { id: 'fra', kind: 'land', geometry: structuredClone(square) } as unknown as Awaited<
        ReturnType<ContourRequest['land']>
      >[number],
    ]);

  test('has a cell for each commune, even those whose points coincide or fall at sea', async () => {
    const points = new Map(smallPoints).set('99002', [3.005, 50.005]).set('99003', [3.4, 50.01]);
    const read = await embedded.read(request({ land, points }));
    expect(read.ok && [...read.value.areas.keys()].toSorted()).toEqual(smallCodes);
  });

  test('names the communes without a point, and those whose point is far out', async () => {
    const points = new Map(smallPoints);
    points.delete('99004');
    const lacking = await embedded.read(request({ land, points }));
    expect(lacking.ok ? [] : lacking.issues).toEqual([
      { code: 'geography-no-point', severity: 'error', values: { insee: '99004', name: 'Commune 4' } },
    ]);
    const nowhere = await embedded.read(request());
    expect(nowhere.ok ? [] : new Set(nowhere.issues.map(({ code }) => code))).toEqual(
      new Set(['geography-point-at-sea']),
    );
  });
});
