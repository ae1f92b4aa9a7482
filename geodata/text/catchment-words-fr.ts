import { formatDate, formatList, formatNumber } from './format';
import type { CoverageTold, OriginTold, SessionTold, WhenTold, ZonesTold } from './catchment-told';
import { zoneName } from './place-names';

const n = (value: number, digits = 0) => formatNumber(value, 'fr', digits);
const s = (count: number) => (Math.abs(count) >= 2 ? 's' : '');
const percent = (share: number) =>
  `${n(share < 1 ? Math.min(share * 100, 99.9) : 100, share > 0.99 && share < 1 ? 1 : 0)}\u00a0%`;
const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const days = {
  mon: 'lundi',
  tue: 'mardi',
  wed: 'mercredi',
  thu: 'jeudi',
  fri: 'vendredi',
  sat: 'samedi',
  sun: 'dimanche',
};
const units = { km: 'km', min: 'minutes' };
const by = { car: 'en voiture', bicycle: 'à vélo', foot: 'à pied' };

/** "un dimanche d’août à 14 h", "en janvier"; nothing when any day will do. */
function when({ month, weekday, minute }: WhenTold): string {
  const name = month === null ? null : (months[month - 1] ?? '');
  const of = name === null ? '' : /^[ao]/.test(name) ? ` d’${name}` : ` de ${name}`;
  const parts = [
    ...(weekday !== null ? [`un ${days[weekday]}${of}`] : name === null ? [] : [`en ${name}`]),
    ...(minute === null ? [] : [`à ${n(minute / 60)}\u00a0h`]),
  ];
  return parts.join(' ');
}

function origin({ kind, name, count }: OriginTold): string {
  switch (kind) {
    case 'all':
      return 'd’un point d’accueil';
    case 'zone':
      return `d’un point d’accueil de la zone ${zoneName(name)}`;
    case 'points':
      return count === 1 ? `de «\u00a0${name}\u00a0»` : `de l’un des ${n(count)} points choisis`;
    case 'place':
      return 'du lieu choisi';
    case 'commune':
      return /^[AEIOUYÉÈÊHaeiouyéèêh]/.test(name) ? `d’${name}` : `de ${name}`;
  }
}

/** ", ouvert un dimanche d’août" after points; nothing when any day will do, or of a place that does not open. */
const open = (told: OriginTold, at: WhenTold) =>
  when(at) === '' || told.kind === 'place' || told.kind === 'commune' ? '' : `, ouvert ${when(at)}`;
