import { isLinkAddress, type Followed, type Pin, type SeminarVersion } from '../../geodata/model/seminar';
import type { SeminarSession } from '../../geodata/model/seminar';

/** Hours during which a code leads to a talk: a forgotten one does not stay open. */
const followedHours = 24;

/** Whether a talk may still be followed at an instant. */
export function isFollowable({ startedAt }: Pick<SeminarSession, 'startedAt'>, now: Date): boolean {
  return now.getTime() - Date.parse(startedAt) < followedHours * 3_600_000;
}

/**
 * What followers are told of a talk: the view of the moment and its pins. Once the talk is over, nothing of either. Where reading asks
 * for an account, the address is told only of a view that is a link, which needs none.
 */
export function followedOf(
  session: Pick<SeminarSession, 'step' | 'endedAt'>,
  { name, document }: Pick<SeminarVersion, 'name' | 'document'>,
  pins: readonly Pin[],
  publicRead: boolean,
): Followed {
  const ended = session.endedAt !== null;
  const shown = ended ? undefined : document.views[session.step];
  const open = shown !== undefined && (publicRead || isLinkAddress(shown.address));
  return {
    name,
    step: session.step,
    steps: document.views.length,
    ended,
    view: shown === undefined ? null : { title: shown.title, address: open ? shown.address : null },
    pins: pins
      .filter(({ view }) => view === shown?.id)
      .map(({ id, rank, at, text, group }) => ({ id, rank, at, text, group })),
  };
}
