import type { PlanComparison } from '../grouping/compare/compare-plans';
import type { Ground } from '../grouping/ground';
import { metrics } from '../grouping/score/registry';
import type { Measure } from '../grouping/score/contract';
import type { Measures } from '../grouping/score/score-plan';
import type { PlainRow, SceneTable, TableCell } from '../scene/scene';
import { formatNumber, type Language } from '../text/format';
import { textFor } from '../text/index';
import { compareUiFor } from '../text/ui-compare';
import { scoreUiFor } from '../text/ui-score';
import { byteOrderMark, csvLine } from './csv-line';

/** How the groupings of the two plans are called; null: no grouping. */
export interface WayNames {
  readonly from: (grouping: string | null) => string;
  readonly to: (grouping: string | null) => string;
  readonly language: Language;
}

/** Who moves, a row each commune and way; inhabitants by the share that moves. Ids are those of the rows of the comparison, in its order. */
export function movesTable(
  { moves }: Pick<PlanComparison, 'moves'>,
  ground: Ground,
  { from: fromName, to: toName, language }: WayNames,
): SceneTable<PlainRow> {
  const words = compareUiFor(language).who;
  const text = (value: string): TableCell => ({ value, text: value });
  const number = (value: number): TableCell => ({ value, text: formatNumber(value, language) });
  const columns = ['commune', 'insee', 'territory', 'from', 'to', 'share', 'population'] as const;
  return {
    caption: words.table,
    columns: columns.map((id) => ({
      id,
      label: words.columns[id],
      numeric: id === 'share' || id === 'population',
    })),
    rows: moves.map(({ insee, from, to, share }) => {
      const commune = ground.communes.get(insee);
      const territory = ground.territories.get(ground.territoryOf.get(insee) ?? '')?.name ?? null;
      return {
        id: `${insee} ${from ?? ''} ${to ?? ''}`,
        cells: [
          text(commune?.name ?? insee),
          text(insee),
          { value: territory, text: territory ?? '' },
          text(fromName(from)),
          text(toName(to)),
          number(Math.round(share * 100)),
          number(Math.round((commune?.population ?? 0) * share)),
        ],
      };
    }),
  };
}

/** A table as CSV, with the numbers as numbers. */
export function plainTableCsv({ columns, rows }: SceneTable<PlainRow>): string {
  const lines = rows.map(({ cells }) => csvLine(cells.map(({ value }) => value)));
  return byteOrderMark + csvLine(columns.map(({ label }) => label)) + lines.join('');
}

/** A metric of two plans: what is known of each side, and by how much the second is above the first. */
export interface MetricRow {
  readonly metric: (typeof metrics)[number];
  readonly from: Measure;
  readonly to: Measure;
  readonly difference: number | null;
  /** Whether the second is better, by the direction of the metric; null when neither is, or it has none. */
  readonly better: boolean | null;
}

const unknown: Measure = { value: null, confidence: null, unknown: 0, parts: [] };

/** Every metric of two sides, in the order of the registry; a difference that rounding would not show is 0. */
export function metricRows(a: Measures, b: Measures): readonly MetricRow[] {
  return metrics.map((metric) => {
    const [from, to] = [a[metric.id] ?? unknown, b[metric.id] ?? unknown];
    const raw = from.value === null || to.value === null ? null : to.value - from.value;
    const difference = raw === null ? null : Number(raw.toFixed(metric.decimals));
    const isJudged = difference !== null && difference !== 0 && metric.direction !== 'none';
    return {
      metric,
      from,
      to,
      difference,
      better: isJudged ? difference > 0 === (metric.direction === 'more') : null,
    };
  });
}

/** The metrics of two plans and their differences as CSV, with how far each value can be trusted. */
export function metricRowsCsv(
  rows: readonly MetricRow[],
  { from, to }: { readonly from: string; readonly to: string },
  language: Language,
): string {
  const words = compareUiFor(language).metrics;
  const score = scoreUiFor(language);
  const trust = ({ confidence, unknown: missing }: Measure) =>
    [
      ...(confidence === null ? [] : [textFor(language).confidences[confidence]]),
      ...(missing === 0 ? [] : [score.csv.unknown(missing)]),
    ].join(', ');
  const head = [
    words.metric,
    score.unit,
    from,
    score.csv.confidence(from),
    to,
    score.csv.confidence(to),
    words.difference,
  ];
  const lines = rows.map(({ metric, difference, ...row }) => {
    const value = (of: Measure) => (of.value === null ? null : Number(of.value.toFixed(metric.decimals)));
    return csvLine([
      metric.label[language],
      metric.unit[language],
      value(row.from),
      trust(row.from),
      value(row.to),
      trust(row.to),
      difference,
    ]);
  });
  return byteOrderMark + csvLine(head) + lines.join('');
}
