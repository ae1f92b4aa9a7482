import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv, writeTsv } from '../../../web/data/tsv';

describe('blocks of spreadsheets', () => {
  it('are rows of cells, and the last line end makes no row', () => {
    expect(parseTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parseTsv('a')).toEqual([['a']]);
    expect(parseTsv('')).toEqual([]);
  });

  it('hold tabs, line ends and quotes between quotes', () => {
    expect(parseTsv('"deux\nlignes"\t"dit ""oui"""\n\t')).toEqual([
      ['deux\nlignes', 'dit "oui"'],
      ['', ''],
    ]);
  });

  it('may hold a quote that quotes nothing', () => {
    expect(parseTsv('5" de large\t"ouvert\tx')).toEqual([['5" de large', '"ouvert', 'x']]);
  });

  it('come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\t', '\n', '\r', ' ', ';') });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      )
      // One empty cell alone is written as nothing at all.
      .filter((rows) => rows.length > 1 || rows[0]?.length !== 1 || rows[0][0] !== '');
    fc.assert(
      fc.property(block, (rows) => {
        const last = rows.at(-1);
        // So is an empty last row of one cell.
        fc.pre(!(last?.length === 1 && last[0] === ''));
        expect(parseTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });
});
