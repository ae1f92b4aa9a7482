import { formatDate, formatList, formatNumber } from './format';
import type { fr } from './catchment-words-fr';
import type { OriginTold, WhenTold, ZonesTold } from './catchment-told';
import { zoneName } from './place-names';

const n = (value: number, digits = 0) => formatNumber(value, 'en', digits);
const s = (count: number) => (count === 1 ? '' : 's');
const percent = (share: number) =>
  `${n(share < 1 ? Math.min(share * 100, 99.9) : 100, share > 0.99 && share < 1 ? 1 : 0)}%`;
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const days = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const units = { km: 'km', min: 'minutes' };
const by = { car: 'by car', bicycle: 'by bicycle', foot: 'on foot' };

function when({ month, weekday, minute }: WhenTold): string {
  const name = month === null ? null : (months[month - 1] ?? '');
  const day = weekday === null ? null : days[weekday];
  const parts = [
    ...(day !== null
      ? [`on a ${day}${name === null ? '' : ` in ${name}`}`]
      : name === null
        ? []
        : [`in ${name}`]),
    ...(minute === null ? [] : [`at ${n(minute / 60)}:00`]),
  ];
  return parts.join(' ');
}

function origin({ kind, name, count }: OriginTold): string {
  switch (kind) {
    case 'all':
      return 'a reception point';
    case 'zone':
      return `a reception point of the zone ${zoneName(name)}`;
    case 'points':
      return count === 1 ? `“${name}”` : `one of the ${n(count)} points chosen`;
    case 'place':
      return 'the place chosen';
    case 'commune':
      return name;
  }
}

const open = (told: OriginTold, at: WhenTold) =>
  when(at) === '' || told.kind === 'place' || told.kind === 'commune' ? '' : `, open ${when(at)}`;
