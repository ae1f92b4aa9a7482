/*
 * Keeps what passes while a seminar is presented, so that the talk goes on when the network is cut: the network first, what was kept
 * when it fails. It is registered when a talk is prepared and unregistered when the talk ends; a day later it forgets by itself.
 */
const name = 'maillage-seminar';
const dayMs = 24 * 3600 * 1000;
const begun = `${location.origin}/seminar-worker.begun`;

addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => event.waitUntil(begin()));

/** How many answers are under way. */
let passing = 0;
const quietMs = 300;

addEventListener('message', (event) => {
  const { keep, forget, settle } = event.data;
  if (forget === true) event.waitUntil(caches.delete(name));
  if (keep !== undefined) event.waitUntil(keepAll(keep).then(() => event.ports[0]?.postMessage('kept')));
  if (settle === true) event.waitUntil(settled().then(() => event.ports[0]?.postMessage('settled')));
});

addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  if (method !== 'GET' || !url.startsWith(`${location.origin}/`) || headers.has('range')) return;
  // Followers and health are of the moment or of nothing.
  if (url.includes('/api/followed/') || url.includes('/api/health')) return;
  passing += 1;
  event.respondWith(answer(event.request).finally(() => (passing -= 1)));
});

/** Once nothing has passed for a moment: all that came before is kept. */
async function settled() {
  const step = 50;
  for (let quiet = 0; quiet < quietMs; quiet = passing === 0 ? quiet + step : 0)
    await new Promise((done) => setTimeout(done, step));
}

async function begin() {
  await mark(await caches.open(name));
  await clients.claim();
}

/** From now on it keeps for a day. */
async function mark(cache) {
  await cache.put(begun, new Response(String(Date.now())));
}

async function isOver(cache) {
  const since = Number(await (await cache.match(begun))?.text());
  return !(Date.now() - since <= dayMs);
}

async function keepAll(urls) {
  const cache = await caches.open(name);
  // A talk may be prepared while what was kept for an earlier one, never ended, is still there.
  await mark(cache);
  await Promise.all(urls.map((url) => cache.add(url).catch(() => undefined)));
}

async function answer(request) {
  let response;
  try {
    response = await fetch(request);
  } catch (error) {
    const known = await kept(request);
    if (known === undefined) throw error;
    return known;
  }
  if (response.ok && response.type === 'basic') await put(request, response.clone());
  return response;
}

async function put(request, response) {
  if (!(await caches.has(name))) return;
  const cache = await caches.open(name);
  if (await isOver(cache)) {
    await caches.delete(name);
    await registration.unregister();
    return;
  }
  // The disk may be full: the talk then needs the network.
  await cache.put(request, response).catch(() => undefined);
}

async function kept(request) {
  if (!(await caches.has(name))) return undefined;
  const cache = await caches.open(name);
  if (await isOver(cache)) return undefined;
  const exact = await cache.match(request, { ignoreVary: true });
  if (exact !== undefined || request.mode !== 'navigate') return exact;
  // Every screen is the same page.
  return cache.match(request, { ignoreVary: true, ignoreSearch: true });
}
