import type { StatusPeriod } from '../model/initiative';
import type { Bilingual } from './field';

/** What happens to an initiative, in the order of its life. */
export const eventKinds = [
  {
    id: 'launched',
    label: { fr: 'Lancée (projetée)', en: 'Launched (planned)' },
    synonyms: ['projetee', 'projet', 'lancement', 'planned'],
  },
  {
    id: 'drafting',
    label: { fr: 'En cours d’élaboration', en: 'Being drawn up' },
    synonyms: ['en cours', 'elaboration', 'en elaboration', 'in progress'],
  },
  {
    id: 'adopted',
    label: { fr: 'Votée', en: 'Voted' },
    synonyms: ['adoptee', 'adoption', 'vote', 'signee', 'en vigueur', 'adopted'],
  },
  {
    id: 'revising',
    label: { fr: 'Mise en révision', en: 'Under revision' },
    synonyms: ['revision', 'revisee', 'en revision'],
  },
  {
    id: 'extended',
    label: { fr: 'Prorogée', en: 'Extended' },
    synonyms: ['prorogation', 'prolongee', 'reconduite'],
  },
  {
    id: 'lapsed',
    label: { fr: 'Caduque', en: 'Lapsed' },
    synonyms: ['expiree', 'terminee', 'echue', 'abrogee'],
  },
  {
    id: 'abandoned',
    label: { fr: 'Abandonnée', en: 'Abandoned' },
    synonyms: ['abandon', 'annulee', 'arretee'],
  },
] as const satisfies readonly { id: string; label: Bilingual; synonyms: readonly string[] }[];
export type EventKind = (typeof eventKinds)[number]['id'];

/** An event on a day (ISO date); `until` is the last day in force that an adoption or an extension sets, null when it sets none. */
export interface InitiativeEvent {
  readonly event: EventKind;
  readonly day: string;
  readonly until: string | null;
}

const rank = (kind: EventKind) => eventKinds.findIndex(({ id }) => id === kind);

/** The last day that an ISO date of four digits can tell: as a term, it means that there is none. */
export const lastDay = '9999-12-31';

/** The day after an ISO date, which is not the last day. */
export function dayAfter(day: string): string {
  return shifted(day, 1);
}

/** The day before an ISO date. */
export function dayBefore(day: string): string {
  return shifted(day, -1);
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The statuses that follow from the events of one initiative: each holds from its day until the day before the next (`to` is
 * that next day, null at the end). Whatever the order of the events given, the result is the same; of several on one day, the last
 * in the order of a life decides, of two alike the one that lasts longer. A term that runs out makes the initiative lapse; what is
 * in force stays so while it is revised; what is abandoned before it was adopted has no status any more, after it lapses.
 */
export function statusPeriods(events: readonly InitiativeEvent[]): readonly StatusPeriod[] {
  const ordered = events.toSorted(
    (a, b) =>
      inOrder(a.day, b.day) || rank(a.event) - rank(b.event) || inOrder(termOf(a) ?? '~', termOf(b) ?? '~'),
  );
  const marks: { day: string; status: StatusPeriod['status'] | null }[] = [];
  let term: string | null = null;
  let wasAdopted = false;
  const expire = (before: string | null) => {
    if (term === null) return;
    const end = dayAfter(term);
    if (before !== null && end > before) return;
    marks.push({ day: end, status: 'lapsed' });
    term = null;
  };
  for (const one of ordered) {
    const { event, day } = one;
    expire(day);
    const status: StatusPeriod['status'] | null | undefined = statusAfter(
      event,
      marks.at(-1)?.status,
      wasAdopted,
    );
    if (event === 'adopted' || event === 'extended') {
      wasAdopted = true;
      term = termOf(one);
    } else if (event !== 'revising') term = null;
    if (status !== undefined) marks.push({ day, status });
  }
  expire(null);
  return periodsBetween(marks);
}

/** The last day in force that an event sets; the longest comes last in order, none at all ('~') after it. */
function termOf({ until }: InitiativeEvent): string | null {
  return until === lastDay ? null : until;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The status that an event leads to; undefined: it changes nothing. */
function statusAfter(
  event: EventKind,
  current: StatusPeriod['status'] | null | undefined,
  wasAdopted: boolean,
): StatusPeriod['status'] | null | undefined {
  switch (event) {
    case 'launched':
      return 'planned';
    case 'drafting':
      return 'in_progress';
    case 'adopted':
    case 'extended':
      return 'adopted';
    case 'revising':
      return current === 'adopted' ? undefined : 'in_progress';
    case 'lapsed':
      return 'lapsed';
    case 'abandoned':
      return wasAdopted ? 'lapsed' : null;
  }
}

/** The periods between marks in order of time; of several marks on one day the last decides, and equal neighbours are one. */
function periodsBetween(
  marks: readonly { readonly day: string; readonly status: StatusPeriod['status'] | null }[],
): StatusPeriod[] {
  const decisive = marks.filter(({ day }, index) => marks[index + 1]?.day !== day);
  const steps = decisive.filter(({ status }, index) => status !== (decisive[index - 1]?.status ?? null));
  return steps.flatMap(({ day, status }, index) =>
    status === null ? [] : [{ status, from: day, to: steps[index + 1]?.day ?? null }],
  );
}
