import { chromium, type Browser } from 'playwright-core';
import { serveBarePage } from './bare-page';
import { median, short, type Figure } from './figure';
import { read } from './load';

const runs = 9;
/** How Chromium is started for measures. */
export const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

interface View {
  /** Milliseconds from navigation to the first idle with zones, structures and names on the map. */
  readonly idle: number;
  /** Bytes that came over the network, compressed as they came, by kind. */
  readonly script: number;
  readonly data: number;
  readonly other: number;
}

/** Opens a page in a browser without cache and waits for its map. */
async function open(browser: Browser, url: string): Promise<View> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  const page = await context.newPage();
  const sizes = { script: 0, data: 0, other: 0 };
  const counted: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const count = async () => {
      const response = await request.response();
      const { responseBodySize } = await request.sizes();
      const type = response?.headers()['content-type'] ?? '';
      const kind = type.includes('javascript') ? 'script' : type.includes('json') ? 'data' : 'other';
      sizes[kind] += responseBodySize;
    };
    counted.push(count());
  });
  const workers = new Set<string>();
  page.on('worker', (worker) => workers.add(worker.url()));
  await page.addInitScript({ path: 'bench/page/watch.js' });
  await page.goto(url);
  const idle = await page.waitForFunction(() => (globalThis as { idleAt?: number }).idleAt, undefined, {
    timeout: 60_000,
    polling: 50,
  });
  const view = { idle: Number(await idle.jsonValue()) };
  // What is still on its way a second later belongs to the first view too.
  await page.waitForLoadState('networkidle');
  await Promise.all(counted);
  await context.close();
  // The browser does not tell of the scripts that workers load.
  for (const worker of workers) {
    if (worker.startsWith('http')) sizes.script += await read(worker, { 'accept-encoding': 'br' });
  }
  return { ...view, ...sizes };
}

/**
 * First view of the application beside a bare MapLibre page that draws the same GeoJSON, in turns in the same browser,
 * each time with an empty cache; then what the first view weighs on the network.
 */
export async function measureFirstView(app: string, executablePath: string): Promise<Figure[]> {
  const bare = await serveBarePage(app);
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    const ours: View[] = [];
    const theirs: View[] = [];
    // One turn that does not count warms the caches of the system and of the shaders.
    for (let run = -1; run < runs; run += 1) {
      const views = [await open(browser, `${app}/`), await open(browser, `${bare.url}/`)] as const;
      if (run < 0) continue;
      ours.push(views[0]);
      theirs.push(views[1]);
    }
    const [our, their] = [median(ours.map(({ idle }) => idle)), median(theirs.map(({ idle }) => idle))];
    const weight = (kind: 'script' | 'data' | 'other') => median(ours.map((view) => view[kind])) / 1000;
    return [
      {
        what: 'Navigation to idle map, beside a bare MapLibre page with the same GeoJSON',
        value: our / their,
        unit: '',
        budget: { limit: 1.5, sense: 'at most' },
        how: `medians of ${runs} turns with an empty cache: ${short(our)} ms and ${short(their)} ms; the bare page reads its GeoJSON from plain files`,
      },
      {
        what: 'JavaScript of the first view, compressed',
        value: weight('script'),
        unit: 'KB',
        budget: { limit: 600, sense: 'at most' },
        how: 'bodies as they came over the network to Chromium, MapLibre’s worker included',
      },
      {
        what: 'Data of the first view, compressed',
        value: weight('data'),
        unit: 'KB',
        budget: { limit: 250, sense: 'at most' },
        how: `the same, JSON and GeoJSON; page, style sheets and fonts add ${short(weight('other'))} KB`,
      },
    ];
  } finally {
    await browser.close();
    bare.stop();
  }
}
