import {
  isLinkAddress,
  leftDays,
  type Followed,
  type FollowedView,
  type Pin,
  type SeminarSession,
  type SeminarVersion,
  type SeminarView,
  type SessionRecord,
} from '../../geodata/model/seminar';

/** Hours during which a code leads to a talk: a forgotten one does not stay open. */
const followedHours = 24;
const hourMs = 3_600_000;

type Standing = Pick<SeminarSession, 'startedAt' | 'endedAt' | 'leftToRoom'>;

/** Whether a talk is over and its views and record were left to the room, which still keeps them at an instant. */
export function isLeft({ endedAt, leftToRoom }: Standing, now: Date): boolean {
  return leftToRoom && endedAt !== null && now.getTime() - Date.parse(endedAt) < leftDays * 24 * hourMs;
}

/** Whether the code of a talk leads to something at an instant. */
export function isFollowable(session: Standing, now: Date): boolean {
  return now.getTime() - Date.parse(session.startedAt) < followedHours * hourMs || isLeft(session, now);
}

/** Whether those who follow may read a view: where reading asks for an account, only one that is a link, which needs none. */
export function isOpenTo({ address }: Pick<SeminarView, 'address'>, publicRead: boolean): boolean {
  return publicRead || isLinkAddress(address);
}

/**
 * What followers are told of a talk at an instant: the view of the moment and its pins. Once the talk is over, nothing of either, but all its
 * views if they were left to the room.
 */
export function followedOf(
  session: Pick<SeminarSession, 'step'> & Standing,
  { name, document: { views } }: Pick<SeminarVersion, 'name' | 'document'>,
  pins: readonly Pin[],
  { publicRead, now }: { readonly publicRead: boolean; readonly now: Date },
): Followed {
  const ended = session.endedAt !== null;
  const shown = ended ? undefined : views[session.step];
  const told = (view: SeminarView): FollowedView => ({
    title: view.title,
    address: isOpenTo(view, publicRead) ? view.address : null,
  });
  return {
    name,
    step: session.step,
    steps: views.length,
    ended,
    view: shown === undefined ? null : told(shown),
    pins: pins
      .filter(({ view }) => view === shown?.id)
      .map(({ id, rank, at, text, group }) => ({ id, rank, at, text, group })),
    left: isLeft(session, now) ? views.map(told) : null,
  };
}

/** A record as the room reads it: what it saw and what was decided, without notes, what is said of the seminar, and names of people. */
export function recordForRoom({ session, version, pins, decisions }: SessionRecord): SessionRecord {
  const views = version.document.views.map((view) => ({ ...view, notes: '' }));
  return {
    session: { ...session, startedBy: '', code: null },
    version: { ...version, description: '', sharedBy: '', document: { ...version.document, views } },
    pins: pins.map((pin) => ({ ...pin, author: '' })),
    decisions,
  };
}
