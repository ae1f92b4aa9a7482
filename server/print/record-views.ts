import type { Issue } from '../../geodata/model/issue';
import type { SeminarView } from '../../geodata/model/seminar';
import type { NoMap } from '../../geodata/text/record-words';
import { themeOf } from './themes/registry';
import type { PrintReading } from './themes/theme';

/** What the map of a view of a seminar is made from, or why there is none. */
export type RecordViewMatter = { readonly own: unknown } | NoMap;

/** The address of a view as the registry of themes knows it: `/` is that of the network, and no path ends with a slash. */
export function printedAddress(address: string): string {
  const [path = '', ...query] = address.split('?');
  const named = path.replace(/\/$/, '');
  return [named === '' ? '/reseau' : named, ...query].join('?');
}

/** Why a view that was refused has no map. */
export function noMapOf(issues: readonly Issue[]): NoMap {
  const has = (wanted: string) => issues.some(({ code }) => code === wanted);
  if (has('print-unknown-view') || has('print-sign-in')) return 'not-there';
  if (has('print-no-ways')) return 'no-ways';
  return has('print-bad-view') ? 'unread' : 'failed';
}

/** Reads what the maps of views are made from, as whoever asks sees them; `isOpen`: whether they may see a view at all. */
export async function readRecordViews(
  views: readonly SeminarView[],
  reading: PrintReading,
  isOpen: (view: SeminarView) => boolean = () => true,
): Promise<readonly RecordViewMatter[]> {
  const matters: RecordViewMatter[] = [];
  // One after the other: sixty views at once would take all connections.
  for (const view of views) {
    const asked = themeOf(printedAddress(view.address));
    if (!isOpen(view)) matters.push('not-there');
    else if (asked === null) matters.push('no-page');
    else {
      const own = await asked.theme.read(asked.address, reading);
      matters.push(own.ok ? { own: own.value } : noMapOf(own.issues));
    }
  }
  return matters;
}
