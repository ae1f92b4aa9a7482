import type { UnitLevel } from '../model/scenario';
import { formatDate, formatList, formatNumber, type Language } from './format';

/** What a finding about a scenario is made of. */
export interface ScenarioFacts {
  readonly level: UnitLevel;
  /** Some units are communes although the level is another. */
  readonly mixed: boolean;
  readonly placed: number;
  readonly total: number;
  readonly shared: number;
  /** Number of groupings that are in several pieces, and the pieces of the one that has most. */
  readonly inPieces: number;
  readonly mostPieces: number;
  readonly holes: number;
}

/** Words of the map of a scenario, in one language. */
export interface ScenarioWords {
  readonly title: (groupings: number, day: string, retained: boolean) => string;
  readonly finding: (facts: ScenarioFacts) => string;
  readonly units: (count: number, level: UnitLevel, mixed: boolean) => string;
  readonly unassigned: string;
  readonly unnamed: (rank: number) => string;
  readonly several: (names: readonly string[]) => string;
  readonly percent: (share: number) => string;
  readonly legend: {
    readonly groupings: string;
    readonly marks: string;
    readonly two: string;
    readonly fault: string;
    readonly unitLimit: string;
  };
  readonly table: string;
  readonly columns: {
    readonly unit: string;
    readonly grouping: string;
    readonly communes: string;
    readonly population: string;
    readonly area: string;
  };
  readonly demonstration: string;
}

const frenchNumbers = 'zéro une deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ');
const englishNumbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const written = (count: number, words: readonly string[]) => words[count] ?? String(count);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const plural = (count: number) => (Math.abs(count) >= 2 ? 's' : '');

function frenchUnits(count: number, level: UnitLevel, mixed: boolean): string {
  const s = plural(count);
  if (level === 'commune') return `commune${s}`;
  const noun = level === 'epci' ? 'EPCI' : `territoire${s}`;
  return mixed ? `${noun} et commune${s}` : noun;
}

function englishUnits(count: number, level: UnitLevel, mixed: boolean): string {
  const several = count !== 1;
  if (level === 'commune') return several ? 'communes' : 'commune';
  const noun = level === 'epci' ? 'EPCI' : several ? 'territories' : 'territory';
  return mixed ? `${noun} and communes` : noun;
}

const fr: ScenarioWords = {
  title: (groupings, day, retained) => {
    const verb = retained ? 'retenue' : 'proposée';
    const count = groupings === 0 ? 'Aucune' : capital(written(groupings, frenchNumbers));
    return `${count} destination${plural(groupings)} ${verb}${plural(groupings)}, au ${formatDate(day, 'fr')}`;
  },
  finding: ({ level, mixed, placed, total, shared, inPieces, mostPieces, holes }) => {
    const n = (value: number) => formatNumber(value, 'fr');
    const parts = [
      placed === total
        ? `Les ${n(total)} ${frenchUnits(total, level, mixed)} ont leur regroupement`
        : `${n(placed)} ${frenchUnits(placed, level, mixed)} sur ${n(total)} placé${level === 'commune' ? 'e' : ''}${plural(placed)}`,
      ...(shared > 0 ? [`${n(shared)} dans deux regroupements`] : []),
      ...(inPieces === 1
        ? [`1 regroupement en ${written(mostPieces, frenchNumbers)} morceaux`]
        : inPieces > 1
          ? [`${n(inPieces)} regroupements en plusieurs morceaux`]
          : []),
      ...(holes > 0 ? [`${n(holes)} enclave${plural(holes)}`] : []),
    ];
    return parts.join('\u202f; ');
  },
  units: (count, level, mixed) => `${formatNumber(count, 'fr')}\u00a0${frenchUnits(count, level, mixed)}`,
  unassigned: 'Dans aucun regroupement',
  unnamed: (rank) => `Regroupement ${rank}`,
  several: (names) => formatList(names, 'fr'),
  percent: (share) => `${formatNumber(share * 100, 'fr', 1)}\u00a0%`,
  legend: {
    groupings: 'Regroupements',
    marks: 'Autres signes',
    two: 'Dans deux regroupements',
    fault: 'Anomalie',
    unitLimit: 'Limite d’unité',
  },
  table: 'Les unités et leur regroupement',
  columns: {
    unit: 'Unité',
    grouping: 'Regroupement',
    communes: 'Communes',
    population: 'Habitants',
    area: 'Superficie (km²)',
  },
  demonstration:
    'Une partie de ce qui est compté (territoires, structures, moyens) est estimée ou inventée pour la démonstration. Aucune conclusion ne doit en être tirée.',
};

const en: ScenarioWords = {
  title: (groupings, day, retained) =>
    `${capital(written(groupings, englishNumbers))} destination${groupings === 1 ? '' : 's'} ${retained ? 'chosen' : 'proposed'}, on ${formatDate(day, 'en')}`,
  finding: ({ level, mixed, placed, total, shared, inPieces, mostPieces, holes }) => {
    const n = (value: number) => formatNumber(value, 'en');
    const parts = [
      placed === total
        ? `All ${n(total)} ${englishUnits(total, level, mixed)} have their grouping`
        : `${n(placed)} of ${n(total)} ${englishUnits(total, level, mixed)} placed`,
      ...(shared > 0 ? [`${n(shared)} in two groupings`] : []),
      ...(inPieces === 1
        ? [`1 grouping in ${written(mostPieces, englishNumbers)} pieces`]
        : inPieces > 1
          ? [`${n(inPieces)} groupings in several pieces`]
          : []),
      ...(holes > 0 ? [`${n(holes)} enclave${holes === 1 ? '' : 's'}`] : []),
    ];
    return parts.join('; ');
  },
  units: (count, level, mixed) => `${formatNumber(count, 'en')}\u00a0${englishUnits(count, level, mixed)}`,
  unassigned: 'In no grouping',
  unnamed: (rank) => `Grouping ${rank}`,
  several: (names) => formatList(names, 'en'),
  percent: (share) => `${formatNumber(share * 100, 'en', 1)}%`,
  legend: {
    groupings: 'Groupings',
    marks: 'Other signs',
    two: 'In two groupings',
    fault: 'Fault',
    unitLimit: 'Limit of a unit',
  },
  table: 'The units and their grouping',
  columns: {
    unit: 'Unit',
    grouping: 'Grouping',
    communes: 'Communes',
    population: 'Inhabitants',
    area: 'Area (km²)',
  },
  demonstration:
    'Part of what is counted (territories, structures, means) is estimated or made up for demonstration. No conclusion is to be drawn from it.',
};

const words: Readonly<Record<Language, ScenarioWords>> = { fr, en };

/** The words of the map of a scenario in a language. */
export function scenarioWordsFor(language: Language): ScenarioWords {
  return words[language];
}
