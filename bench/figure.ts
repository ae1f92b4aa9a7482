/** One measured figure beside its budget; `value` and `budget` share their unit. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly budget: { readonly limit: number; readonly sense: 'at most' | 'at least' };
  /** How it was measured, and the figures behind it. */
  readonly how: string;
}

/** True when a figure keeps its budget. */
export function holds({ value, budget }: Figure): boolean {
  return budget.sense === 'at most' ? value <= budget.limit : value >= budget.limit;
}

/** Middle value of a non-empty list; the mean of the two middle ones when their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  const lower = sorted[sorted.length % 2 === 0 ? half - 1 : half];
  if (upper === undefined || lower === undefined) throw new Error('the median of nothing was asked for');
  return (upper + lower) / 2;
}

/** A number as a reader wants it: three significant digits, no more decimals than help. */
export function short(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en').replaceAll(',', ' ');
  return String(Number(value.toPrecision(3)));
}

/** The table of results, in Markdown. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { what, value, unit, budget, how } = figure;
    const verdict = holds(figure) ? 'pass' : '**FAIL**';
    const limit = `${budget.sense} ${short(budget.limit)} ${unit}`.trim();
    return `| ${what} | ${`${short(value)} ${unit}`.trim()} | ${limit} | ${verdict} | ${how} |`;
  });
  return ['| figure | measured | budget | | how |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