const atMost = ({ thresholds, unit, mode }: Pick<ZonesTold, 'thresholds' | 'unit' | 'mode'>) =>
  `à moins de ${formatList(
    thresholds.map((value) => n(value, 1)),
    'fr',
  )}\u00a0${units[unit]}${mode === null ? '' : ` ${by[mode]}`}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const people = (weight: number, measure: string | null) =>
  measure === null ? `${n(weight)}\u00a0habitant${s(weight)}` : `${n(weight)} (${measure})`;
const ofPeople = (measure: string | null) =>
  measure === null ? 'des habitants' : `du total «\u00a0${measure}\u00a0»`;
const places = (count: number, measure: string | null) =>
  measure === null ? `${n(count)}\u00a0commune${s(count)}` : `${n(count)}\u00a0lieu${count >= 2 ? 'x' : ''}`;

/** French words of the map of catchments. */
export const fr = {
  when,
  months,
  days,
  percent,
  units: { km: 'km', min: 'min' },
  title: {
    isodistance: (told: ZonesTold) =>
      `${capital(atMost(told))} ${origin(told.origin)}${open(told.origin, told.when)}, au ${formatDate(told.day, 'fr')}`,
    travel: (told: ZonesTold) =>
      `${capital(atMost(told))} ${origin(told.origin)}${open(told.origin, told.when)}, au ${formatDate(told.day, 'fr')}`,
    nearest: ({ origin: told, when: at, day }: ZonesTold) =>
      `Le point d’accueil le plus proche${told.kind === 'zone' ? `, dans la zone ${zoneName(told.name)}` : told.kind === 'points' ? `, parmi ${n(told.count)}` : ''}${open(told, at)}, au ${formatDate(day, 'fr')}`,
    huff: ({ origin: told, when: at, day }: ZonesTold) =>
      `Le point d’accueil où l’on irait le plus probablement${open(told, at)}, au ${formatDate(day, 'fr')}`,
    coverage: (told: ZonesTold) =>
      `Qui est ${atMost(told)} ${origin(told.origin)}${open(told.origin, told.when)}, au ${formatDate(told.day, 'fr')}`,
    training: ({ place, day }: SessionTold) =>
      place === null
        ? `Où tenir une formation, au ${formatDate(day, 'fr')}`
        : `Une formation ${/^Le /.test(place) ? `au ${place.slice(3)}` : /^Les /.test(place) ? `aux ${place.slice(4)}` : `à ${place}`}, au ${formatDate(day, 'fr')}`,
  },
  finding: {
    none: 'Aucun point ne compte\u00a0: choisissez-en d’autres, ou un autre moment.',
    waiting: 'Le calcul est en cours…',
    missing: 'Rien n’est montré\u00a0: les trajets par la route ne sont pas calculés. Voyez le panneau.',
    refused: 'Le calcul n’a pas pu se faire. Voyez le panneau.',
    covered: ({ within, beyond, beyondWeight, unit, measure, isSeat }: CoverageTold) => {
      const [first] = within;
      const last = within.at(-1);
      if (first === undefined || last === undefined) return '';
      const near = `${percent(first.share)} ${ofPeople(measure)} à moins de ${n(first.threshold, 1)}\u00a0${units[unit]}`;
      const far =
        within.length === 1
          ? ''
          : `, ${percent(last.share)} à moins de ${n(last.threshold, 1)}\u00a0${units[unit]}`;
      const rest =
        beyond === 0
          ? isSeat
            ? 'aucune commune au-delà'
            : 'aucun lieu au-delà'
          : `${places(beyond, measure)} au-delà (${people(beyondWeight, measure)})`;
      return `${near}${far}\u202f; ${rest}`;
    },
    nearest: (most: string, weight: number, widest: string, km2: number, measure: string | null) =>
      `Le bassin le plus chargé\u00a0: ${most}, ${people(weight, measure)}. Le plus étendu\u00a0: ${widest}, ${n(km2)}\u00a0km²`,
    huff: (most: string, weight: number, measure: string | null) =>
      `Qui attirerait le plus\u00a0: ${most}, ${people(weight, measure)} attendus`,
    training: ({ agents, total, unit, best, saving, share }: SessionTold) => {
      const way = unit === 'km' ? `${n(total)}\u00a0km` : `${n(total / 60)}\u00a0heures`;
      const spared = unit === 'km' ? `${n(saving)}\u00a0km` : `${n(saving / 60)}\u00a0heures`;
      const there = `${n(agents)}\u00a0agent${s(agents)} y feraient ${way} aller-retour en tout`;
      return saving <= 0
        ? `${there}\u202f; aucune autre commune n’en demanderait moins`
        : `${there}\u202f; à ${best}, ce serait ${spared} de moins (${percent(share)})`;
    },
    trainingNone: (best: string, total: string) =>
      `La commune qui demanderait le moins de route\u00a0: ${best}, ${total}`,
    nobody: 'Aucun agent n’est connu\u00a0: donnez un nombre à une structure au moins.',
  },
  legend: {
    within: (from: number, to: number, unit: 'km' | 'min') =>
      from === 0 ? `jusqu’à ${n(to, 1)}\u00a0${unit}` : `de ${n(from, 1)} à ${n(to, 1)}\u00a0${unit}`,
    area: (label: string, km2: number) => `${label} · ${n(km2)}\u00a0km²`,
    beyond: (to: number, unit: 'km' | 'min') => `au-delà de ${n(to, 1)}\u00a0${unit}`,
    areasTitle: (measure: string | null): string =>
      measure === null ? 'Distance, et nombre de communes par leur bourg' : 'Distance, et nombre de lieux',
    travelTitle: (measure: string | null): string =>
      measure === null ? 'Trajet, et nombre de communes par leur bourg' : 'Trajet, et nombre de lieux',
    zones: 'Bassins, par zone de leur point, et nombre de points',
    noZone: 'Hors zone',
    probability: 'Probabilité d’aller au point le plus probable, et km²',
    chance: (from: number, to: number) => `${n(from * 100)} à ${n(to * 100)}\u00a0%`,
    points: 'Points d’accueil',
    leftOut: 'Ne compte pas',
    place: 'Lieu choisi',
    session: 'Lieu de la formation',
    unknown: 'Sans trajet',
    way: 'Un agent au moins vient de là',
  },
  table: {
    areas: 'Ce que chaque point a dans son bassin',
    coverage: 'Chaque lieu, son point le plus proche et le suivant',
    training: 'Ce que coûterait la formation en chaque commune',
    point: 'Point',
    area: 'Superficie (km²)',
    communes: (measure: string | null): string => (measure === null ? 'Communes' : 'Lieux'),
    weight: (measure: string | null): string => (measure === null ? 'Habitants' : measure),
    expected: (measure: string | null): string =>
      measure === null ? 'Habitants attendus' : `${measure}, attendus`,
    within: (threshold: number, unit: 'km' | 'min', measure: string | null) =>
      `${measure === null ? 'Habitants' : measure} à ${n(threshold, 1)}\u00a0${unit}`,
    place: (measure: string | null): string => (measure === null ? 'Commune' : 'Lieu'),
    group: 'Ensemble',
    nearest: 'Point le plus proche',
    first: (unit: 'km' | 'min'): string => `Au plus proche (${unit})`,
    second: (unit: 'km' | 'min'): string => `Au suivant (${unit})`,
    commune: 'Commune',
    total: (unit: 'km' | 'min'): string =>
      unit === 'km' ? 'Km de tous, aller-retour' : 'Heures de tous, aller-retour',
    longest: (unit: 'km' | 'min'): string => (unit === 'km' ? 'Le plus long (km)' : 'Le plus long (min)'),
    more: (unit: 'km' | 'min'): string =>
      unit === 'km' ? 'De plus qu’au mieux (km)' : 'De plus qu’au mieux (h)',
  },
  how: {
    places: (measure: string | null) =>
      measure === null
        ? 'Une commune compte tout entière, là où est son bourg'
        : `Chaque lieu de «\u00a0${measure}\u00a0» compte tout entier, là où il est\u202f; une commune, à son bourg`,
    open: (at: string, count: number, closed: number, unknown: number) =>
      `Ne comptent que les ${n(count)} points ouverts ${at}\u202f; ${n(closed)} fermé${s(closed)}, ${n(unknown)} dont l’ouverture n’est pas connue`,
    staff: (unknown: number) =>
      `Attractivité\u00a0: effectif (ETP)${unknown > 0 ? `\u202f; ${n(unknown)} point${s(unknown)} d’effectif inconnu ne compte${unknown >= 2 ? 'nt' : ''} pas` : ''}`,
    same: 'Attractivité\u00a0: la même pour tous les points',
    back: 'Aller et retour\u00a0: deux fois le trajet, sans covoiturage',
  },
  demonstration:
    'Une partie de ce qui est compté (structures, ouvertures, effectifs, fréquentation) est estimée ou inventée pour la démonstration. Aucune conclusion ne doit en être tirée.',
};
