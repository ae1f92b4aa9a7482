import { sharesByCommune, type PlanComparison } from '../grouping/compare/compare-plans';
import type { Ground } from '../grouping/ground';
import { hypothesisSentences } from '../grouping/pooling/hypotheses';
import { poolPlan, type PlanPooling } from '../grouping/pooling/pool';
import type { Amount } from '../grouping/pooling/amount';
import type { Plan } from '../grouping/plan';
import { rangeText } from '../grouping/pooling/amount-words';
import { compareNames, formatNumber, type Language } from '../text/format';
import { pageCompareWords, type PageCompareWords } from '../text/page-compare-words';
import { scenarioWordsFor } from '../text/scenario-words';
import { compareUiFor } from '../text/ui-compare';
import { poolingUiFor } from '../text/ui-pooling';
import type { BesideBlock } from './page/beside';
import { groupingName } from './scenario';
import { numberCell, textCell } from './cells';
import type { PlainRow, SceneTable, TableColumn } from './scene';

/** Most strategies that are named one by one. */
const mostListed = 6;

/** A plan that is compared, with how it is called. */
export interface NamedPlan {
  readonly title: string;
  readonly plan: Plan;
}

const columnsOf = (labels: readonly string[]): readonly TableColumn[] =>
  labels.map((label, at) => ({ id: String(at), label, numeric: at > 0 }));

function nameIn(plan: Plan, grouping: string | null, language: Language): string {
  return grouping === null
    ? compareUiFor(language).who.nowhere
    : groupingName(plan, grouping, scenarioWordsFor(language));
}

/** Who moves: by way of two plans, or how many to each of several. */
export function waysTable(
  plans: readonly NamedPlan[],
  base: NamedPlan,
  compared: readonly (PlanComparison | null)[],
  language: Language,
): BesideBlock {
  const { who } = compareUiFor(language);
  const isPair = plans.length === 2;
  const rows = plans.flatMap(({ title, plan }, at): PlainRow[] => {
    const comparison = compared[at] ?? null;
    if (comparison === null) return [];
    const ways = comparison.movesByWay;
    if (isPair)
      return ways.map(({ from, to, communes, population }) => ({
        id: `${from ?? ''} ${to ?? ''}`,
        cells: [
          textCell(who.arrow(nameIn(base.plan, from, language), nameIn(plan, to, language))),
          numberCell(communes.length, language),
          numberCell(Math.round(population), language),
        ],
      }));
    const communes = new Set(ways.flatMap((way) => way.communes)).size;
    const population = ways.reduce((sum, way) => sum + way.population, 0);
    return [
      {
        id: String(at),
        cells: [
          textCell(title),
          numberCell(communes, language),
          numberCell(Math.round(population), language),
        ],
      },
    ];
  });
  if (rows.length === 0) return { kind: 'text', title: who.title, lines: [who.none] };
  const caption = isPair ? who.title : who.legend(base.title);
  return {
    kind: 'table',
    table: {
      caption,
      columns: columnsOf([isPair ? who.way : pageCompareWords(language).plan, who.communes, who.population]),
      rows,
    },
  };
}

/** The effect on means of two plans, what it supposes, how alike they are, and the strategies that would straddle. */
export function effectBlocks(
  from: NamedPlan,
  to: NamedPlan,
  comparison: PlanComparison,
  ground: Ground,
  language: Language,
): readonly BesideBlock[] {
  const words = pageCompareWords(language);
  const ui = compareUiFor(language);
  const { hypotheses } = to.plan.document;
  const pooled = [from, to].map(({ plan }) => poolPlan(plan, hypotheses, ground));
  const names = new Map(ground.facts.initiatives.map(({ id, name }) => [id, name]));
  const { straddlesInAOnly, straddlesInBOnly, straddlesInBoth } = comparison.strategies;
  const straddling = [
    { title: ui.strategies.freed(from.title), ids: straddlesInAOnly },
    { title: ui.strategies.freed(to.title), ids: straddlesInBOnly },
    { title: ui.strategies.both, ids: straddlesInBoth },
  ].filter(({ ids }) => ids.length > 0);
  return [
    meansTable([from, to], pooled, language),
    {
      kind: 'text',
      title: words.hypotheses(to.title),
      lines: hypothesisSentences(hypotheses).map((sentence) => sentence[language]),
    },
    {
      kind: 'text',
      title: words.resemblance,
      lines:
        comparison.resemblance.sentences.length === 0
          ? [ui.resemblance.nothing]
          : comparison.resemblance.sentences.map((sentence) => sentence[language]),
    },
    {
      kind: 'text',
      title: words.strategies,
      lines:
        straddling.length === 0
          ? [ui.strategies.none]
          : straddling.map(
              ({ title, ids }) =>
                `${title}${language === 'fr' ? '\u00a0' : ''}: ${listed(
                  ids.map((id) => names.get(id) ?? id),
                  words,
                )}.`,
            ),
    },
  ];
}

/** Names of strategies, of many the first and how many more there are: the page has tables to show besides. */
function listed(names: readonly string[], words: PageCompareWords): string {
  const rest = names.length - mostListed;
  return rest <= 1 ? names.join(', ') : `${names.slice(0, mostListed).join(', ')} ${words.others(rest)}`;
}

function meansTable(
  plans: readonly NamedPlan[],
  pooled: readonly PlanPooling[],
  language: Language,
): BesideBlock {
  const words = pageCompareWords(language).means;
  const pooling = poolingUiFor(language);
  const thousands = ({ range }: Amount) =>
    range === null ? null : { low: range.low / 1000, high: range.high / 1000 };
  const row = (id: string, label: string, told: (of: PlanPooling) => string): PlainRow => ({
    id,
    cells: [textCell(label), ...pooled.map((one) => textCell(told(one)))],
  });
  return {
    kind: 'table',
    table: {
      caption: words.title,
      columns: columnsOf(['', ...plans.map(({ title }) => title)]),
      rows: [
        row('fte-before', words.fteBefore, ({ fte }) => rangeText(fte.before.range, 1, pooling, language)),
        row('fte-after', words.fteAfter, ({ fte }) => rangeText(fte.after.range, 1, pooling, language)),
        row('budget-before', words.budgetBefore, ({ budget }) =>
          rangeText(thousands(budget.before), 0, pooling, language),
        ),
        row('budget-after', words.budgetAfter, ({ budget }) =>
          rangeText(thousands(budget.after), 0, pooling, language),
        ),
        row('unknown', words.unknown, ({ budget }) => formatNumber(budget.before.unknown, language)),
      ],
    },
  };
}

/** Each commune with its grouping in each plan. */
export function communesTable(
  plans: readonly NamedPlan[],
  ground: Ground,
  language: Language,
): SceneTable<PlainRow> {
  const words = pageCompareWords(language);
  const shares = plans.map(({ plan }) => sharesByCommune(plan));
  const groupings = (at: number, insee: string) => {
    const plan = plans[at]?.plan;
    const ids = [...(shares[at]?.get(insee)?.keys() ?? [])];
    if (plan === undefined || ids.length === 0) return compareUiFor(language).who.nowhere;
    return ids.map((id) => nameIn(plan, id, language)).join(' + ');
  };
  return {
    caption: words.matrix,
    columns: columnsOf([words.commune, ...plans.map(({ title }) => title)]).map((column) => ({
      ...column,
      numeric: false,
    })),
    rows: ground.facts.communes
      .toSorted((a, b) => compareNames(a.name, b.name))
      .map(({ insee, name }) => ({
        id: insee,
        cells: [textCell(name), ...plans.map((_, at) => textCell(groupings(at, insee)))],
      })),
  };
}
