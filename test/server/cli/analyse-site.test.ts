import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse as run, testFolder } from '../../support/analyse';
import { drawnGraph, filesOfGraph } from '../../support/or-library';
import { planBy, problemOfGraph } from '../../support/siting';

const { at, json } = testFolder();
const demand = ['id,weight', 'd,2', 'b,0', 'a,1', 'c,3'];
const costs = ['demand,site,cost', 'a,x,1', 'a,y,5', 'b,y,2', 'c,x,4.5', 'c,y,1', 'c,z,1'];
const write = (name: string, rows: readonly string[]) => writeFileSync(at(name), `${rows.join('\n')}\n`);
const writeBoth = () => {
  write('d.csv', demand);
  write('c.csv', costs);
};
const site = (...more: string[]) =>
  run(
    'site',
    '--demand',
    at('d.csv'),
    '--costs',
    at('c.csv'),
    '--out',
    at('o.csv'),
    '--report',
    at('r.json'),
    ...more,
  );
const served = () => readFileSync(at('o.csv'), 'utf8').trim().split('\n');

describe('npm run analyse -- site', () => {
  test('writes who is served by what in the order of demand, those who cannot be too, and a report', async () => {
    writeBoth();
    const { status, said } = await site('--model', 'p-median', '--sites', '2');
    expect(status).toBe(0);
    expect(said).toContain('p-median\u00a0: 2 points, coût pondéré 4 (optimum prouvé)');
    expect(said).toContain('Lieux non couverts\u00a0: 1 (poids 2).');
    expect(served()).toEqual(['demand,site,cost', 'd,,', 'b,y,2', 'a,x,1', 'c,y,1']);
    const report = json('r.json');
    expect(report).toMatchObject({
      model: 'p-median',
      objective: 4,
      bound: 4,
      gap: 0,
      proven: true,
      sites: ['x', 'y'],
      covered: 4,
      coveredPlaces: 3,
      uncovered: ['d'],
      unreachable: ['d'],
      version: '1.2.3',
    });
    expect(report['seconds']).toEqual(expect.any(Number));
  });

  test.each([
    [['p-center', '--sites', '2'], 2, ['x', 'y']],
    [['p-center', '--sites', '1', '--radius', '2'], 5, ['y']],
    [['mclp', '--sites', '1', '--radius', '1'], 3, ['y']],
    [['mclp', '--sites', '1', '--radius', '1', '--keep', 'x'], 1, ['x']],
    [['lscp', '--radius', '2'], 2, ['x', 'y']],
    [['lscp', '--radius', '2', '--keep', 'z, x', '--keep', 'z'], 3, ['x', 'y', 'z']],
    [['lscp', '--radius', '0'], 0, []],
    [['mclp', '--sites', '1', '--radius', '1', '--move', 'x:z'], 3, ['z']],
    [['p-median', '--sites', '2', '--move', 'x:z'], 4, ['x', 'y']],
    [['p-center', '--sites', '2', '--move', 'z : x'], 2, ['x', 'y']],
  ])('solves %j', async (asked, objective, sites) => {
    writeBoth();
    expect((await site('--model', ...asked)).complained).toBe('');
    expect(json('r.json')).toMatchObject({ objective, bound: objective, proven: true, sites });
  });

  test.each([
    [['p-median', '--sites', '2'], 8, ['y', 'z']],
    [['p-median', '--sites', '3'], 4, ['x', 'y', 'z']],
    [['mclp', '--sites', '1', '--radius', '1'], 3, ['z']],
    [['lscp', '--radius', '2'], 3, ['x', 'y', 'z']],
    [['p-center', '--sites', '2'], 4.5, ['x', 'y']],
  ])('solves %j within capacities', async (asked, objective, sites) => {
    writeBoth();
    write('k.csv', ['site,capacity', 'y,2']);
    expect((await site('--capacities', at('k.csv'), '--model', ...asked)).complained).toBe('');
    expect(json('r.json')).toMatchObject({ objective, bound: objective, proven: true, sites });
  });

  test('keeps ids that look like parts of the language apart', async () => {
    const odd = (rows: readonly string[]) =>
      rows.map((row) => row.replace('a,', '__proto__,').replace(',x,', ',constructor,'));
    write('d.csv', odd(demand));
    write('c.csv', odd(costs));
    expect((await site('--model', 'p-median', '--sites', '2')).complained).toBe('');
    expect(served()).toContain('__proto__,constructor,1');
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['a capacity below 0', ['site,capacity', 'x,-1'], ['k.csv, ligne 2, colonne capacity', '-1']],
    ['an unknown site', ['site,capacity', 'w,1'], ['k.csv, ligne 2, colonne site', 'w']],
    ['a site twice', ['site,capacity', 'x,1', 'x,2'], ['k.csv, ligne 3, colonne site', 'ligne 2']],
    ['no capacities', ['site,capacity'], ['k.csv', 'aucune ligne']],
    ['too little capacity', ['site,capacity', 'y,3', 'x,1', 'z,0'], ['capacités ne suffisent pas']],
  ])('refuses %s', async (_, rows, words) => {
    writeBoth();
    // Nobody but c and a weigh anything where there is a way: 4 in all.
    write('c.csv', costs.filter((row) => row !== 'c,x,4.5' && row !== 'a,y,5').concat('a,y,2'));
    write('k.csv', rows);
    const limits = ['--capacities', at('k.csv')];
    const { status, complained } = await site(
      '--model',
      'p-median',
      '--sites',
      '1',
      '--keep',
      'y',
      ...limits,
    );
    expect(status).toBe(2);
    for (const word of words) expect(complained).toContain(word);
    expect(existsSync(at('o.csv'))).toBe(false);
  });

  test.each(['p-median', 'p-center'])(
    'proves %s of a graph of the shape of the OR-Library’s',
    async (model) => {
      const graph = drawnGraph(100, 198, 10, 2);
      const files = filesOfGraph(graph);
      writeFileSync(at('d.csv'), files.demand);
      writeFileSync(at('c.csv'), files.costs);
      expect((await site('--model', model, '--sites', '10')).complained).toBe('');
      const plan = await planBy(model, problemOfGraph(graph));
      expect(json('r.json')).toMatchObject({ objective: plan?.objective, proven: true });
    },
  );

  test('counts as covered what is within the radius', async () => {
    writeBoth();
    await site('--model', 'mclp', '--sites', '1', '--radius', '1');
    expect(json('r.json')).toMatchObject({
      covered: 3,
      uncovered: ['a', 'b', 'd'],
      unreachable: ['d'],
      uncoveredWeight: 3,
    });
    // Beyond the radius the nearest point is told all the same.
    expect(served()).toContain('a,y,5');
  });

  test('gives the same whatever the order of rows, separators, other columns and a byte order mark', async () => {
    writeBoth();
    await site('--model', 'p-median', '--sites', '1');
    const first = served().toSorted();
    const turned = (rows: readonly string[]) =>
      [...rows.slice(0, 1), ...rows.slice(1).toReversed()].map((row) => `note;${row.replaceAll(',', ';')}`);
    write('d.csv', turned(demand));
    writeFileSync(at('c.csv'), `\ufeff${turned(costs).join('\r\n')}\r\n`);
    expect((await site('--model', 'p-median', '--sites', '1')).complained).toBe('');
    expect(served().toSorted()).toEqual(first);
  });

  const with_ = (rows: readonly string[], more: string) => [...rows, more];
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['a weight below 0', with_(demand, 'e,-1'), costs, ['d.csv, ligne 6, colonne weight', '-1']],
    ['a weight in words', with_(demand, 'e,douze'), costs, ['d.csv, ligne 6, colonne weight', 'douze']],
    ['an id twice', with_(demand, 'a,1'), costs, ['d.csv, ligne 6, colonne id', 'ligne 4']],
    ['an empty weight', with_(demand, 'e,'), costs, ['d.csv, ligne 6, colonne weight', 'vide']],
    ['no demand', demand.slice(0, 1), costs, ['d.csv', 'aucune ligne']],
    ['no weights', ['id,poids', 'a,1'], costs, ['d.csv, ligne 1, colonne weight', 'id,weight']],
    ['a cost below 0', demand, with_(costs, 'b,x,-2'), ['c.csv, ligne 8, colonne cost', '-2']],
    ['an unknown place', demand, with_(costs, 'q,x,2'), ['c.csv, ligne 8, colonne demand', 'd.csv']],
    ['a pair twice', demand, with_(costs, 'a,x,2'), ['c.csv, ligne 8, colonne site', 'ligne 2']],
    ['a row cut short', demand, with_(costs, 'a,z'), ['c.csv, ligne 8']],
    ['no costs', demand, costs.slice(0, 1), ['c.csv', 'aucune ligne']],
  ])('refuses %s, by file, row and column, and writes nothing', async (_, places, pairs, words) => {
    write('d.csv', places);
    write('c.csv', pairs);
    const { status, complained } = await site('--model', 'p-median', '--sites', '1');
    expect(status).toBe(2);
    for (const word of words) expect(complained).toContain(word);
    expect(complained).toContain('Rien n’a été écrit.');
    expect([existsSync(at('o.csv')), existsSync(at('r.json'))]).toEqual([false, false]);
  });

  test.each<[string, readonly string[], string]>([
    ['an unknown model', ['--model', 'p-mean'], 'p-median, p-center, mclp, lscp'],
    ['no number of points', ['--model', 'p-center'], '--sites'],
    ['no radius', ['--model', 'mclp', '--sites', '1'], '--radius'],
    [
      'a number where none is asked for',
      ['--model', 'lscp', '--radius', '1', '--sites', '2'],
      'Retirez --sites',
    ],
    ['0 points', ['--model', 'p-median', '--sites', '0'], '--sites'],
    ['more points than there are', ['--model', 'p-median', '--sites', '4'], 'que 3 possibles'],
    [
      'fewer points than are kept',
      ['--model', 'p-median', '--sites', '1', '--keep', 'x,y'],
      '2 doivent rester',
    ],
    ['a kept point that is unknown', ['--model', 'p-median', '--sites', '1', '--keep', 'w'], 'w'],
    ['points that cannot serve all', ['--model', 'p-median', '--sites', '1', '--keep', 'z'], 'au moins 2'],
    ['a move to nowhere', ['--model', 'p-median', '--sites', '2', '--move', 'x:'], 'point:place+place'],
    ['a move to an unknown place', ['--model', 'p-median', '--sites', '2', '--move', 'x:w'], 'w'],
    [
      'a move to a kept point',
      ['--model', 'p-median', '--sites', '2', '--keep', 'y', '--move', 'x:y'],
      'libre',
    ],
    [
      'a kept point that moves',
      ['--model', 'p-median', '--sites', '2', '--keep', 'x', '--move', 'x:y'],
      '--keep',
    ],
    [
      'more moves than points',
      ['--model', 'mclp', '--sites', '1', '--radius', '1', '--keep', 'x', '--move', 'y:z'],
      'au moins 2',
    ],
    ['a radius below 0', ['--model', 'lscp', '--radius', '-1'], '--radius'],
    ['a time of 0', ['--model', 'p-median', '--sites', '1', '--time-limit', '0'], '--time-limit'],
    ['an unknown option', ['--model', 'p-median', '--sites', '1', '--seed', '1'], '--help'],
  ])('refuses %s', async (_, asked, said) => {
    writeBoth();
    const { status, complained } = await site(...asked);
    expect(status).toBe(2);
    expect(complained).toContain(said);
    expect(existsSync(at('o.csv'))).toBe(false);
  });
});
