import { faultsOf } from '../../../grouping/check';
import type { Ground } from '../../../grouping/ground';
import type { Plan } from '../../../grouping/plan';
import { atlasGroupingWords } from '../../../text/atlas-grouping-words';
import type { Language } from '../../../text/format';
import { scenarioWordsFor } from '../../../text/scenario-words';
import type { PageScene } from '../page-scene';
import { groupingName } from '../../scenario';
import { groupingOutlines } from '../../scenario-page';
import { groupingFigures, wholeMembers, type GroupingFigures } from './grouping-figures';
import { groupingPortrait, membersTable } from './grouping-portrait';
import type { AtlasLeaf } from './leaf';

/** What the pages of groupings say beside their figures. */
export interface GroupingLeaves {
  readonly language: Language;
  /** Name of the département. */
  readonly department: string;
}

/** A page for the département, then for each grouping that has units, in the order of the plan, with its portrait. */
export function groupingLeaves(
  { title, table }: Pick<PageScene, 'title' | 'table'>,
  plan: Plan,
  ground: Ground,
  { language, department }: GroupingLeaves,
): readonly AtlasLeaf[] {
  const words = atlasGroupingWords(language);
  const scenario = scenarioWordsFor(language);
  const whole = groupingFigures(wholeMembers(ground), ground);
  const faults = faultsOf(plan, ground);
  const { level } = plan.document;
  const finding = (
    { communes, population, structures }: GroupingFigures,
    units: readonly string[],
    more: { readonly share: number | null; readonly pieces: number; readonly seat: string | null },
  ) => {
    const isMixed = units.some((id) => !id.startsWith(`${level}:`));
    return words.finding(title, {
      units: scenario.units(units.length, level, isMixed),
      communes: level === 'commune' ? null : communes,
      inhabitants: population,
      structures,
      ...more,
    });
  };
  const outlines = groupingOutlines(plan, ground);
  const leaves = plan.groupings.flatMap(({ id, seat }): AtlasLeaf[] => {
    const [members, geometry] = [plan.members.get(id), outlines.get(id)];
    if (members === undefined || geometry === undefined) return [];
    return [
      {
        name: groupingName(plan, id, scenario),
        within: null,
        geometry,
        portrait: () => {
          const figures = groupingFigures(members, ground);
          const apart = faults.filter(({ code, grouping }) => code === 'fault-pieces' && grouping === id);
          return {
            finding: finding(
              figures,
              members.units.map((unit) => unit.id),
              {
                share: whole.population === 0 ? null : figures.population / whole.population,
                pieces: apart.length + 1,
                seat: seat === null ? null : (ground.communes.get(seat)?.name ?? null),
              },
            ),
            beside: [
              { kind: 'table', table: groupingPortrait(figures, whole, ground, language), isFirst: true },
              { kind: 'table', table: membersTable(members, id, plan, ground, language) },
            ],
          };
        },
      },
    ];
  });
  const first: AtlasLeaf = {
    name: department,
    within: null,
    geometry: null,
    portrait: () => ({
      finding: finding(whole, [...plan.units.keys()], { share: null, pieces: 1, seat: null }),
      beside: [
        { kind: 'table', table: groupingPortrait(null, whole, ground, language), isFirst: true },
        { kind: 'table', table },
      ],
    }),
  };
  return [first, ...leaves];
}
