import type { Fault } from '../grouping/check';
import type { GroundFacts } from '../grouping/facts';
import type { Ground } from '../grouping/ground';
import type { Plan } from '../grouping/plan';
import type { Unit } from '../grouping/units';
import { isUnattested } from '../model/evidence';
import { fillOf, groupingPalettes, type GroupingPalette } from '../symbology/groupings';
import { palettes, type Flavour } from '../symbology/palette';
import { compareNames, type Language } from '../text/format';
import { textFor } from '../text/index';
import { scenarioWordsFor, type ScenarioFacts, type ScenarioWords } from '../text/scenario-words';
import { scenarioLayers, type Surroundings } from './scenario-layers';
import type { LegendEntry, LegendSection, Notice, PlainRow, Scene, SceneTable } from './scene';
import { numberCell, textCell } from './cells';

/** What a scenario is shown with. */
export interface ScenarioSceneOptions {
  readonly language: Language;
  readonly flavour: Flavour;
  readonly surroundings: Surroundings;
  readonly faults: readonly Fault[];
  /** The scenario has been chosen: its title says so. */
  readonly retained: boolean;
}

/** Everything the screen, a table or a page needs to show a scenario. Geometry in WGS 84. */
export type ScenarioScene = Pick<
  Scene,
  'day' | 'title' | 'finding' | 'background' | 'selection' | 'layers' | 'legend' | 'notices' | 'credits'
> & { readonly table: SceneTable<PlainRow> };

/** The name of a grouping, or one by its place when it has none. */
export function groupingName(
  { groupings }: Pick<Plan, 'groupings'>,
  id: string,
  words: ScenarioWords,
): string {
  const at = groupings.findIndex((grouping) => grouping.id === id);
  const name = groupings[at]?.name.trim() ?? '';
  return name === '' ? words.unnamed(at + 1) : name;
}

/** The groupings of a unit in words, with the shares when there are several. */
export function sharesText(plan: Plan, unit: string, words: ScenarioWords): string {
  const shares = plan.sharesOf.get(unit) ?? [];
  if (shares.length === 0) return words.unassigned;
  const name = (id: string) => groupingName(plan, id, words);
  return words.several(
    shares.map(({ grouping, share }) =>
      shares.length === 1 ? name(grouping) : `${name(grouping)} (${words.percent(share)})`,
    ),
  );
}

/** What the finding about a scenario is made of. */
function scenarioFacts(plan: Plan, faults: readonly Fault[]): ScenarioFacts {
  const ids = [...plan.units.keys()];
  const sharesOf = (id: string) => plan.sharesOf.get(id)?.length ?? 0;
  const pieces = new Map<string, number>();
  for (const { code, grouping } of faults)
    if (code === 'fault-pieces' && grouping !== null) pieces.set(grouping, (pieces.get(grouping) ?? 1) + 1);
  const { level } = plan.document;
  return {
    level,
    mixed: ids.some((id) => !id.startsWith(`${level}:`)),
    placed: ids.filter((id) => sharesOf(id) > 0).length,
    total: ids.length,
    shared: ids.filter((id) => sharesOf(id) > 1).length,
    inPieces: pieces.size,
    mostPieces: Math.max(0, ...pieces.values()),
    holes: faults.filter(({ code }) => code === 'fault-hole').length,
  };
}

/** A scenario as a map, its legend, its table, and the sentences over it. Pure: the same plan and ground give the same scene. */
export function scenarioScene(plan: Plan, ground: Ground, options: ScenarioSceneOptions): ScenarioScene {
  const { language, flavour, surroundings, faults, retained } = options;
  const words = scenarioWordsFor(language);
  const palette = palettes[flavour];
  const styles = groupingPalettes[flavour];
  const facts = scenarioFacts(plan, faults);
  const made = plan.groupings.filter(({ id }) => (plan.members.get(id)?.units.length ?? 0) > 0);
  return {
    day: ground.facts.day,
    title: words.title(made.length, ground.facts.day, retained),
    finding: words.finding(facts),
    background: palette.sea,
    selection: palette.selection,
    layers: scenarioLayers({
      plan,
      ground,
      surroundings,
      faults,
      palette,
      styles,
      language,
      nameOf: (id) => groupingName(plan, id, words),
    }),
    legend: legendOf(plan, facts, styles, words, faults),
    table: tableOf(plan, ground, words, language),
    notices: noticesOf(ground.facts, words, language),
    credits: ground.facts.credits,
  };
}

function legendOf(
  plan: Plan,
  facts: ScenarioFacts,
  styles: GroupingPalette,
  words: ScenarioWords,
  faults: readonly Fault[],
): readonly LegendSection[] {
  const entry = (
    key: string,
    label: string,
    count: number | null,
    swatch: LegendEntry['swatch'],
  ): LegendEntry => ({ key, label, short: null, count, swatch, filter: null });
  const groupings = plan.groupings.map(({ id, colour }) =>
    entry(id, groupingName(plan, id, words), plan.members.get(id)?.units.length ?? 0, {
      type: 'fill',
      style: fillOf(styles, `c${colour}`),
    }),
  );
  const [first, second = first] = [...new Set(plan.groupings.map(({ colour }) => colour))];
  const both = fillOf(styles, `c${first ?? 0}+${second ?? 0}`);
  const without = facts.total - facts.placed;
  const atFault = faults.filter(({ severity, code }) => severity === 'error' && code !== 'fault-unassigned');
  return [
    {
      id: 'groupings',
      title: words.legend.groupings,
      entries: [
        ...groupings,
        ...(facts.shared > 0
          ? [entry('two', words.legend.two, facts.shared, { type: 'fill', style: both })]
          : []),
        entry('none', words.unassigned, without, { type: 'fill', style: styles.unassigned }),
        ...(atFault.length > 0
          ? [entry('fault', words.legend.fault, atFault.length, { type: 'line', style: styles.fault })]
          : []),
      ],
    },
  ];
}

function tableOf(
  plan: Plan,
  ground: Ground,
  words: ScenarioWords,
  language: Language,
): ScenarioScene['table'] {
  const number = (value: number, decimals = 0) => numberCell(value, language, decimals);
  const sum = ({ communes }: Unit, of: 'population' | 'areaKm2') =>
    communes.reduce((total, insee) => total + (ground.communes.get(insee)?.[of] ?? 0), 0);
  return {
    caption: words.table,
    columns: (['unit', 'grouping', 'communes', 'population', 'area'] as const).map((id, at) => ({
      id,
      label: words.columns[id],
      numeric: at > 1,
    })),
    rows: [...plan.units.values()]
      .toSorted((a, b) => compareNames(a.name, b.name))
      .map((unit) => ({
        id: unit.id,
        cells: [
          textCell(unit.name),
          {
            // What is in no grouping comes last either way.
            value: plan.sharesOf.get(unit.id)?.length === 0 ? null : sharesText(plan, unit.id, words),
            text: sharesText(plan, unit.id, words),
          },
          number(unit.communes.length),
          number(sum(unit, 'population')),
          number(sum(unit, 'areaKm2'), 1),
        ],
      })),
  };
}

function noticesOf(facts: GroundFacts, words: ScenarioWords, language: Language): readonly Notice[] {
  const { territories, structures, means, staff, openings, skills, initiatives } = facts;
  const told = [territories, structures, means, staff, openings, skills, initiatives].flat();
  if (!told.some(({ confidence }) => isUnattested(confidence))) return [];
  return [
    {
      id: 'demonstration',
      short: textFor(language).notices.demonstrationShort,
      text: words.demonstration,
    },
  ];
}
