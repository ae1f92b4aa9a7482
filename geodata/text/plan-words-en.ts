import { formatNumber } from './format';
import type { PlanWords } from './plan-words-shape';

const n = (value: number, digits = 0) => formatNumber(value, 'en', digits);

/** A cost as people say it: whole minutes, kilometres to a tenth under ten. */
const cost = (value: number, unit: 'km' | 'min') =>
  unit === 'min' ? `${n(value)} min` : `${n(value, value < 10 ? 1 : 0)} km`;
const fromTo = (before: number | null, after: number | null, unit: 'km' | 'min') => {
  if (before === null || after === null) return '';
  const digits = unit === 'km' && Math.max(before, after) < 10 ? 1 : 0;
  return `from ${n(before, digits)} to ${n(after, digits)} ${unit === 'min' ? 'minutes' : 'km'}`;
};
const many = (count: number, one: string, several: string) => `${n(count)} ${count === 1 ? one : several}`;
const people = (weight: number, measure: string | null) =>
  measure === null ? many(weight, 'inhabitant', 'inhabitants') : `${n(weight)} (${measure})`;
const places = (count: number, areCommunes: boolean) =>
  areCommunes ? many(count, 'commune', 'communes') : many(count, 'place', 'places');

/** The words of plans of reception points, in English. */
export const planWordsEn: PlanWords = {
  cost,
  people,
  places,
  farther: ({ weight, places: count, meanBefore, meanAfter }, { unit, measure, areCommunes }) =>
    `${people(weight, measure)} in ${places(count, areCommunes)} go ${fromTo(meanBefore, meanAfter, unit)} on average.`,
  nearer: ({ weight, places: count, meanBefore, meanAfter }, { unit, measure, areCommunes }) =>
    `${people(weight, measure)} in ${places(count, areCommunes)} come nearer: ${fromTo(meanBefore, meanAfter, unit)} on average.`,
  lost: ({ weight, places: count }, { measure, areCommunes }) =>
    `${people(weight, measure)} in ${places(count, areCommunes)} no longer have any reception point.`,
  gained: ({ weight, places: count }, { measure, areCommunes }) =>
    `${people(weight, measure)} in ${places(count, areCommunes)} have a reception point for the first time.`,
  closing: (name, { weight, meanBefore, meanAfter }, { unit, measure }) =>
    weight === 0 || meanBefore === null || meanAfter === null
      ? `${name}: closing it takes nobody farther.`
      : `${name}: closing it takes ${people(weight, measure)} ${cost(meanAfter - meanBefore, unit)} farther on average.`,
  opening: (name, { weight, meanBefore, meanAfter }, { unit, measure }) =>
    weight === 0 || meanBefore === null || meanAfter === null
      ? `${name}: opening it brings nobody nearer.`
      : `${name}: opening it brings ${people(weight, measure)} ${cost(meanBefore - meanAfter, unit)} nearer on average.`,
  unchanged: 'Nobody is nearer nor farther.',
  title: (sites, name, day) => `${name}: ${many(sites, 'reception point', 'reception points')}, on ${day}`,
  finding: ({ meanBefore, meanAfter, greatestAfter, farthest }, { unit, measure }) => {
    const mean =
      meanAfter === null
        ? 'Nobody is served.'
        : `On average, ${measure === null ? 'an inhabitant' : `a visitor counted (${measure})`} is ${cost(meanAfter, unit)} from a reception point${meanBefore === null || Math.abs(meanBefore - meanAfter) < 0.05 ? ', as at the start' : ` (${cost(meanBefore, unit)} at the start)`}.`;
    return greatestAfter === null || farthest === null
      ? mean
      : `${mean} The farthest: ${farthest}, at ${cost(greatestAfter, unit)}.`;
  },
};
