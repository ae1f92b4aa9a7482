import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../../geodata/model/issue';
import { checkPack } from '../../../geodata/packs/check-pack';
import { readPack } from '../../../geodata/packs/read-pack';
import { packIssues } from '../../../geodata/text/issues-pack';
import { registerIssues } from '../../../geodata/text/issues-register';
import { addRow, packCopies, smallPack, swap, type Change } from '../../fixtures/packs/pack-copy';
import { smallGeography } from '../../fixtures/packs/small-geography';

let copies: Awaited<ReturnType<typeof packCopies>>;
beforeAll(async () => {
  copies = await packCopies();
});
afterAll(() => copies.remove());

/** Every issue of a pack, whether found on reading or on checking. */
async function issuesOf(folder: string): Promise<readonly Issue[]> {
  const read = await readPack(folder);
  return read.ok ? checkPack(read.value, smallGeography) : read.issues;
}

/** A fault put into one file of the small pack (text before and after; no text before: a row more), and where it must be told. */
interface Fault {
  readonly what: string;
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly code: string;
  readonly severity: Issue['severity'];
  readonly toldIn: string;
  readonly row: string;
  readonly column: string;
}
const faults = Papa.parse<Fault>(readFileSync('test/fixtures/packs/faults.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;
const changeOf = ({ before, after }: Fault): Change => (before === '' ? addRow(after) : swap(before, after));

/** Faults of a whole file. */
const brokenFiles: readonly { what: string; file: string; change: Change; code: string; place: object }[] = [
  { what: 'a missing file', file: 'means.csv', change: () => null, code: 'pack-missing-file', place: {} },
  { what: 'an empty file', file: 'means.csv', change: () => '', code: 'pack-empty-file', place: {} },
  {
    what: 'a header without the rows that are needed',
    file: 'zones.csv',
    change: () => 'id,name,rank,note\n',
    code: 'pack-no-rows',
    place: {},
  },
  {
    what: 'a file in Latin-1',
    file: 'actors.csv',
    change: (content) => Buffer.from(content, 'latin1'),
    code: 'pack-not-utf8',
    place: {},
  },
  {
    what: 'an unknown column',
    file: 'actors.csv',
    change: () => 'id,name,phone\na,A,1\n',
    code: 'pack-unknown-column',
    place: { row: 1, column: 'phone' },
  },
  {
    what: 'a column given twice',
    file: 'actors.csv',
    change: () => 'id,name,name\na,A,B\n',
    code: 'pack-repeated-column',
    place: { row: 1, column: 'name' },
  },
];

describe('a pack with one fault', () => {
  test.each(faults)('is told $what', async (fault) => {
    const { file, code, severity, toldIn, row, column } = fault;
    const issues = await issuesOf(await copies.copyWith(file, changeOf(fault)));
    const found = issues.find((issue) => issue.code === code);
    expect(found, `issues: ${JSON.stringify(issues)}`).toMatchObject({ code, severity, file: toldIn });
    expect([found?.row, found?.column]).toEqual([row === '' ? undefined : Number(row), column || undefined]);
    if (severity === 'note') expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
  });

  test.each(brokenFiles)('is told $what', async ({ file, change, code, place }) => {
    const issues = await issuesOf(await copies.copyWith(file, change));
    expect(issues).toMatchObject([{ code, severity: 'error', file, ...place }]);
  });

  test('is told in a sentence of each language with its blanks filled, whatever the code', async () => {
    const told = new Set<string>();
    const sentencesByCode = new Map(Object.entries({ ...packIssues, ...registerIssues }));
    const all = [...faults.map((fault) => ({ file: fault.file, change: changeOf(fault) })), ...brokenFiles];
    for (const { file, change } of all) {
      for (const { code, values = {} } of await issuesOf(await copies.copyWith(file, change))) {
        const sentences = sentencesByCode.get(code);
        for (const sentence of [sentences?.fr, sentences?.en]) {
          expect(sentence?.(values), code).toBeTypeOf('string');
          expect(sentence?.(values), code).not.toMatch(/…|undefined/);
        }
        told.add(code);
      }
    }
    const steps = (code: string) => code.startsWith('pack-step-');
    expect(Object.keys(packIssues).filter((code) => !told.has(code) && !steps(code))).toEqual([]);
  });

  test('is told the values at fault', async () => {
    const overlap = await copies.copyWith('initiative-statuses.csv', swap('2018-01-01', '2016-12-31'));
    expect(await issuesOf(overlap)).toMatchObject([
      { values: { initiative: 'strategie-digue', from: '2016-12-31', first: 3 } },
    ]);
    const twice = await copies.copyWith('actors.csv', addRow('mairies,Autres mairies'));
    expect(await issuesOf(twice)).toMatchObject([{ values: { value: 'mairies', first: 2 } }]);
  });
});

describe('the small pack', () => {
  test('is read without an issue', async () => {
    expect(await issuesOf(smallPack)).toEqual([]);
  });

  test('is the same with semicolons, a byte order mark, decimal commas, Windows line ends and a blank line', async () => {
    const folder = await copies.copyWith(
      'means.csv',
      (content) => `\uFEFF${content.replaceAll(',', ';').replace('2.5', '2,5').replaceAll('\n', '\r\n')}\r\n`,
    );
    expect(await readPack(folder)).toEqual(await readPack(smallPack));
  });

  test('keeps the row numbers of the spreadsheet after a blank line', async () => {
    const folder = await copies.copyWith('actors.csv', swap('region,Région', '\n,\nregion,'));
    expect(await issuesOf(folder)).toMatchObject([
      { code: 'pack-value-missing', file: 'actors.csv', row: 5, column: 'name' },
    ]);
  });

  test('is told all its faults at once', async () => {
    const folder = await copies.copyWith('zones.csv', () => 'id,name,rank,note\nouest,,un,\nest,Est,,\n');
    expect((await issuesOf(folder)).map(({ row, column }) => [row, column])).toEqual([
      [2, 'name'],
      [2, 'rank'],
      [3, 'rank'],
    ]);
  });
});
