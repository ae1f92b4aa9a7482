import type { PackRow } from '../schema';
import type { NewRow } from './input';
import { randomFor } from './random';

const note = 'Démonstration\u00a0: horaires inventés par tirage, aucune source lue.';

type Weekdays = NewRow<'openings'>['weekdays'];
const week: Weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const tuesdayToSaturday: Weekdays = ['tue', 'wed', 'thu', 'fri', 'sat'];
const mondayToSaturday: Weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const weekend: Weekdays = ['sat', 'sun'];

interface Season {
  readonly season: string;
  readonly from_day: string;
  readonly to_day: string;
  readonly weekdays: Weekdays;
  readonly hours: readonly string[];
}

const half = ['10:00-12:00', '09:30-12:00', '14:00-17:30'];
const whole = ['09:30-12:30, 14:00-18:00', '09:00-12:00, 14:00-18:00', '10:00-12:30, 13:30-17:30'];
const long = ['09:30-18:30', '10:00-18:00'];
const afternoons = ['14:00-18:00', '14:30-18:00', '15:00-18:00'];

const high = { season: 'Haute saison', from_day: '06-15', to_day: '09-15' };
const low = { season: 'Hors saison', from_day: '09-16', to_day: '06-14' };

/** Opening seasons by stars of an office; a syndicat d'initiative, without stars, opens at week-ends in summer. */
const byStars: Readonly<Record<number, readonly Season[]>> = {
  0: [{ ...high, season: 'Été', weekdays: weekend, hours: afternoons }],
  1: [
    { ...high, weekdays: mondayToSaturday, hours: whole },
    { ...low, weekdays: tuesdayToSaturday, hours: half },
  ],
  2: [
    { ...high, weekdays: mondayToSaturday, hours: whole },
    { ...low, weekdays: tuesdayToSaturday, hours: whole },
  ],
  3: [
    { ...high, weekdays: week, hours: long },
    { ...low, weekdays: mondayToSaturday, hours: whole },
  ],
  4: [
    { ...high, weekdays: week, hours: long },
    { ...low, weekdays: week, hours: whole },
  ],
};

/** Invented opening seasons of every structure but annex bureaux, one draw of hours each. */
export function inventOpenings(structures: readonly PackRow<'structures'>[]): NewRow<'openings'>[] {
  return structures
    .filter(({ kind }) => kind !== 'BA')
    .flatMap(({ id, stars }) => {
      const random = randomFor(`openings ${id}`);
      return (byStars[stars ?? 0] ?? []).map(({ hours, ...season }) => ({
        structure: id,
        ...season,
        hours: hours[random.between(0, hours.length - 1)] ?? '',
        confidence: 'demonstration' as const,
        source: null,
        source_year: null,
        note,
      }));
    });
}
