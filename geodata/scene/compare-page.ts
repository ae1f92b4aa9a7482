import { comparePlans, type PlanComparison } from '../grouping/compare/compare-plans';
import type { Ground } from '../grouping/ground';
import type { Language } from '../text/format';
import { pageCompareWords } from '../text/page-compare-words';
import { compareUiFor } from '../text/ui-compare';
import { communesTable, effectBlocks, waysTable, type NamedPlan } from './compare-figures';
import { comparisonLegend, peopleMoved, toldComparison } from './compare-told';
import { withMoves } from './moves';
import type { BesideBlock } from './page/beside';
import type { PageMap, PageScene } from './page/page-scene';
import { scenarioScene, type ScenarioScene } from './scenario';
import type { Surroundings } from './scenario-layers';
import type { SceneLayer } from './scene';

/** What a comparison is printed with. `from` and `to`: places among the plans of the two whose differences are told. */
export interface ComparePageOptions {
  readonly language: Language;
  readonly surroundings: Surroundings;
  readonly from: number;
  readonly to: number;
  /** Whether who moves is hatched. */
  readonly moves: boolean;
}

/** The page of a comparison: its maps, and what stands beside them. */
export interface ComparePage {
  readonly scene: PageScene;
  readonly beside: readonly BesideBlock[];
}

/** Most groupings whose names find room on a map that shares its page with others. */
const mostNamed = 12;

/** The layers of a map that shares its page: names of places and of the land around, and the limits of communes, would crowd it. */
function drawn({ layers, legend }: Pick<ScenarioScene, 'layers' | 'legend'>): readonly SceneLayer[] {
  const isNamed = (legend[0]?.entries.length ?? 0) <= mostNamed;
  return layers.filter(
    ({ type, id }) => id !== 'unit-limits' && (type !== 'label' || (id === 'grouping-labels' && isNamed)),
  );
}

/** Plans of one ground side by side, with who moves, the effect on means and what it supposes. Pure; geometry in WGS 84. */
export function comparePage(
  plans: readonly NamedPlan[],
  ground: Ground,
  { language, surroundings, from, to, moves }: ComparePageOptions,
): ComparePage {
  const ui = compareUiFor(language);
  const base = plans[from] ?? plans[0];
  if (base === undefined) throw new Error('a comparison needs plans');
  const compared = plans.map((one) => (one === base ? null : comparePlans(base.plan, one.plan, ground)));
  const scenes = plans.map(({ plan }, at) => {
    const scene = scenarioScene(plan, ground, {
      language,
      flavour: 'light',
      surroundings,
      faults: [],
      retained: false,
    });
    const moved = moves ? (compared[at]?.moves ?? []) : [];
    const communes = [...new Set(moved.map(({ insee }) => insee))];
    return withMoves(
      scene,
      { communes, label: ui.who.legend(base.title) },
      plan,
      ground,
      surroundings,
      'light',
    );
  });
  const [first] = scenes;
  if (first === undefined) throw new Error('a comparison needs plans');
  const pair = { from: base, to: plans[to] ?? base, comparison: compared[to] ?? null };
  return {
    scene: {
      ...toldComparison(plans, pair, language),
      background: first.background,
      selection: first.selection,
      layers: drawn(first),
      legend: comparisonLegend(plans, scenes, language),
      cross: null,
      bars: null,
      table: communesTable(plans, ground, language),
      series: plans.map(({ title }, at): PageMap => ({
        key: String(at + 1),
        title,
        finding: mapFinding(plans[at], compared[at] ?? null, language),
        layers: drawn(scenes[at] ?? first),
      })),
      notices: first.notices,
      credits: first.credits,
    },
    beside: [
      waysTable(plans, base, compared, language),
      ...(pair.comparison === null
        ? []
        : effectBlocks(pair.from, pair.to, pair.comparison, ground, language)),
    ],
  };
}

/** Under the title of a map: its groupings, and who moves to it. */
function mapFinding(
  one: NamedPlan | undefined,
  comparison: PlanComparison | null,
  language: Language,
): string {
  if (one === undefined) return '';
  const made = one.plan.groupings.filter(
    ({ id }) => (one.plan.members.get(id)?.units.length ?? 0) > 0,
  ).length;
  const words = pageCompareWords(language);
  const count = words.count(made);
  const moved = comparison === null ? null : peopleMoved(comparison);
  return moved === null || moved.communes === 0
    ? count
    : `${count}, ${words.moving(moved.communes, moved.population)}`;
}
