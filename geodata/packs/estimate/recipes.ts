import type { InitiativeType } from '../../model/initiative';
import { monthOf, type LifePlan, type Months } from './lifeline';
import type { Random } from './random';
import type { Subject, Subjects } from './subjects';

/** How initiatives of one type are invented: for which subjects, how often, and how each unfolds. */
export interface Recipe {
  readonly type: InitiativeType;
  /** Distinguishes recipes of one type in the identifiers. */
  readonly series: string;
  /** What is said before the complement of the subject. */
  readonly name: string;
  readonly subjects: (subjects: Subjects) => readonly Subject[];
  /** Probability that a subject undertakes it. */
  readonly frequency: (subject: Subject) => number;
  readonly plan: (subject: Subject, random: Random) => LifePlan;
}

/** Zones do not walk at one pace: how much later than the first zone (months) each begins, and how often it carries through, by rank. */
const paces: readonly { readonly delay: number; readonly success: number }[] = [
  { delay: 54, success: 0.6 },
  { delay: 22, success: 0.65 },
  { delay: 10, success: 0.75 },
  { delay: 0, success: 0.9 },
  { delay: 14, success: 0.75 },
];
function paceOf({ zoneRank }: Subject): { readonly delay: number; readonly success: number } {
  return paces[(zoneRank - 1) % paces.length] ?? { delay: 0, success: 0.75 };
}

function later([low, high]: Months, months: number): Months {
  return [low + months, high + months];
}

/** Adopted with the given probability, otherwise stalled twice as often as given up. */
function outcome(random: Random, success: number): LifePlan['outcome'] {
  if (random.chance(success)) return 'adopted';
  return random.chance(2 / 3) ? 'stalled' : 'given-up';
}

const years = (low: number, high = low): Months => [low * 12, high * 12];

