import { z } from 'zod';
import { groupBy } from './group-by';

/** Where a seminar stands: being composed, or frozen at least once to be shown. */
export const seminarStates = ['draft', 'shared'] as const;
export type SeminarState = (typeof seminarStates)[number];

/** Most views of a seminar, and most pins of one talk. */
export const mostViews = 60;
export const mostPins = 300;

/** Screens that may be shown, all for those who read: neither the collection, data, accounts nor the talk itself. */
const shownRoots = ['reseau', 'strategies', 'destinations', 'bassins'];
const shownPath = new RegExp(`^/(${shownRoots.join('|')})(/[\\w-]+)*/?$`);
const query = /^[\w\-.~!$&'()*+,;=:@/?%]*$/;

/**
 * Whether a text is the address of a screen of the application that may be shown: path and query alone, so that it never leaves the
 * server that shows it. The path takes no dot and nothing escaped, hence nothing that a browser would read as another path.
 */
export function isShownAddress(address: string): boolean {
  const [path = '', ...rest] = address.split('?');
  return address.length <= 2000 && (path === '/' || shownPath.test(path)) && query.test(rest.join('?'));
}

/** Whether the address of a view is a link that is read without an account, even where reading asks for one. */
export function isLinkAddress(address: string): boolean {
  return /^\/(destinations|bassins)\/lien\/[\w-]+\/?$/.test(address.split('?')[0] ?? '');
}

const id = z.string().regex(/^[\w-]{1,64}$/);

/** A view of a seminar: the address of a screen (path and query), what it is called, what the presenter says, and for how many minutes. */
export const seminarViewSchema = z.strictObject({
  id,
  address: z.string().refine(isShownAddress),
  title: z.string().trim().min(1).max(200),
  notes: z.string().max(8000),
  minutes: z.int().min(0).max(600),
});
export type SeminarView = z.infer<typeof seminarViewSchema>;

/** The views of a seminar in the order of the talk; ids are unique. */
export const seminarDocumentSchema = z.strictObject({
  format: z.literal(1),
  views: z
    .array(seminarViewSchema)
    .max(mostViews)
    .refine((views) => new Set(views.map((view) => view.id)).size === views.length),
});
export type SeminarDocument = z.infer<typeof seminarDocumentSchema>;

/** A seminar as lists show it. `day` is the ISO date of the talk, null while it is not set; instants are ISO 8601 in UTC. */
export interface SeminarSummary {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly day: string | null;
  readonly state: SeminarState;
  readonly views: number;
  /** Rises by one with each change: its ETag. */
  readonly version: number;
  readonly updatedBy: string;
  readonly updatedAt: string;
  /** Number of the last frozen version, null when there is none. */
  readonly lastVersion: number | null;
}

/** A seminar with its views. */
export interface Seminar extends SeminarSummary {
  readonly document: SeminarDocument;
}

/** A frozen version of a seminar, numbered from 1 within it. */
export interface SeminarVersion {
  readonly seminar: string;
  readonly number: number;
  readonly name: string;
  readonly description: string;
  readonly day: string | null;
  readonly sharedAt: string;
  readonly sharedBy: string;
  readonly document: SeminarDocument;
}

/** A pin that the room asked for: where (WGS 84), what, at which view, for which group (id of a zone, null for all). */
export const pinSchema = z.strictObject({
  view: id,
  at: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).readonly(),
  text: z.string().trim().min(1).max(280),
  group: id.nullable(),
});
export type PinContent = z.infer<typeof pinSchema>;

/** A pin as it is kept: `rank` is its place in the order in which pins were written, from 1. */
export interface Pin extends PinContent {
  readonly id: string;
  readonly rank: number;
  readonly author: string;
}

/** A talk, under way or over, on a frozen version. `step` counts views from 0; `code` is null once the followers were dismissed. */
export interface SeminarSession {
  readonly id: string;
  readonly seminar: string;
  readonly number: number;
  readonly step: number;
  readonly code: string | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly startedBy: string;
  /** Once it is over, the room keeps the views and the record: whoever presents has said so. */
  readonly leftToRoom: boolean;
}

/** Days during which a room keeps what was left to it: a forgotten code does not stay open. */
export const leftDays = 90;

/** A talk with what was written during it: decisions by id of view. */
export interface SessionRecord {
  readonly session: SeminarSession;
  readonly version: SeminarVersion;
  readonly pins: readonly Pin[];
  readonly decisions: Readonly<Record<string, string>>;
}

/** A view as followers read it; `address` is null when it may not be read by those who follow. */
export interface FollowedView {
  readonly title: string;
  readonly address: string | null;
}

/** What followers read, without account: neither notes, views to come, nor names of people. */
export interface Followed {
  readonly name: string;
  readonly step: number;
  readonly steps: number;
  readonly ended: boolean;
  readonly view: FollowedView | null;
  readonly pins: readonly Pick<Pin, 'id' | 'rank' | 'at' | 'text' | 'group'>[];
  /** Every view, and with them the record, once the talk is over and if they were left to the room; null otherwise. */
  readonly left: readonly FollowedView[] | null;
}

/** Letters and figures of a code to type: none that is taken for another. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Characters of a code: 31⁸, some 850 thousand million. */
export const codeLength = 8;

/** A code as it is kept, from what someone typed: capitals, without spaces and hyphens. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '');
}

/** A code as it is shown, in two halves. */
export function shownCode(code: string): string {
  return `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`;
}

/** The views after one of them has gone to another place, both counted from 0; a place beyond the ends is the end. */
export function moveView(views: readonly SeminarView[], from: number, to: number): readonly SeminarView[] {
  const moved = views[from];
  if (moved === undefined) return views;
  const others = views.filter((_, index) => index !== from);
  const place = Math.min(others.length, Math.max(0, to));
  return [...others.slice(0, place), moved, ...others.slice(place)];
}

/** Minutes that a talk is to last. */
export function minutesOf({ views }: SeminarDocument): number {
  return views.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Pins of one view by group, each in the order in which they were written; the groups in the order of their first pin. */
export function pinsByGroup(pins: readonly Pin[], view: string): ReadonlyMap<string | null, readonly Pin[]> {
  const own = pins.filter((pin) => pin.view === view).toSorted((a, b) => a.rank - b.rank);
  return groupBy(own, (pin) => pin.group);
}
