import type { Measure, Metric, Part } from '../../../geodata/grouping/score/contract';
import { isUnattested } from '../../../geodata/model/evidence';
import { formatNumber, type Language } from '../../../geodata/text/format';
import type { ScoreUi } from '../../../geodata/text/ui-score';

/** The metrics that are shown at first. */
export const mainMetrics: readonly string[] = [
  'population',
  'fte',
  'budget',
  'strategies-reconcile',
  'straddling',
  'skills-missing',
];

/** Units that a number is not followed by: what is counted stands in the heading. */
const silent = new Set(['nombre', 'sans unité', 'types de démarche']);

/** The value of a measure as it is printed, without its unit. */
export function valueText(
  value: number | null,
  { decimals }: Metric,
  words: ScoreUi,
  language: Language,
): string {
  return value === null ? words.unknownValue : formatNumber(value, language, decimals);
}

/** The value of a measure with its unit. */
export function fullText(value: number | null, metric: Metric, words: ScoreUi, language: Language): string {
  const text = valueText(value, metric, words, language);
  const hasUnit = value !== null && !silent.has(metric.unit.fr);
  return hasUnit ? `${text}\u00a0${metric.unit[language]}` : text;
}

/** The unit as the heading of a column tells it; empty when it says nothing. */
export function unitText({ unit }: Metric, language: Language): string {
  return silent.has(unit.fr) ? '' : unit[language];
}

/** What a part of a measure is called. */
export function partName({ label }: Part, language: Language): string {
  return typeof label === 'string' ? label : label[language];
}

/** What has to be said of how far a measure can be trusted, in words; nothing when it is whole and attested. */
export function remarks(
  { confidence, unknown }: Pick<Measure, 'confidence' | 'unknown'>,
  words: ScoreUi,
): readonly string[] {
  return [
    ...(confidence !== null && isUnattested(confidence)
      ? [words.marks[confidence === 'estimated' ? 'estimated' : 'demonstration']]
      : []),
    ...(unknown > 0 ? [words.marks.unknownCount(unknown)] : []),
  ];
}
