import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Map as MapLibreMap } from 'maplibre-gl';

declare global {
  interface Window {
    readonly __maillage?: { readonly map: MapLibreMap };
  }
}

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);

/** Whether the system has a browser to test with; tests are left out with a message when it has none. */
export const hasBrowser = executablePath !== undefined;
if (!hasBrowser) console.warn('Browser tests are left out: no Chromium on this machine.');

/** The system's Chromium, headless, drawing WebGL in software. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      // The map alone is drawn by the software GPU, which takes two thirds of a browser's computing; pages are put together without it.
      '--disable-gpu-compositing',
    ],
  });
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

/** What went wrong on a page, and where it asked for something outside; both lists must stay empty. */
export interface Trouble {
  readonly errors: string[];
  readonly foreign: string[];
}

/** A new page, in French, without motion, that keeps account of its errors and of requests to other hosts than `url`. */
export async function newPage(
  browser: Browser,
  url: string,
  options: PageOptions = {},
): Promise<{ page: Page; trouble: Trouble }> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    locale: 'fr-FR',
    reducedMotion: 'reduce',
    colorScheme: options.dark === true ? 'dark' : 'light',
  });
  const page = await context.newPage();
  const trouble: Trouble = { errors: [], foreign: [] };
  page.on('pageerror', (error) => trouble.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.errors.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== url) trouble.foreign.push(request.url());
  });
  return { page, trouble };
}

/** Opens a path and waits until the map has drawn all it was given. */
export async function openMap(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await mapIdle(page);
}

/** Waits until the map is loaded and at rest. */
export async function mapIdle(page: Page): Promise<void> {
  await page.waitForFunction(() => window.__maillage !== undefined, undefined, { timeout: 60_000 });
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const map = window.__maillage?.map;
        if (map === undefined) throw new Error('no map');
        if (map.loaded() && !map.isMoving()) done();
        else void map.once('idle', () => done());
      }),
  );
}

/** Distinct ids of the marks really drawn in a layer of the map. */
export function drawnIds(page: Page, layer: string): Promise<string[]> {
  return page.evaluate((id) => {
    const map = window.__maillage?.map;
    if (map === undefined) throw new Error('no map');
    const ids = map
      .queryRenderedFeatures({ layers: [id] })
      .map((feature) => String(feature.properties['id']));
    return [...new Set(ids)].sort();
  }, layer);
}
