import type { Ground } from '../../../grouping/ground';
import type { Members, Plan } from '../../../grouping/plan';
import type { Amount } from '../../../grouping/pooling/amount';
import { initiativeTypes } from '../../../model/initiative';
import { structureClasses } from '../../../model/structure';
import { populationOf } from '../../../grouping/score/measure';
import { atlasGroupingWords, type Years } from '../../../text/atlas-grouping-words';
import { atlasWords, ofTotal } from '../../../text/atlas-words';
import { compareNames, formatNumber, type Language } from '../../../text/format';
import { textFor } from '../../../text/index';
import { scenarioWordsFor } from '../../../text/scenario-words';
import { numberCell, textCell } from '../../cells';
import type { PlainRow, SceneTable } from '../../scene';
import type { GroupingFigures } from './grouping-figures';

/** A line of a portrait: what it says of a grouping. */
interface Line {
  readonly id: string;
  readonly label: string;
  readonly told: (figures: GroupingFigures) => string;
}

/** Before a part of the line above. */
const indent = '\u00a0\u00a0\u00a0';
const unknown = '–';

/** First and last year of the means of a ground; null when it has none. */
function yearsOf({ facts }: Ground): Years | null {
  const years = facts.means.map(({ year }) => year);
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

function meansLines(years: Years, language: Language): readonly Line[] {
  const words = atlasGroupingWords(language);
  const told = ({ range }: Amount, unit: number, digits: number) =>
    range === null ? unknown : formatNumber(range.low / unit, language, digits);
  return [
    { id: 'fte', label: words.fte(years), told: ({ fte }) => told(fte, 1, 1) },
    { id: 'budget', label: words.budget(years), told: ({ budget }) => told(budget, 1000, 0) },
    {
      id: 'known',
      label: words.known,
      told: ({ budget, withMeans }) => ofTotal(withMeans - budget.unknown, withMeans, language),
    },
  ];
}

function linesOf(ground: Ground, language: Language): readonly Line[] {
  const said = atlasWords(language);
  const words = atlasGroupingWords(language);
  const text = textFor(language);
  const held = new Set(ground.facts.structures.map((structure) => structure.class));
  const years = yearsOf(ground);
  const whole = (of: (figures: GroupingFigures) => number): Line['told'] => {
    return (figures) => formatNumber(of(figures), language, 0);
  };
  return [
    { id: 'inhabitants', label: said.inhabitants, told: whole((one) => one.population) },
    { id: 'communes', label: said.communes, told: whole((one) => one.communes) },
    { id: 'area', label: said.area, told: whole((one) => one.areaKm2) },
    {
      id: 'density',
      label: words.density,
      told: ({ population, areaKm2 }) =>
        areaKm2 === 0 ? unknown : formatNumber(population / areaKm2, language, 0),
    },
    { id: 'territories', label: words.territories, told: whole((one) => one.territories) },
    { id: 'structures', label: said.structures, told: whole((one) => one.structures) },
    ...structureClasses
      .filter((id) => held.has(id))
      .map((id) => ({
        id,
        label: `${indent}${text.legendClasses[id]}`,
        told: whole((one) => one.ofClass(id)),
      })),
    { id: 'initiatives', label: words.covered, told: () => '' },
    ...initiativeTypes.map((type): Line => ({
      id: type,
      label: `${indent}${text.initiatives[type].name}`,
      told: ({ covered }) => {
        const share = covered(type);
        return share === null ? unknown : scenarioWordsFor(language).percent(share);
      },
    })),
    ...(years === null ? [] : meansLines(years, language)),
  ];
}

/** The figures of a grouping against those of the whole; of the whole alone when `own` is null. */
export function groupingPortrait(
  own: GroupingFigures | null,
  whole: GroupingFigures,
  ground: Ground,
  language: Language,
): SceneTable<PlainRow> {
  const said = atlasWords(language);
  const shown = own === null ? [whole] : [own, whole];
  const heads = own === null ? [said.own.department] : [atlasGroupingWords(language).own, said.department];
  return {
    caption: said.portrait,
    columns: ['', ...heads].map((label, at) => ({ id: String(at), label, numeric: at > 0 })),
    rows: linesOf(ground, language).map(({ id, label, told }) => ({
      id,
      cells: [label, ...shown.map(told)].map(textCell),
    })),
  };
}

/** The units of a grouping with their inhabitants, the most populous first; a part of a unit says so. */
export function membersTable(
  { units }: Members,
  grouping: string,
  plan: Plan,
  ground: Ground,
  language: Language,
): SceneTable<PlainRow> {
  const words = atlasGroupingWords(language);
  const rows = units.map(({ id, name, communes }) => {
    const share = plan.sharesOf.get(id)?.find((one) => one.grouping === grouping)?.share ?? 1;
    const population = populationOf({ communes: communes.map((insee) => ({ insee, share })) }, ground);
    return {
      id,
      name: share === 1 ? name : `${name} (${scenarioWordsFor(language).percent(share)})`,
      population: Math.round(population),
    };
  });
  return {
    caption: words.members,
    columns: [
      { id: 'unit', label: words.unit, numeric: false },
      { id: 'population', label: atlasWords(language).inhabitants, numeric: true },
    ],
    rows: rows
      .toSorted((a, b) => b.population - a.population || compareNames(a.name, b.name))
      .map(({ id, name, population }) => ({
        id,
        cells: [textCell(name), numberCell(population, language)],
      })),
  };
}