const atMost = ({ thresholds, unit, mode }: Pick<ZonesTold, 'thresholds' | 'unit' | 'mode'>) =>
  `within ${formatList(
    thresholds.map((value) => n(value, 1)),
    'en',
  )} ${units[unit]}${mode === null ? '' : ` ${by[mode]}`}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const people = (weight: number, measure: string | null) =>
  measure === null ? `${n(weight)} inhabitant${s(weight)}` : `${n(weight)} (${measure})`;
const ofPeople = (measure: string | null) =>
  measure === null ? 'of the inhabitants' : `of the total “${measure}”`;
const places = (count: number, measure: string | null) =>
  measure === null ? `${n(count)} commune${s(count)}` : `${n(count)} place${s(count)}`;

/** English words of the map of catchments. */
export const en: typeof fr = {
  when,
  months,
  days,
  percent,
  units: { km: 'km', min: 'min' },
  title: {
    isodistance: (told) =>
      `${capital(atMost(told))} of ${origin(told.origin)}${open(told.origin, told.when)}, on ${formatDate(told.day, 'en')}`,
    travel: (told) =>
      `${capital(atMost(told))} of ${origin(told.origin)}${open(told.origin, told.when)}, on ${formatDate(told.day, 'en')}`,
    nearest: ({ origin: told, when: at, day }) =>
      `The nearest reception point${told.kind === 'zone' ? `, in the zone ${zoneName(told.name)}` : told.kind === 'points' ? `, among ${n(told.count)}` : ''}${open(told, at)}, on ${formatDate(day, 'en')}`,
    huff: ({ origin: told, when: at, day }) =>
      `The reception point one would most probably go to${open(told, at)}, on ${formatDate(day, 'en')}`,
    coverage: (told) =>
      `Who is ${atMost(told)} of ${origin(told.origin)}${open(told.origin, told.when)}, on ${formatDate(told.day, 'en')}`,
    training: ({ place, day }) =>
      place === null
        ? `Where to hold a session, on ${formatDate(day, 'en')}`
        : `A session at ${place}, on ${formatDate(day, 'en')}`,
  },
  finding: {
    none: 'No point counts: choose others, or another time.',
    waiting: 'Being computed…',
    missing: 'Nothing is shown: the ways by road are not computed. See the panel.',
    refused: 'It could not be computed. See the panel.',
    covered: ({ within, beyond, beyondWeight, unit, measure, isSeat }) => {
      const [first] = within;
      const last = within.at(-1);
      if (first === undefined || last === undefined) return '';
      const near = `${percent(first.share)} ${ofPeople(measure)} within ${n(first.threshold, 1)} ${units[unit]}`;
      const far =
        within.length === 1 ? '' : `, ${percent(last.share)} within ${n(last.threshold, 1)} ${units[unit]}`;
      const rest =
        beyond === 0
          ? isSeat
            ? 'no commune beyond'
            : 'no place beyond'
          : `${places(beyond, measure)} beyond (${people(beyondWeight, measure)})`;
      return `${near}${far}; ${rest}`;
    },
    nearest: (most, weight, widest, km2, measure) =>
      `The fullest catchment: ${most}, ${people(weight, measure)}. The widest: ${widest}, ${n(km2)} km²`,
    huff: (most, weight, measure) => `Would draw most: ${most}, ${people(weight, measure)} expected`,
    training: ({ agents, total, unit, best, saving, share }) => {
      const way = unit === 'km' ? `${n(total)} km` : `${n(total / 60)} hours`;
      const spared = unit === 'km' ? `${n(saving)} km` : `${n(saving / 60)} hours`;
      const there = `${n(agents)} agent${s(agents)} would travel ${way} there and back in all`;
      return saving <= 0
        ? `${there}; no other commune would want less`
        : `${there}; at ${best}, it would be ${spared} less (${percent(share)})`;
    },
    trainingNone: (best, total) => `The commune that would want the least travel: ${best}, ${total}`,
    nobody: 'No agent is known: give a number to one structure at least.',
  },
  legend: {
    within: (from, to, unit) =>
      from === 0 ? `up to ${n(to, 1)} ${unit}` : `${n(from, 1)} to ${n(to, 1)} ${unit}`,
    area: (label, km2) => `${label} · ${n(km2)} km²`,
    beyond: (to, unit) => `beyond ${n(to, 1)} ${unit}`,
    areasTitle: (measure) =>
      measure === null ? 'Distance, and number of communes by their town' : 'Distance, and number of places',
    travelTitle: (measure) =>
      measure === null ? 'Way, and number of communes by their town' : 'Way, and number of places',
    zones: 'Catchments, by the zone of their point, and number of points',
    noZone: 'In no zone',
    probability: 'Probability of going to the most probable point, and km²',
    chance: (from, to) => `${n(from * 100)} to ${n(to * 100)}%`,
    points: 'Reception points',
    leftOut: 'Does not count',
    place: 'Place chosen',
    session: 'Place of the session',
    unknown: 'No way',
    way: 'One agent at least comes from there',
  },
  table: {
    areas: 'What each point has in its catchment',
    coverage: 'Each place, its nearest point and the next',
    training: 'What the session would cost in each commune',
    point: 'Point',
    area: 'Area (km²)',
    communes: (measure) => (measure === null ? 'Communes' : 'Places'),
    weight: (measure) => (measure === null ? 'Inhabitants' : measure),
    expected: (measure) => (measure === null ? 'Inhabitants expected' : `${measure}, expected`),
    within: (threshold, unit, measure) =>
      `${measure === null ? 'Inhabitants' : measure} within ${n(threshold, 1)} ${unit}`,
    place: (measure) => (measure === null ? 'Commune' : 'Place'),
    group: 'Group',
    nearest: 'Nearest point',
    first: (unit) => `To the nearest (${unit})`,
    second: (unit) => `To the next (${unit})`,
    commune: 'Commune',
    total: (unit) => (unit === 'km' ? 'Km of all, there and back' : 'Hours of all, there and back'),
    longest: (unit) => (unit === 'km' ? 'Longest (km)' : 'Longest (min)'),
    more: (unit) => (unit === 'km' ? 'More than the best (km)' : 'More than the best (h)'),
  },
  how: {
    places: (measure) =>
      measure === null
        ? 'A commune counts as a whole, where its town is'
        : `Each place of “${measure}” counts as a whole, where it is; a commune, at its town`,
    open: (at, count, closed, unknown) =>
      `Only the ${n(count)} points open ${at} count; ${n(closed)} closed, ${n(unknown)} of unknown opening`,
    staff: (unknown) =>
      `Attractiveness: staff (FTE)${unknown > 0 ? `; ${n(unknown)} point${s(unknown)} of unknown staff do${unknown === 1 ? 'es' : ''} not count` : ''}`,
    same: 'Attractiveness: the same for all points',
    back: 'There and back: twice the way, nobody shares a car',
  },
  demonstration:
    'Part of what is counted (structures, openings, staff, visitors) is estimated or made up for demonstration. No conclusion is to be drawn from it.',
};
