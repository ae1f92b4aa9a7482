import type { Ground } from '../grouping/ground';
import type { Plan } from '../grouping/plan';
import type { Metric } from '../grouping/score/contract';
import { weakest } from '../grouping/score/measure';
import type { Measures, PlanScores } from '../grouping/score/score-plan';
import { isUnattested, type Confidence } from '../model/evidence';
import { formatDate, type Language } from '../text/format';
import { textFor } from '../text/index';
import { scoreUiFor } from '../text/ui-score';
import { byteOrderMark, csvLine } from './csv-line';

/** What the table of the metrics of a plan is made from. */
export interface ScoreTable {
  readonly plan: Plan;
  readonly ground: Ground;
  readonly scores: PlanScores;
  /** The metrics, in the order of their columns. */
  readonly metrics: readonly Metric[];
  readonly nameOf: (grouping: string) => string;
  readonly language: Language;
}

/** Confidence of everything a table shows: the weakest; null when nothing has one. */
export function tableConfidence({
  scores,
  metrics,
}: Pick<ScoreTable, 'scores' | 'metrics'>): Confidence | null {
  const all = [scores.plan, ...Object.values(scores.groupings)];
  return weakest(all.flatMap((measures) => metrics.map(({ id }) => measures[id]?.confidence ?? null)));
}

/**
 * The metrics of a plan as CSV: a line each grouping, then the whole plan; beside each value how far it can be trusted and what is unknown. The
 * last lines tell the day of the data and, where it applies, that no source attests some of them.
 */
export function scoreTableCsv(table: ScoreTable): string {
  const { plan, ground, scores, metrics, nameOf, language } = table;
  const words = scoreUiFor(language);
  const head = metrics.flatMap(({ label, unit }) => [
    `${label[language]} (${unit[language]})`,
    words.csv.confidence(label[language]),
  ]);
  const line = (name: string, measures: Measures) =>
    csvLine([name, ...metrics.flatMap((metric) => cellsOf(metric, measures, language))]);
  const weak = tableConfidence(table);
  const mention =
    weak === null || !isUnattested(weak)
      ? ''
      : csvLine([words.csv.mention(words.csv[weak === 'estimated' ? 'estimated' : 'demonstration'])]);
  return [
    byteOrderMark,
    csvLine([words.grouping, ...head]),
    ...plan.groupings.map(({ id }) => line(nameOf(id), scores.groupings[id] ?? {})),
    line(words.whole, scores.plan),
    csvLine([words.csv.day(formatDate(ground.facts.day, language))]),
    mention,
  ].join('');
}

function cellsOf({ id, decimals }: Metric, measures: Measures, language: Language) {
  const measure = measures[id];
  const value = measure?.value ?? null;
  const confidence = measure?.confidence ?? null;
  const told = [
    ...(confidence === null ? [] : [textFor(language).confidences[confidence]]),
    ...(measure === undefined || measure.unknown === 0
      ? []
      : [scoreUiFor(language).csv.unknown(measure.unknown)]),
  ];
  return [value === null ? null : Number(value.toFixed(decimals)), told.join(', ')];
}

/** Name of a file of figures, which says what no source attests in it. */
export function figuresFileName(what: string, day: string, confidence: Confidence | null): string {
  const mention =
    confidence === 'demonstration'
      ? '-donnees-de-demonstration'
      : confidence === 'estimated'
        ? '-donnees-estimees'
        : '';
  return `${what}-${day}${mention}.csv`;
}
