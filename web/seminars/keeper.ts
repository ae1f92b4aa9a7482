const script = '/seminar-worker.js';

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
  const { active } = await navigator.serviceWorker.ready;
  if (active === null) return;
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((done) => {
    port1.onmessage = () => done();
    active.postMessage({ keep: [...new Set(own)] }, [port2]);
  });
}

/** Throws away what was kept, and keeps nothing more. */
export async function forgetKept(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration(script);
  registration?.active?.postMessage({ forget: true });
  await registration?.unregister();
}
