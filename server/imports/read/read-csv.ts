import Papa from 'papaparse';
import type { Cell, SourceRow } from '../../../geodata/imports/contract';
import { done, type Result } from '../../../geodata/model/issue';
import type { Budget } from './budget';
import { decodeText } from './decode-text';
import { Refusal, remark } from './refusal';
import type { RawSheet } from './table-of';

const separators = [';', '\t', ',', '|'] as const;

/**
 * The rows of a CSV, its encoding and its separator found by themselves. A line break inside quotes is part of its cell.
 *
 * @throws Refusal when a quote is never closed: what follows cannot be told from its cell
 */
export function readCsv(bytes: Buffer, sheet: string, budget: Budget): Result<RawSheet> {
  const { text: decoded, encoding } = decodeText(bytes);
  const [directive = '', stated] = /^\ufeff?"?sep=(.)"?\r?\n/i.exec(decoded) ?? [];
  const text = decoded.slice(directive.length);
  if (text.includes('\u0000')) throw new Refusal('import-binary');
  const separator = stated ?? separatorOf(text);
  const rows: SourceRow[] = [];
  let record = 0;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      record += 1;
      if (errors.some(({ code }) => code === 'MissingQuotes'))
        throw new Refusal('import-open-quote', {}, { row: record });
      const cells = data.map(cellOf);
      if (cells.every((cell) => cell === null)) return;
      budget.countRow(meta.cursor / text.length);
      const issues = errors.some(({ type }) => type === 'Quotes')
        ? [{ code: 'import-row-quotes', severity: 'error' as const }]
        : [];
      rows.push(issues.length === 0 ? { row: record, cells } : { row: record, cells, issues });
    },
  });
  budget.check();
  const note = remark(sheet, 'import-text-read', { encoding });
  return done({ sheet, rows, isStrict: true }, encoding.startsWith('utf') ? [] : [note]);
}

function cellOf(text: string): Cell {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** The separator that cuts the first rows into the most regular cells; a semicolon when there is but one column. */
function separatorOf(text: string): string {
  const head = text.slice(0, 50_000);
  const scores = separators.map((separator) => {
    const { data } = Papa.parse<string[]>(head, { delimiter: separator, preview: 60 });
    const widths = data
      .map((row) => row.length)
      .filter((width, index) => width > 1 || data[index]?.[0] !== '');
    const usual = mostFrequent(widths);
    const share = widths.filter((width) => width === usual).length / Math.max(1, widths.length);
    return { separator, score: usual < 2 ? 0 : share + Math.min(usual, 10) / 100 };
  });
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score === 0 ? ';' : best.separator;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? 0;
}
