import type { Language } from './format';
import { en } from './ui-seminar-en';
import { fr } from './ui-seminar-fr';

/** Words of the screens of seminars, in one language. */
export interface SeminarUi {
  readonly title: string;
  readonly nav: {
    readonly map: string;
    readonly signIn: string;
    readonly account: (name: string) => string;
    readonly unknown: string;
    readonly retry: string;
  };
  readonly failed: (detail: string) => string;
  readonly offline: string;
  readonly notAllowed: string;
  readonly list: {
    readonly intro: string;
    readonly add: string;
    readonly name: string;
    readonly newName: string;
    readonly emptyTitle: string;
    readonly emptyText: string;
    readonly steps: readonly string[];
    readonly views: (count: number) => string;
    readonly states: { readonly draft: string; readonly shared: string };
    readonly changed: (day: string, by: string) => string;
    readonly cancel: string;
    readonly create: string;
  };
  readonly add: {
    readonly open: string;
    readonly title: string;
    readonly seminar: string;
    readonly fresh: string;
    readonly name: string;
    readonly viewTitle: string;
    readonly confirm: string;
    readonly done: (seminar: string) => string;
    readonly refused: string;
    readonly see: string;
    readonly all: string;
  };
  readonly composer: {
    readonly name: string;
    readonly description: string;
    readonly day: string;
    readonly views: string;
    readonly total: (minutes: number) => string;
    readonly viewTitle: string;
    readonly notes: string;
    readonly minutes: string;
    readonly drag: (title: string, place: number, count: number) => string;
    readonly dragHelp: string;
    readonly up: (title: string) => string;
    readonly down: (title: string) => string;
    readonly remove: (title: string) => string;
    readonly removed: (title: string) => string;
    readonly undo: string;
    readonly moved: (title: string, place: number, count: number) => string;
    readonly preview: (title: string) => string;
    readonly empty: string;
    readonly go: string;
    readonly present: string;
    readonly delete: string;
    readonly saving: Readonly<Record<'saved' | 'saving' | 'offline' | 'conflict', string>>;
    readonly reload: string;
    readonly talks: string;
    readonly talk: (when: string) => string;
    readonly resume: string;
    readonly record: string;
  };
  readonly talk: {
    readonly before: string;
    readonly beforeText: string;
    readonly ready: Readonly<Record<'waiting' | 'loading' | 'ready' | 'failed', string>>;
    readonly allReady: string;
    readonly noWorker: string;
    readonly start: string;
    readonly notes: string;
    readonly follow: string;
    readonly code: string;
    readonly previous: string;
    readonly next: string;
    readonly place: (step: number, count: number) => string;
    readonly back: string;
    readonly blank: string;
    readonly full: string;
    readonly pin: string;
    readonly undo: string;
    readonly decide: string;
    readonly end: string;
    readonly endTitle: string;
    readonly endText: string;
    readonly keep: string;
    readonly click: string;
    readonly waiting: (count: number) => string;
    readonly refused: (detail: string) => string;
    readonly signedOut: string;
    readonly keys: string;
    readonly frame: (title: string) => string;
    readonly blanked: string;
  };
  readonly pin: {
    readonly title: string;
    readonly text: string;
    readonly group: string;
    readonly all: string;
    readonly commune: string;
    readonly communeHelp: string;
    readonly unknown: string;
    readonly confirm: string;
    readonly cancel: string;
    readonly placed: (text: string) => string;
    readonly removed: (text: string) => string;
    readonly label: (rank: number, text: string) => string;
  };
  readonly decision: { readonly title: string; readonly label: string; readonly confirm: string };
  readonly notes: {
    readonly title: string;
    readonly now: string;
    readonly next: string;
    readonly last: string;
    readonly none: string;
    readonly clock: string;
    readonly elapsed: string;
    readonly planned: (minutes: number) => string;
    readonly alone: string;
  };
  readonly follow: {
    readonly title: string;
    readonly type: string;
    readonly go: string;
    readonly missing: string;
    readonly ended: string;
    readonly account: string;
    readonly back: string;
    readonly lost: string;
    readonly pins: string;
  };
  readonly record: {
    readonly title: (name: string) => string;
    readonly given: (when: string) => string;
    readonly print: string;
    readonly decision: string;
    readonly pins: string;
    readonly none: string;
    readonly closed: string;
    readonly close: string;
    readonly written: (author: string) => string;
    readonly saved: string;
  };
}

const words: Readonly<Record<Language, SeminarUi>> = { fr, en };

/** The words of the screens of seminars in a language. */
export function seminarUiFor(language: Language): SeminarUi {
  return words[language];
}
