import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { methods } from '../../../geodata/grouping/propose/registry';
import { analyse as run, testFolder } from '../../support/analyse';
import { featureText, rectangle } from '../../support/regions';

const { folder, at, json } = testFolder();

/** The 4 × 4 grid of the known answers, from the last row to the first. */
const cells = Array.from({ length: 16 }, (_, i) => ({
  geometry: rectangle(i % 4, -Math.floor(i / 4)),
  properties: {
    code: `c${String(i).padStart(2, '0')}`,
    a: (7 * i * i + 3 * i) % 17,
    b: 1 + ((5 * i) % 4),
  },
})).reverse();
const write = (units: Parameters<typeof featureText>[0] = cells) =>
  writeFileSync(at('u.geojson'), featureText(units));

/** The arguments of a proposal on u.geojson; null takes an option away. */
function proposal(more: Record<string, string | null> = {}): string[] {
  const options: Record<string, string | null> = {
    units: at('u.geojson'),
    id: 'code',
    attributes: 'a',
    method: 'skater',
    groups: '3',
    standardise: 'none',
    out: at('o.csv'),
    report: at('r.json'),
    ...more,
  };
  return [
    'propose',
    ...Object.entries(options).flatMap(([name, text]) => (text === null ? [] : [`--${name}`, text])),
  ];
}

describe('npm run analyse -- propose', () => {
  test('writes assignments in the order of the file, numbered by the least id, and a report', async () => {
    write();
    const { status, said } = await run(...proposal());
    expect(status).toBe(0);
    expect(said).toContain('SKATER\u00a0: 3 regroupements');
    const [header, ...rows] = readFileSync(at('o.csv'), 'utf8').trim().split('\n');
    expect(header).toBe('id,group');
    expect(rows.map((row) => row.split(',')[0])).toEqual(cells.map(({ properties }) => properties['code']));
    expect(rows.at(-1)).toBe('c00,1');
    const report = json('r.json');
    expect(report).toMatchObject({
      method: 'skater',
      groups: 3,
      totalSumOfSquares: 493,
      seed: 1,
      version: '1.2.3',
      objective: 'ss',
      contiguity: 'rook',
      standardise: 'none',
      neighbours: 24,
      islands: [],
      nearTouching: [],
    });
    for (const name of [
      'withinSumOfSquares',
      'betweenToTotalRatio',
      'pairwiseDissimilarity',
      'bound',
      'gap',
      'seconds',
    ])
      expect(report[name]).toEqual(expect.any(Number));
    expect(report['proven']).toEqual(expect.any(Boolean));
    expect(report['value']).toBe(report['withinSumOfSquares']);
    expect(readdirSync(folder()).toSorted()).toEqual(['o.csv', 'r.json', 'u.geojson']);
  });

  test('standardises by the sample standard deviation unless told otherwise', async () => {
    write();
    expect((await run(...proposal({ standardise: null }))).status).toBe(0);
    // The sum of squares of n values standardised so is n − 1.
    expect(json('r.json')['totalSumOfSquares']).toBeCloseTo(15, 9);
  });

  test('gives the same groupings whatever the order of rows', async () => {
    write();
    await run(...proposal({ objective: 'pairwise' }));
    const one = readFileSync(at('o.csv'), 'utf8').split('\n').toSorted();
    write(cells.toReversed());
    await run(...proposal({ objective: 'pairwise' }));
    expect(readFileSync(at('o.csv'), 'utf8').split('\n').toSorted()).toEqual(one);
  });

  test.each(methods.filter(({ wants }) => wants === 'groups').map(({ id }) => id))(
    'knows the method %s',
    async (method) => {
      write();
      expect((await run(...proposal({ method, seed: '7' }))).complained).toBe('');
      expect(json('r.json')).toMatchObject({ method, groups: 3, seed: 7 });
    },
  );

  test('takes ids that are numbers, ids of features, numbers written as text, a byte order mark, other fields', async () => {
    const units = cells.map(({ geometry, properties }, row) => ({
      id: row,
      geometry,
      properties: { a: ` ${String(properties['a'])} `, other: null },
    }));
    writeFileSync(at('u.geojson'), `\ufeff${featureText(units)}`);
    expect((await run(...proposal({ id: 'id' }))).status).toBe(0);
    expect(
      readFileSync(at('o.csv'), 'utf8')
        .split('\n')
        .slice(1, 17)
        .map((row) => row.split(',')[0]),
    ).toEqual(cells.map((_, row) => String(row)));
  });

  test('holds every grouping to a floor', async () => {
    write();
    expect((await run(...proposal({ floor: 'b:9' }))).status).toBe(0);
    const totals = new Map<string, number>();
    for (const [at_, row] of readFileSync(at('o.csv'), 'utf8').trim().split('\n').slice(1).entries()) {
      const group = row.split(',')[1] ?? '';
      totals.set(group, (totals.get(group) ?? 0) + Number(cells[at_]?.properties['b']));
    }
    expect(totals.size).toBe(3);
    for (const total of totals.values()) expect(total).toBeGreaterThanOrEqual(9);
  });

  test('reports islands with the proposed link, and takes a declared one', async () => {
    write([...cells, { geometry: rectangle(6, 0), properties: { code: 'île', a: 3, b: 1 } }]);
    expect((await run(...proposal())).status).toBe(0);
    expect(json('r.json')['islands']).toMatchObject([
      { id: 'île', proposedLink: { from: 'île', to: 'c03' } },
    ]);
    const alone = await run(...proposal({ groups: '1' }));
    expect(alone.status).toBe(2);
    expect(alone.complained).toContain('2 parties');
    expect(alone.complained).toContain('Lien proposé\u00a0: île avec c03');
    expect((await run(...proposal({ groups: '1', link: 'île,c03' }))).status).toBe(0);
  });
});

