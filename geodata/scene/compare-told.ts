import type { PlanComparison } from '../grouping/compare/compare-plans';
import type { Language } from '../text/format';
import { pageCompareWords } from '../text/page-compare-words';
import { scenarioWordsFor } from '../text/scenario-words';
import { compareUiFor } from '../text/ui-compare';
import type { NamedPlan } from './compare-figures';
import type { LegendSection } from './scene';

/** Two plans whose differences are told; null: the second is the first. */
export interface ToldPair {
  readonly from: NamedPlan;
  readonly to: NamedPlan;
  readonly comparison: PlanComparison | null;
}

/** Most entries of a legend that tells the groupings of every plan. */
const mostEntries = 24;

/** How many communes and inhabitants change. */
export function peopleMoved({ movesByWay }: PlanComparison) {
  const communes = new Set(movesByWay.flatMap((way) => way.communes)).size;
  return { communes, population: Math.round(movesByWay.reduce((sum, way) => sum + way.population, 0)) };
}

/** The title of a comparison of plans, and its finding: who changes between the two of the pair. */
export function toldComparison(
  plans: readonly NamedPlan[],
  pair: ToldPair,
  language: Language,
): { readonly title: string; readonly finding: string } {
  const shown = plans.length === 2 ? [pair.from, pair.to] : plans;
  return {
    title: pageCompareWords(language).title(shown.map(({ title }) => title)),
    finding: findingOf(pair, plans.length > 2, language),
  };
}

function findingOf({ from, to, comparison }: ToldPair, isNamed: boolean, language: Language): string {
  if (comparison === null) return '';
  const words = pageCompareWords(language);
  const { who } = compareUiFor(language);
  const { communes, population } = peopleMoved(comparison);
  const moved = communes === 0 ? words.nobody : who.summary(communes, population);
  return isNamed
    ? `${words.pair(from.title, to.title)}${moved}`
    : moved.charAt(0).toUpperCase() + moved.slice(1);
}

/** The groupings of each plan, under its name; of the first alone when there are too many. */
export function comparisonLegend(
  plans: readonly NamedPlan[],
  scenes: readonly { readonly legend: readonly LegendSection[] }[],
  language: Language,
): readonly LegendSection[] {
  const words = pageCompareWords(language);
  const nowhere = scenarioWordsFor(language).unassigned;
  const sections = scenes.flatMap(({ legend: [section] }, at): LegendSection[] => {
    if (section === undefined) return [];
    const entries = section.entries.filter(({ label, count }) => label !== nowhere || count !== 0);
    return [{ id: `plan-${at + 1}`, title: words.groupings(plans[at]?.title ?? ''), entries }];
  });
  const entries = sections.reduce((sum, section) => sum + section.entries.length, 0);
  if (entries <= mostEntries) return sections;
  const moved = sections
    .flatMap((section) => section.entries.filter(({ key }) => key === 'moves'))
    .slice(0, 1);
  return sections.slice(0, 1).map((section) => ({
    ...section,
    entries: [...section.entries, ...moved.map((one) => ({ ...one, count: null }))],
  }));
}
