import type { DatasetInfo } from '../model/dataset';
import type { PlainRow, Scene, SceneTable, TableCell } from '../scene/scene';
import { exportWords } from '../text/export-words';
import type { Language } from '../text/format';
import { readMeSheet } from './read-me';
import type { Sheet, SheetCell } from './sheet';

/** What a workbook tells of a view. */
type ToldView = Pick<Scene, 'title' | 'finding' | 'day' | 'notices' | 'credits'> & {
  readonly table: SceneTable<PlainRow>;
};

interface ViewContext {
  /** null: whoever reads may not know it. */
  readonly dataset: Pick<DatasetInfo, 'union' | 'sources'> | null;
  /** ISO date. */
  readonly today: string;
  readonly language: Language;
}

/** Least and most width of a column, in characters. */
const width = { least: 10, most: 60 } as const;

/** The sheets of a view: its table, with numbers and days that can be counted with, and what must be known of it. */
export function viewSheets(view: ToldView, { dataset, today, language }: ViewContext): readonly Sheet[] {
  const words = exportWords[language];
  const about: readonly (readonly SheetCell[])[] = [
    [words.title, view.title],
    ...(view.finding === '' ? [] : [[words.finding, view.finding]]),
    [words.day, { day: view.day }],
    ...view.notices.map(({ short, text }) => [short, text]),
  ];
  const sources = view.credits.map(
    (line) =>
      dataset?.sources.find(({ label, licence }) => line === `${label} (${licence})`) ?? {
        label: line,
        licence: null,
      },
  );
  return [
    tableSheet(words.data, view.table),
    readMeSheet({ union: dataset?.union ?? null, today, about, sources, language }),
  ];
}

function tableSheet(name: string, { columns, rows }: SceneTable<PlainRow>): Sheet {
  const longest = (at: number) => Math.max(0, ...rows.map(({ cells }) => cells[at]?.text.length ?? 0));
  return {
    name,
    widths: columns.map(({ label }, at) =>
      Math.min(width.most, Math.max(width.least, label.length, longest(at)) + 2),
    ),
    headerRows: 1,
    rows: [columns.map(({ label }) => label), ...rows.map(({ cells }) => cells.map(sheetCell))],
  };
}

function sheetCell({ value }: TableCell): SheetCell {
  if (typeof value !== 'string') return value;
  return /^\d{4}-\d\d-\d\d$/.test(value) ? { day: value } : value;
}