describe('npm run analyse refuses', () => {
  const [first] = cells;
  const changed = (properties: Record<string, unknown>) =>
    cells.map((cell) =>
      cell === first ? { ...cell, properties: { ...cell.properties, ...properties } } : cell,
    );

  test.each<[string, Parameters<typeof featureText>[0], Record<string, string | null>, string[]]>([
    ['an unknown field', cells, { attributes: 'a,fte' }, ['u.geojson', 'colonne fte', 'code, a, b']],
    ['an unknown id', cells, { id: 'insee' }, ['colonne insee', 'Aucune entité']],
    ['a missing value', changed({ a: null }), {}, ['entité 1', 'colonne a', 'c15', 'n’a pas de valeur']],
    ['a value that is not a number', changed({ a: 'douze' }), {}, ['entité 1', 'colonne a', 'douze']],
    ['an id given twice', changed({ code: 'c00' }), {}, ['entité 16', 'colonne code', 'entité 1']],
    ['a missing id', changed({ code: '' }), {}, ['entité 1', 'colonne code']],
    [
      'a geometry that is not an area',
      [{ geometry: null, properties: { code: 'x', a: 1 } }],
      {},
      ['entité 1', 'polygone'],
    ],
    [
      'a contour without an area',
      [{ geometry: rectangle(0, 0, 0, 0), properties: { code: 'x', a: 1 } }],
      {},
      ['entité 1', 'moins de trois sommets'],
    ],
    ['no feature', [], {}, ['aucune entité']],
    ['an unknown method', cells, { method: 'kmeans' }, ['--method', 'kmeans', 'skater']],
    ['more groupings than units', cells, { groups: '17' }, ['17', '16']],
    ['fewer than one grouping', cells, { groups: '0' }, ['--groups']],
    ['no number of groupings', cells, { groups: null }, ['--groups']],
    ['a negative floor', cells, { floor: 'b:-1' }, ['--floor', 'b:-1']],
    ['a floor without a value', cells, { floor: 'b' }, ['--floor']],
    ['a floor above the total', cells, { floor: 'b:41' }, []],
    [
      'a negative quantity under a floor',
      changed({ b: -3 }),
      { floor: 'b:4' },
      ['entité 1', 'colonne b', '-3'],
    ],
    ['an unknown contiguity', cells, { contiguity: 'bishop' }, ['--contiguity', 'bishop', 'rook, queen']],
    ['a missing option', cells, { report: null }, ['--report']],
    ['an unknown option', cells, { colour: 'red' }, ['--colour']],
    ['a link to nobody', cells, { link: 'c00,c99' }, ['c99']],
  ])('%s, naming it, and writes nothing', async (_, units, more, words) => {
    write(units);
    const { status, complained } = await run(...proposal(more));
    expect(status).toBe(2);
    for (const word of words) expect(complained).toContain(word);
    expect(complained).toContain('Rien n’a été écrit.');
    expect(complained).not.toContain('…');
    expect(readdirSync(folder())).toEqual(['u.geojson']);
  });

  test('a file that is not there, or is no GeoJSON', async () => {
    expect((await run(...proposal())).complained).toContain('u.geojson');
    for (const text of ['', '{', '[]', '{"type":"Feature"}', '{"type":"FeatureCollection","features":[1]}']) {
      writeFileSync(at('u.geojson'), text);
      const { status, complained } = await run(...proposal());
      expect(status).toBe(2);
      expect(complained).toContain('u.geojson\u00a0: Ce n’est pas une collection GeoJSON');
    }
  });

  test('to write one of two files when the other cannot be', async () => {
    write();
    mkdirSync(at('r.json'));
    expect((await run(...proposal())).status).toBe(2);
    expect((await run(...proposal({ report: at('none/r.json') }))).status).toBe(2);
    expect((await run(...proposal({ report: at('o.csv') }))).complained).toContain('Donnez deux noms');
    expect((await run(...proposal({ out: at('u.geojson') }))).complained).toContain('Donnez un autre nom');
    expect(readdirSync(folder()).toSorted()).toEqual(['r.json', 'u.geojson']);
  });

  test('an unknown command, and no command', async () => {
    expect((await run('score')).complained).toContain('propose, compare');
    expect((await run()).status).toBe(2);
    expect((await run('--help')).said).toContain('--standardise');
  });
});

