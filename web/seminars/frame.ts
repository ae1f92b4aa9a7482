import { accountPageAt } from '../account/pages';
import lookSheet from './look.css?url&no-inline';
import type { ScreenTrouble } from './preparation.svelte';

/** How the screen within a stage looks: for a projector, for a phone that follows, or small as a preview. */
export type Look = 'presenter' | 'follower' | 'preview';

/** The map of a page. */
export type ShownMap = NonNullable<Window['__maillage']>['map'];

/** What came of a screen: its map once drawn, null where it has none (small maps, a table, a list), and what went wrong. */
export interface ScreenState {
  readonly map: ShownMap | null;
  readonly trouble: ScreenTrouble | null;
}

/** How often a screen is looked at, in milliseconds; how many looks in a row must find it the same, and how many it has at most. */
const patience = { every: 100, drawn: 2, still: 10, atMost: 300 };

/**
 * Dresses the page of a frame of this origin: hides what a room needs not, enlarges title, finding and legend. The page itself knows
 * nothing of it. Resolves once the style is there.
 */
export function dress(page: Document, look: Look): Promise<void> {
  page.documentElement.dataset['look'] = look;
  const link = page.createElement('link');
  link.rel = 'stylesheet';
  link.href = lookSheet;
  return new Promise((done) => {
    link.onload = () => done();
    // Undressed rather than hidden.
    link.onerror = () => done();
    page.head.append(link);
  });
}

/**
 * Waits until the screen of a frame shows all it has: its map drawn, its small maps, or, where it has neither, nothing more to come. Gives
 * up after half a minute in sight, or when `stop` says to.
 */
export async function screenOf(frame: HTMLIFrameElement, stop: () => boolean): Promise<ScreenState> {
  let map: ShownMap | null = null;
  let drawn = 0;
  let still = 0;
  for (let looks = 0; looks < patience.atMost && !stop();) {
    const { contentDocument: page, contentWindow: inside } = frame;
    if (page === null || inside === null) break;
    if (accountPageAt(inside.location.pathname)?.kind === 'sign-in')
      return { map: null, trouble: { kind: 'sign-in' } };
    if (page.querySelector('.series figure path') !== null) return { map: null, trouble: null };
    map = inside.__maillage?.map ?? null;
    const isDrawn = map?.loaded() === true && map.getCanvas().isConnected && !isBusy(page);
    // A map that was just reshaped is at rest before it is drawn anew.
    drawn = isDrawn ? drawn + 1 : 0;
    if (drawn >= patience.drawn) return { map, trouble: null };
    still = isStill(page) ? still + 1 : 0;
    if (still >= patience.still) return { map: null, trouble: saidOf(page, '[role="alert"], .unknown h1') };
    await new Promise((done) => setTimeout(done, patience.every));
    // A window that is out of sight draws nothing.
    if (document.visibilityState === 'visible') looks += 1;
  }
  const said = frame.contentDocument === null ? null : saidOf(frame.contentDocument, '.messages .warn p');
  return { map, trouble: said ?? { kind: 'slow' } };
}

/** Whether a screen says that what it shows is being computed. */
function isBusy(page: Document): boolean {
  return page.querySelector('[aria-busy="true"]') !== null;
}

/** Whether a screen has told something and announces nothing more: no grey lines, no map to come. */
function isStill(page: Document): boolean {
  const isTold = page.querySelector('h1, [role="alert"]') !== null;
  return isTold && !isBusy(page) && page.querySelector('.skeleton, .map-area, .maplibregl-map') === null;
}

/** The first words that a screen says in an element of this kind. */
function saidOf(page: Document, selector: string): ScreenTrouble | null {
  const texts = [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
  const text = texts.find((one) => one !== '');
  return text === undefined ? null : { kind: 'said', text };
}
