const script = '/seminar-worker.js';
const patienceMs = 15_000;

/**
 * Has this browser keep what passes from now on, so that a talk goes on without network (see docs/seminars.md). False when it cannot:
 * no service worker, or a page that is not served securely.
 */
export async function keepPassing(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    await navigator.serviceWorker.register(script);
    await navigator.serviceWorker.ready;
  } catch {
    return false;
  }
  for (let tries = 0; navigator.serviceWorker.controller === null && tries < 50; tries++)
    await new Promise((done) => setTimeout(done, 100));
  return navigator.serviceWorker.controller !== null;
}

/** Has what this page has loaded so far kept too: it came before anything was kept. */
export async function keepLoaded(): Promise<void> {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = [location.href, ...loaded].filter((url) => url.startsWith(`${location.origin}/`));
  await asked({ keep: [...new Set(own)] });
}

/** Resolves once nothing passes any more and all that came is kept; false when that takes more than a quarter of a minute. */
export function keptAll(): Promise<boolean> {
  const late = new Promise<false>((done) => setTimeout(done, patienceMs, false));
  return Promise.race([asked({ settle: true }).then(() => true), late]);
}

/** Asks something of what keeps; resolves once it is done, or when nothing keeps. */
async function asked(wish: object): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  if (active === null) return;
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((done) => {
    port1.onmessage = () => done();
    active.postMessage(wish, [port2]);
  });
}

/** Throws away what was kept, and keeps nothing more. */
export async function forgetKept(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration(script);
  registration?.active?.postMessage({ forget: true });
  await registration?.unregister();
}
