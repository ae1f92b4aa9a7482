import type { Ground } from '../../../geodata/grouping/ground';
import type { Plan } from '../../../geodata/grouping/plan';
import { membersOf } from '../../../geodata/grouping/score/measure';
import { straddlingOf } from '../../../geodata/grouping/score/metrics/straddling';
import { standingsOf, type Standing } from '../../../geodata/grouping/score/metrics/strategies';
import { formatList, type Language } from '../../../geodata/text/format';
import type { ScoreUi } from '../../../geodata/text/ui-score';

const standingOf: Readonly<Record<string, Standing>> = {
  'strategies-reconcile': 'reconcile',
  'strategies-complementary': 'complementary',
  'strategies-extend': 'extend',
};

/** What a detail is told in. */
export interface DetailWords {
  readonly words: ScoreUi;
  readonly language: Language;
  readonly nameOf: (grouping: string) => string;
}

/** Sentences that name what the parts of a measure of a grouping only count: strategies, and what straddles with what. */
export function detailSentences(
  metric: string,
  plan: Plan,
  grouping: string,
  ground: Ground,
  { words, language, nameOf }: DetailWords,
): readonly string[] {
  const list = (names: readonly string[]) => formatList(names, language);
  if (metric === 'straddling')
    return straddlingOf(plan, ground)
      .filter(({ groupings }) => groupings.includes(grouping))
      .map(
        ({ initiative, groupings }) => `${initiative.name}, ${words.straddles(list(groupings.map(nameOf)))}`,
      );
  const standing = standingOf[metric];
  if (standing === undefined) return [];
  return standingsOf(membersOf(plan, grouping), ground)
    .filter((one) => one.standing === standing)
    .map(({ adopted, filling }) => {
      const [names, others] = [adopted, filling].map((initiatives) =>
        list(initiatives.map(({ name }) => name)),
      );
      if (standing === 'complementary') return words.strategies.complementary(names ?? '', others ?? '');
      return words.strategies[standing === 'extend' ? 'extend' : 'reconcile'](names ?? '');
    });
}