describe('npm run analyse -- compare', () => {
  const compare = () => run('compare', at('a.csv'), at('b.csv'), '--report', at('r.json'));

  test('gives the indices and the units that move, whatever names and rows', async () => {
    writeFileSync(at('a.csv'), 'id,group\na,1\nb,1\nc,2\nd,2\n');
    writeFileSync(at('b.csv'), '\ufeffgroup;note;id\r\nNord;;d\r\nSud;x;b\r\nSud;;a\r\nNord;;c\r\n');
    expect((await compare()).status).toBe(0);
    expect(json('r.json')).toMatchObject({
      adjustedRandIndex: 1,
      variationOfInformation: 0,
      moved: [],
      movedCount: 0,
    });
    writeFileSync(at('b.csv'), 'id,group\nd,2\nc,1\nb,1\na,1\n');
    expect((await compare()).status).toBe(0);
    expect(json('r.json')).toMatchObject({ moved: ['c'], movedCount: 1, units: 4 });
    expect(json('r.json')['adjustedRandIndex']).toBeCloseTo(0, 9);
  });

  test.each([
    ['id,group\na,1\n', 'id,group\na,1\nb,2\n', ['a.csv, colonne id', 'L’unité b']],
    ['id,group\na,1\na,2\n', 'id,group\na,1\n', ['a.csv, ligne 3', 'ligne 2']],
    ['id,group\na,\n', 'id,group\na,1\n', ['a.csv, ligne 2, colonne group']],
    ['code,group\na,1\n', 'id,group\na,1\n', ['a.csv, ligne 1, colonne id']],
    ['id,group\na\n', 'id,group\na,1\n', ['a.csv, ligne 2']],
    ['id,group\n', 'id,group\na,1\n', ['a.csv']],
  ])('refuses %j beside %j', async (a, b, words) => {
    writeFileSync(at('a.csv'), a);
    writeFileSync(at('b.csv'), b);
    const { status, complained } = await compare();
    expect(status).toBe(2);
    for (const word of words) expect(complained).toContain(word);
    expect(readdirSync(folder()).toSorted()).toEqual(['a.csv', 'b.csv']);
  });
});

describe('the command itself', () => {
  const analyse = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/run.mjs', 'analyse', ...args], { encoding: 'utf8' });

  test('proposes, compares what it proposed, and fails with 2', () => {
    write();
    expect(analyse(...proposal()).status).toBe(0);
    expect(analyse(...proposal({ method: 'ward', out: at('w.csv'), report: at('w.json') })).status).toBe(0);
    expect(analyse('compare', at('o.csv'), at('w.csv'), '--report', at('c.json')).status).toBe(0);
    expect(json('c.json')['units']).toBe(16);
    const { status, stderr, stdout } = analyse(...proposal({ method: 'none' }));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--method');
  });
});
