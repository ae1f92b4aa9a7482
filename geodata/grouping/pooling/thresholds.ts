import { label } from '../../register/common-fields';
import type { Bilingual } from '../../register/field';
import type { Amount } from './amount';
import type { Member } from './members';
import { daysOf, longestRun, unionOf } from '../../stats/opening-year';

/** Whether something is reached: at both ends of the range, at one only, at none, or not told. */
export type Reached = 'yes' | 'maybe' | 'no' | 'unknown';

/** A step that members take, or do not, alone and together. */
export interface ThresholdState {
  readonly id: 'manager' | 'seven-days' | 'category-2' | 'category-1';
  readonly label: Bilingual;
  /** What the data can tell of it, and where it is stated. */
  readonly definition: Bilingual;
  /** Members that reach it on their own, those that do not, and those of which it is not known. */
  readonly alone: { readonly yes: number; readonly no: number; readonly unknown: number };
  readonly together: Reached;
}

/** Days in a row that make an opening "seven days out of seven in season": four weeks. */
const seasonDays = 28;

const order2019 = label(
  'Arrêté du 16 avril 2019, en vigueur depuis le 1ᵉʳ juillet 2019\u202f; seuls ces critères se lisent dans les données.',
  'Order of 16 April 2019, in force since 1 July 2019; the data tell of these criteria only.',
);

interface Standing {
  readonly manager: Reached;
  readonly fte: Amount;
  /** Days of opening of the point that opens most; null: not told. */
  readonly days: number | null;
  /** Days in a row of opening. */
  readonly run: number | null;
}

interface Threshold extends Pick<ThresholdState, 'id' | 'label' | 'definition'> {
  readonly reached: (standing: Standing) => Reached;
}

function category(id: 'category-1' | 'category-2', name: Bilingual, fte: number, days: number): Threshold {
  return {
    id,
    label: name,
    definition: label(
      `Au moins ${fte}\u00a0ETP dont un responsable, et ${days}\u00a0jours d’ouverture par an au point qui ouvre le plus. ${order2019.fr}`,
      `At least ${fte} FTE with a manager, and ${days} days of opening a year at the point that opens most. ${order2019.en}`,
    ),
    reached: (standing) =>
      all([
        standing.manager,
        atLeast(standing.fte, fte),
        standing.days === null ? 'unknown' : standing.days >= days ? 'yes' : 'no',
      ]),
  };
}

const thresholds: readonly Threshold[] = [
  {
    id: 'manager',
    label: label('Un responsable à temps plein', 'One full-time manager'),
    definition: label(
      'Au moins un ETP de direction. L’arrêté du 12 novembre 2010 veut un responsable ou un directeur pour la catégorie II, un directeur pour la catégorie I.',
      'At least one FTE of management. The order of 12 November 2010 wants a manager or a director for category II, a director for category I.',
    ),
    reached: ({ manager }) => manager,
  },
  {
    id: 'seven-days',
    label: label('Ouverture sept jours sur sept en saison', 'Opening seven days a week in season'),
    definition: label(
      `Au moins ${seasonDays}\u00a0jours de suite avec un point d’accueil ouvert.`,
      `At least ${seasonDays} days in a row with a reception point open.`,
    ),
    reached: ({ run }) => (run === null ? 'unknown' : run >= seasonDays ? 'yes' : 'no'),
  },
  category(
    'category-2',
    label('Critères chiffrés de la catégorie II', 'Criteria in figures of category II'),
    3,
    180,
  ),
  category(
    'category-1',
    label('Critères chiffrés de la catégorie I', 'Criteria in figures of category I'),
    5,
    240,
  ),
];

/** Which thresholds the members of a grouping reach alone, and together with the FTE that are left after pooling. */
export function thresholdsOf(
  members: readonly Member[],
  fte: Amount,
  families: readonly { readonly family: string; readonly after: Amount }[],
): readonly ThresholdState[] {
  const alone = members.map((member) => standingOf([member], member.fte, member.families.get('direction')));
  const direction = families.find(({ family }) => family === 'direction')?.after;
  const together = standingOf(members, fte, direction);
  return thresholds.map(({ reached, ...threshold }) => {
    const states = alone.map(reached);
    const count = (state: Reached) => states.filter((one) => one === state).length;
    return {
      ...threshold,
      alone: { yes: count('yes'), no: count('no'), unknown: count('unknown') + count('maybe') },
      together: reached(together),
    };
  });
}

function standingOf(members: readonly Member[], fte: Amount, direction: Amount | undefined): Standing {
  const years = members.flatMap(({ opening }) => (opening === null ? [] : [opening]));
  // Where job families are told, one that is not named is not there; nor is a manager where there is no full-time job.
  const told = members.some(({ families }) => families.size > 0) || atLeast(fte, 1) === 'no';
  return {
    manager: direction === undefined ? (told ? 'no' : 'unknown') : atLeast(direction, 1),
    fte,
    days: years.length === 0 ? null : Math.max(...years.map(daysOf)),
    run: years.length === 0 ? null : longestRun(unionOf(years)),
  };
}

function atLeast({ range, unknown }: Amount, value: number): Reached {
  if (range === null) return 'unknown';
  if (range.low >= value) return 'yes';
  if (range.high >= value) return 'maybe';
  // What is not known could make up for it.
  return unknown > 0 ? 'unknown' : 'no';
}

function all(states: readonly Reached[]): Reached {
  return (['no', 'unknown', 'maybe'] as const).find((state) => states.includes(state)) ?? 'yes';
}
