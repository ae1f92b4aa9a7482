import { chromium } from 'playwright-core';
import { emptyDocument } from '../geodata/grouping/references';
import type { Client } from './client';
import { median, short, type Figure } from './figure';
import { flags } from './first-view';

const strokes = 15;

interface Stroke {
  readonly given: number;
  readonly colours: number;
  readonly limits: number;
}

/** Milliseconds that a stroke of the brush over 100 communes or more takes, from the press to the frame that shows it, in Chromium. */
export async function measurePaint(client: Client, executablePath: string): Promise<Figure> {
  const grouping = (id: string, colour: number) => ({
    id,
    name: id,
    colour,
    seat: null,
    description: '',
    locked: false,
  });
  const document = { ...emptyDocument('commune'), groupings: [grouping('a', 0), grouping('b', 1)] };
  const scenario = await client.ask<{ id: string }>('POST', '/api/scenarios', {
    name: 'Mesure',
    description: '',
    level: 'commune',
    day: '2012-12-31',
    document,
  });
  const browser = await chromium.launch({ executablePath, args: flags });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
    const cookies = client.cookie.split('; ').map((cookie) => {
      const [name = '', value = ''] = cookie.split(/=(.*)/s);
      return { name, value, url: client.url };
    });
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.addInitScript({ path: 'bench/page/paint.js' });
    await page.goto(`${client.url}/destinations/${scenario.id}`);
    await page.locator('#workshop-panel button.choose').first().waitFor();
    const painted = await page.evaluate<readonly Stroke[]>(`paintStrokes(${strokes})`);
    const wide = painted.filter(({ given }) => given >= 100);
    if (wide.length < strokes / 2) throw new Error(`strokes are too short: ${JSON.stringify(painted)}`);
    return {
      what: 'Stroke of the brush over 100 communes',
      value: median(wide.map(({ colours }) => colours)),
      unit: 'ms',
      budget: { limit: 50, sense: 'at most' },
      how: `median of ${wide.length} strokes over ${median(wide.map(({ given }) => given))} communes, whose moves come at once, from the press to the frame that shows them; limits and faults follow within ${short(median(wide.map(({ limits }) => limits)))} ms`,
    };
  } finally {
    await browser.close();
  }
}
