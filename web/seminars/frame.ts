import lookSheet from './look.css?url&no-inline';

/** How the screen within a stage looks: for a projector, for a phone that follows, or small as a preview. */
export type Look = 'presenter' | 'follower' | 'preview';

/** The map of a page. */
export type ShownMap = NonNullable<Window['__maillage']>['map'];

const patience = { every: 100, atMost: 300 };

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

/** The map of a frame once it has drawn all it was given; null when none has come within half a minute, or `stop` says to. */
export async function mapOf(frame: HTMLIFrameElement, stop: () => boolean): Promise<ShownMap | null> {
  for (let tries = 0; tries < patience.atMost && !stop(); tries++) {
    const map = frame.contentWindow?.__maillage?.map;
    if (map !== undefined) {
      // A map that was just reshaped is at rest before it is drawn anew.
      if (!map.loaded()) await new Promise<void>((done) => void map.once('idle', () => done()));
      return map;
    }
    await new Promise((done) => setTimeout(done, patience.every));
  }
  return null;
}
