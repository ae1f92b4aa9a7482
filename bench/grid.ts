import { chromium } from 'playwright-core';
import type { Client } from './client';
import type { Figure } from './figure';
import { flags } from './first-view';

const rows = 5000;
const seconds = 8;
/** Rows of a grid above its content. */
const headers = 1;

/** Fills the register of yearly means up to so many rows. */
async function fill(client: Client): Promise<void> {
  const structures = await client.ask<{ rows: readonly { id: string }[] }>(
    'GET',
    '/api/registers/structure/rows',
  );
  const means = await client.ask<{ rows: readonly { values: { structure: string; year: number } }[] }>(
    'GET',
    '/api/registers/means/rows',
  );
  const taken = new Set(means.rows.map(({ values }) => `${values.structure} ${values.year}`));
  const places = structures.rows.flatMap(({ id }) =>
    Array.from({ length: 90 }, (_, n) => ({ id, year: 1920 + n })),
  );
  const edits = places
    .filter(({ id, year }) => !taken.has(`${id} ${year}`))
    .slice(0, rows - taken.size)
    .map(({ id, year }, n) => ({
      register: 'means',
      id: `bench-${n}`,
      base: null,
      values: { structure: id, year, fte: n % 40, headcount: n % 50, budget: n * 100 },
      evidence: { confidence: 'demonstration', source: 'Mesure', day: null },
    }));
  await client.ask('POST', '/api/changes', { edits, reason: 'Mesure' });
}

/** Frames a second of the grid of a register of 5 000 rows, scrolled by 90 pixels a frame in Chromium. */
export async function measureGrid(client: Client, executablePath: string): Promise<Figure> {
  await fill(client);
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
    const cookies = client.cookie.split('; ').map((cookie) => {
      const [name = '', value = ''] = cookie.split(/=(.*)/s);
      return { name, value, url: client.url };
    });
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.addInitScript({ path: 'bench/page/scroll.js' });
    await page.goto(`${client.url}/donnees/means`);
    await page.locator(`[role="grid"][aria-rowcount="${rows + headers}"]`).waitFor({ timeout: 60_000 });
    const frames = await page.evaluate<readonly number[]>(`scrollGrid(${seconds})`);
    return {
      what: 'Grid of 5 000 rows, scrolled',
      value: Math.min(...frames),
      unit: 'frames/s',
      budget: { limit: 30, sense: 'at least' },
      how: `the least of ${seconds} seconds (${frames.join(', ')}), 90 pixels a frame, the yearly means in the browser of the tests`,
    };
  } finally {
    await browser.close();
  }
}
