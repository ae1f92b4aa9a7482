/** Address of the screens of seminars, and of those who follow a talk. */
const root = '/seminaires';
const followRoot = '/s';

/** What is shown of one seminar; `talk` is the id of the talk that the screen is of. */
const screens = { presenter: 'presenter', notes: 'notes', releve: 'record' } as const;
type TalkScreen = (typeof screens)[keyof typeof screens];

/** A screen of seminars, with what its address names. */
export type SeminarsPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'composer'; readonly id: string }
  | { readonly kind: TalkScreen; readonly id: string; readonly talk: string }
  | { readonly kind: 'follow'; readonly code: string };

/** The screen at a path and a query; null when there is none. */
export function seminarsPlaceAt(path: string, query: string): SeminarsPlace | null {
  const [, first, second = '', third, ...more] = path.replace(/\/$/, '').split('/');
  if (more.length > 0) return null;
  if (first === 's') return third === undefined ? { kind: 'follow', code: second } : null;
  if (second === '') return { kind: 'list' };
  if (!/^[\w-]{1,64}$/.test(second)) return null;
  if (third === undefined) return { kind: 'composer', id: second };
  const kind = Object.entries(screens).find(([name]) => name === third)?.[1];
  const talk = new URLSearchParams(query).get('talk') ?? '';
  return kind !== undefined && /^[\w-]{1,64}$/.test(talk) ? { kind, id: second, talk } : null;
}

/** The path of the list, or of a seminar. */
export function seminarPath(id?: string): string {
  return id === undefined ? root : `${root}/${encodeURIComponent(id)}`;
}

/** The address of a screen of a talk. */
export function talkPath(screen: keyof typeof screens, id: string, talk: string): string {
  return `${seminarPath(id)}/${screen}?talk=${encodeURIComponent(talk)}`;
}

/** The path at which a talk is followed; without a code, the one where it is typed. */
export function followPath(code?: string): string {
  return code === undefined ? followRoot : `${followRoot}/${code}`;
}