/** The rules by which demonstration initiatives are invented, one a type or more; order is that of the file. */
export const recipes: readonly Recipe[] = [
  {
    type: 'strategy',
    series: '',
    name: 'Stratégie touristique',
    subjects: ({ offices }) => offices,
    frequency: ({ stars }) => 0.65 + 0.1 * stars,
    plan: (subject, random) => ({
      start: later([monthOf(2006, 9), monthOf(2012, 3)], paceOf(subject).delay),
      planned: [4, 20],
      drafting: [8, 22],
      outcome: outcome(random, paceOf(subject).success),
      term: years(5, 6),
      renewals: random.chance(0.5) ? 1 : 0,
    }),
  },
  {
    type: 'strategy',
    series: 'epci',
    name: 'Stratégie touristique intercommunale',
    subjects: ({ epcis }) => epcis,
    frequency: () => 0.5,
    plan: (subject, random) => ({
      start: [monthOf(2014, 6), monthOf(2017, 12)],
      planned: [4, 12],
      drafting: [8, 18],
      outcome: outcome(random, paceOf(subject).success),
      term: years(6),
      renewals: 0,
    }),
  },
  {
    type: 'development_schema',
    series: '',
    name: 'Schéma de développement touristique',
    subjects: ({ epcis }) => epcis,
    frequency: () => 0.8,
    plan: (subject, random) => ({
      start: later([monthOf(2005, 6), monthOf(2011)], paceOf(subject).delay / 2),
      planned: [6, 18],
      drafting: [10, 24],
      outcome: outcome(random, paceOf(subject).success),
      term: years(5, 7),
      renewals: random.chance(0.6) ? 1 : 0,
    }),
  },
  {
    type: 'reception_schema',
    series: '',
    name: 'Schéma d’accueil',
    subjects: ({ offices }) => offices,
    frequency: ({ stars }) => 0.15 + 0.15 * stars,
    plan: (subject, random) => ({
      start: later([monthOf(2011), monthOf(2016)], paceOf(subject).delay / 2),
      planned: [3, 18],
      drafting: [6, 18],
      outcome: outcome(random, paceOf(subject).success),
      term: years(5),
      renewals: 0,
    }),
  },
  {
    type: 'regional_contract',
    series: '',
    name: 'Contrat de rayonnement touristique',
    subjects: ({ contractAreas }) => contractAreas,
    frequency: () => 0.9,
    plan: (subject) => ({
      start: later([monthOf(2009, 6), monthOf(2011, 6)], paceOf(subject).delay / 2),
      planned: [6, 14],
      drafting: [8, 20],
      outcome: 'adopted',
      term: years(5),
      renewals: 0,
    }),
  },
  {
    type: 'regional_contract',
    series: 'bis',
    name: 'Contrat de rayonnement touristique, seconde génération',
    subjects: ({ contractAreas }) => contractAreas,
    frequency: () => 0.8,
    plan: (_subject, random) => ({
      start: [monthOf(2017, 3), monthOf(2018, 6)],
      planned: [4, 10],
      drafting: [8, 16],
      outcome: outcome(random, 0.8),
      term: null,
      renewals: 0,
    }),
  },
  {
    type: 'objectives_agreement',
    series: '',
    name: 'Convention d’objectifs',
    subjects: ({ offices }) => offices,
    frequency: ({ stars }) => 0.5 + 0.12 * stars,
    plan: (_subject, random) => ({
      start: [monthOf(2004), monthOf(2013)],
      planned: random.chance(0.5) ? [2, 8] : null,
      drafting: [2, 8],
      outcome: outcome(random, 0.9),
      term: years(3),
      renewals: random.between(0, 4),
    }),
  },
  {
    type: 'observatory',
    series: '',
    name: 'Observatoire touristique local',
    subjects: ({ offices }) => offices,
    frequency: ({ stars }) => 0.1 + 0.18 * (stars - 1),
    plan: (_subject, random) => ({
      start: [monthOf(2009), monthOf(2016)],
      planned: [4, 12],
      drafting: [6, 12],
      outcome: outcome(random, 0.7),
      term: null,
      renewals: 0,
    }),
  },
  {
    type: 'quality',
    series: '',
    name: 'Démarche qualité',
    subjects: ({ offices }) => offices,
    frequency: ({ stars }) => 0.2 + 0.2 * stars,
    plan: (_subject, random) => ({
      start: [monthOf(2006), monthOf(2015)],
      planned: [3, 14],
      drafting: [12, 36],
      outcome: outcome(random, 0.6),
      term: years(3, 5),
      renewals: random.chance(0.7) ? 1 : 0,
    }),
  },
  {
    type: 'si_charter',
    series: '',
    name: 'Charte des syndicats d’initiative',
    subjects: ({ syndicats }) => syndicats,
    frequency: () => 0.75,
    plan: (_subject, random) => ({
      start: [monthOf(2010), monthOf(2018)],
      planned: random.chance(0.6) ? [1, 12] : null,
      drafting: null,
      outcome: random.chance(0.85) ? 'adopted' : 'stalled',
      term: random.chance(0.2) ? years(3, 5) : null,
      renewals: 0,
    }),
  },
  {
    type: 'digital',
    series: '',
    name: 'Animation numérique de territoire',
    subjects: ({ offices }) => offices,
    frequency: ({ stars }) => 0.25 + 0.15 * stars,
    plan: (subject, random) => ({
      start: later([monthOf(2010, 6), monthOf(2016)], paceOf(subject).delay / 4),
      planned: [2, 8],
      drafting: [4, 14],
      outcome: outcome(random, 0.8),
      term: random.chance(0.4) ? years(3, 4) : null,
      renewals: random.chance(0.5) ? 1 : 0,
    }),
  },
  {
    type: 'agenda21',
    series: '',
    name: 'Agenda 21',
    subjects: ({ epcis }) => epcis,
    frequency: () => 0.8,
    plan: (_subject, random) => ({
      start: [monthOf(2005, 6), monthOf(2012)],
      planned: [4, 12],
      drafting: [10, 24],
      outcome: outcome(random, 0.7),
      term: years(5),
      renewals: 0,
    }),
  },
];
