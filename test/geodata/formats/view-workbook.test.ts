import { expect, test } from 'vitest';
import { writtenSheets } from '../../../geodata/formats/sheet';
import { viewSheets } from '../../../geodata/formats/view-workbook';

const view = {
  title: '=Titre',
  finding: 'Constat.',
  day: '2024-03-01',
  notices: [{ id: 'demonstration', short: 'Démonstration', text: 'Inventé.' }],
  credits: ['INSEE (Licence Ouverte)', 'Une autre source'],
  table: {
    caption: 'Communes',
    columns: [
      { id: 'name', label: 'Commune', numeric: false },
      { id: 'people', label: 'Habitants', numeric: true },
      { id: 'since', label: 'Depuis', numeric: false },
    ],
    rows: [
      {
        id: '1',
        cells: [
          { value: '+Lille', text: '+Lille' },
          { value: 1234.5, text: '1 234,5' },
          { value: '2014-03-01', text: '1er mars 2014' },
        ],
      },
      {
        id: '2',
        cells: [
          { value: '59001', text: '59001' },
          { value: null, text: '' },
          { value: null, text: '' },
        ],
      },
    ],
  },
} as const;
const dataset = {
  union: 'UD',
  sources: [
    { label: 'INSEE', licence: 'Licence Ouverte', url: null, date: null },
    { label: 'Tue', licence: 'Par la vue', url: null, date: null },
  ],
};

test('the workbook of a view has its table, and what must be known of it', () => {
  const [data, readMe] = viewSheets(view, { dataset, today: '2026-01-02', language: 'fr' });
  expect(data).toEqual({
    name: 'Données',
    widths: [12, 12, 15],
    headerRows: 1,
    rows: [
      ['Commune', 'Habitants', 'Depuis'],
      ['+Lille', 1234.5, { day: '2014-03-01' }],
      ['59001', null, null],
    ],
  });
  expect(readMe?.rows).toEqual([
    ['Union', 'UD'],
    ['Exporté le', '2026-01-02'],
    ['Titre', '=Titre'],
    ['Constat', 'Constat.'],
    ['Jour montré', { day: '2024-03-01' }],
    ['Démonstration', 'Inventé.'],
    [],
    ['Sources', 'Licence'],
    ['INSEE', 'Licence Ouverte'],
    ['Une autre source', null],
  ]);
});

test('it keeps silent on the union for those who may not read it, and is told in their language', () => {
  const [, readMe] = viewSheets(view, { dataset: null, today: '2026-01-02', language: 'en' });
  expect([readMe?.name, readMe?.rows[0]]).toEqual(['Read me', ['Exported on', '2026-01-02']]);
  expect(readMe?.rows.at(-2)).toEqual(['INSEE (Licence Ouverte)', null]);
});

test('cells are written as what they are', () => {
  const [sheet] = writtenSheets([
    {
      name: 'S',
      widths: [9],
      headerRows: 1,
      rows: [['Tête'], ['0123'], [12], [{ day: '2024-02-29' }], [null], ['=1']],
    },
  ]);
  expect(sheet).toEqual({
    sheet: 'S',
    stickyRowsCount: 1,
    columns: [{ width: 9 }],
    data: [
      [{ value: 'Tête', type: String, format: '@', fontWeight: 'bold' }],
      [{ value: '0123', type: String, format: '@' }],
      [{ value: 12, type: Number }],
      [{ value: new Date(Date.UTC(2024, 1, 29)), type: Date, format: 'dd/mm/yyyy' }],
      [null],
      [{ value: "'=1", type: String, format: '@' }],
    ],
  });
});
