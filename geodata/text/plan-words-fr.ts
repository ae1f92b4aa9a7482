import { formatNumber } from './format';
import type { PlanWords } from './plan-words-shape';

const n = (value: number, digits = 0) => formatNumber(value, 'fr', digits);

/** A cost as people say it: whole minutes, kilometres to a tenth under ten. */
const cost = (value: number, unit: 'km' | 'min') =>
  unit === 'min' ? `${n(value)}\u00a0min` : `${n(value, value < 10 ? 1 : 0)}\u00a0km`;
const fromTo = (before: number | null, after: number | null, unit: 'km' | 'min') => {
  if (before === null || after === null) return '';
  const digits = unit === 'km' && Math.max(before, after) < 10 ? 1 : 0;
  return `de ${n(before, digits)} à ${n(after, digits)}\u00a0${unit === 'min' ? 'minutes' : 'km'}`;
};
const many = (count: number, one: string, several: string) => `${n(count)}\u00a0${count > 1 ? several : one}`;
const people = (weight: number, measure: string | null) =>
  measure === null ? many(weight, 'habitant', 'habitants') : `${n(weight)} (${measure})`;
const places = (count: number, areCommunes: boolean) =>
  areCommunes ? many(count, 'commune', 'communes') : many(count, 'lieu', 'lieux');
const several = (measure: string | null, weight: number) => measure !== null || weight > 1;

/** The words of plans of reception points, in French. */
export const planWordsFr: PlanWords = {
  cost,
  people,
  places,
  farther: ({ weight, places: count, meanBefore, meanAfter }, { unit, measure, areCommunes }) =>
    `${people(weight, measure)}, dans ${places(count, areCommunes)}, ${several(measure, weight) ? 'passent' : 'passe'} ${fromTo(meanBefore, meanAfter, unit)} en moyenne.`,
  nearer: ({ weight, places: count, meanBefore, meanAfter }, { unit, measure, areCommunes }) =>
    `${people(weight, measure)}, dans ${places(count, areCommunes)}, ${several(measure, weight) ? 'se rapprochent' : 'se rapproche'}\u00a0: ${fromTo(meanBefore, meanAfter, unit)} en moyenne.`,
  lost: ({ weight, places: count }, { measure, areCommunes }) =>
    `${people(weight, measure)}, dans ${places(count, areCommunes)}, n’${several(measure, weight) ? 'ont' : 'a'} plus aucun point d’accueil.`,
  gained: ({ weight, places: count }, { measure, areCommunes }) =>
    `${people(weight, measure)}, dans ${places(count, areCommunes)}, ${several(measure, weight) ? 'ont' : 'a'} un point d’accueil pour la première fois.`,
  closing: (name, { weight, meanBefore, meanAfter }, { unit, measure }) =>
    weight === 0 || meanBefore === null || meanAfter === null
      ? `${name}\u00a0: sa fermeture n’éloigne personne.`
      : `${name}\u00a0: sa fermeture éloigne ${people(weight, measure)} de ${cost(meanAfter - meanBefore, unit)} en moyenne.`,
  opening: (name, { weight, meanBefore, meanAfter }, { unit, measure }) =>
    weight === 0 || meanBefore === null || meanAfter === null
      ? `${name}\u00a0: son ouverture ne rapproche personne.`
      : `${name}\u00a0: son ouverture rapproche ${people(weight, measure)} de ${cost(meanBefore - meanAfter, unit)} en moyenne.`,
  unchanged: 'Personne n’est plus près ni plus loin.',
  title: (sites, name, day) =>
    `${name}\u00a0: ${many(sites, 'point d’accueil', 'points d’accueil')}, au ${day}`,
  finding: ({ meanBefore, meanAfter, greatestAfter, farthest }, { unit, measure }) => {
    const mean =
      meanAfter === null
        ? 'Personne n’est servi.'
        : `En moyenne, ${measure === null ? 'un habitant' : `un visiteur compté (${measure})`} est à ${cost(meanAfter, unit)} d’un point d’accueil${meanBefore === null || Math.abs(meanBefore - meanAfter) < 0.05 ? ', comme au départ' : ` (${cost(meanBefore, unit)} au départ)`}.`;
    return greatestAfter === null || farthest === null
      ? mean
      : `${mean} Le plus loin\u00a0: ${farthest}, à ${cost(greatestAfter, unit)}.`;
  },
};
