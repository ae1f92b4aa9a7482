import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from './axe';
import { hasBrowser, mapIdle, newPage, openBrowser, openMap } from './browser';

const url = inject('appUrl');

/** Distinct territories drawn on the map with their status. */
function drawnStatuses(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const map = window.__maillage?.map;
    if (map === undefined) throw new Error('no map');
    const marks = map.queryRenderedFeatures({ layers: ['territory-status'] });
    return Object.fromEntries(marks.map((f) => [String(f.properties['id']), String(f.properties['key'])]));
  });
}
const countOf = (statuses: Record<string, string>, key: string) =>
  Object.values(statuses).filter((s) => s === key).length;

describe.runIf(hasBrowser)('strategies and schemes', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('draws the status of every territory on the day of the link, equal to what the read surface says', async () => {
    const { page, trouble } = await newPage(browser, url);
    await openMap(page, `${url}/strategies?date=2014-03-01`);
    const drawn = await drawnStatuses(page);
    expect(Object.keys(drawn)).toHaveLength(84);
    const answer = await fetch(
      `${url}/ogc/collections/initiatives/items?type=strategy&datetime=2014-03-01&skipGeometry=true&limit=1000`,
    );
    const { features } = (await answer.json()) as {
      features: { properties: { status: string; territories: string[] } }[];
    };
    const adopted = new Set(
      features.filter((f) => f.properties.status === 'adopted').flatMap((f) => f.properties.territories),
    );
    expect(countOf(drawn, 'adopted')).toBe(adopted.size);
    expect(adopted.size).toBeGreaterThan(0);
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).innerText())
      .toContain('1ᵉʳ\u00a0mars\u00a02014');
    expect(trouble).toEqual({ errors: [], foreign: [] });
    await page.context().close();
  });

  it('changes with the time slider by keyboard, and the date stays in the link', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/strategies?date=2014-01-01`);
    const before = await drawnStatuses(page);
    const slider = page.getByRole('slider', { name: 'Date de la carte' });
    await slider.focus();
    await page.keyboard.press('Home');
    await mapIdle(page);
    await expect.poll(() => page.url()).toContain('date=2007-01-01');
    const first = await drawnStatuses(page);
    expect(countOf(first, 'adopted')).toBeLessThan(countOf(before, 'adopted'));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('date=2007-02-01');
    await page.keyboard.press('End');
    await expect.poll(() => page.url()).toContain('date=2020-12-01');
    expect(await slider.getAttribute('aria-valuetext')).toBe('décembre 2020');
    await page.context().close();
  });

  it('plays through the months and stops', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/strategies?date=2012-01-01`);
    await page.getByRole('button', { name: 'Lire' }).click();
    await expect.poll(() => page.url(), { timeout: 15_000 }).toMatch(/date=2012-0[3-9]/);
    await page.getByRole('button', { name: 'Arrêter' }).click();
    const stopped = page.url();
    await page.waitForTimeout(1500);
    expect(page.url()).toBe(stopped);
    await page.context().close();
  });

  it('filters by an entry of the legend and shows the sheet of a territory with its history', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/strategies?date=2014-03-01`);
    const all = await drawnStatuses(page);
    await page
      .getByRole('button', { name: /^Adoptée/ })
      .first()
      .click();
    await mapIdle(page);
    const kept = await drawnStatuses(page);
    expect(new Set(Object.values(kept))).toEqual(new Set(['adopted']));
    expect(Object.keys(kept)).toHaveLength(countOf(all, 'adopted'));
    expect(page.url()).toContain('statuses=adopted');
    const id = Object.keys(kept)[0] ?? '';
    await openMap(page, `${url}/strategies?date=2014-03-01&select=territory:${id}`);
    const sheet = page.locator('#sheet');
    await expect.poll(() => sheet.innerText()).toMatch(/Historique/i);
    expect(await sheet.innerText()).toMatch(/Stratégie formalisée/i);
    await page.context().close();
  });

  it('offers every type of initiative and lists the actors involved', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/strategies?date=2014-03-01&type=regional_contract`);
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).innerText())
      .toContain('Contrats de rayonnement');
    await expect.poll(() => page.getByText('Acteurs impliqués').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('shows all initiatives as small maps with their matrix, and opens one of them alone', async () => {
    const { page, trouble } = await newPage(browser, url);
    await page.goto(`${url}/strategies?date=2014-03-01&series=types&table=1`);
    const maps = page.locator('#map figure');
    await expect.poll(() => maps.count(), { timeout: 20_000 }).toBe(10);
    const adopted = page.locator('#table tbody tr').filter({ hasText: 'Adoptée' });
    await expect.poll(() => adopted.count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    // A row of the matrix makes its territory stand out in all maps.
    const lines = await maps.first().locator('path.line').count();
    await page.locator('#table tbody button').first().click();
    await expect.poll(() => maps.first().locator('path.line').count()).toBe(lines + 1);
    await page.getByRole('radio', { name: 'Année par année' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => maps.count()).toBe(14);
    await page.getByRole('link', { name: '2016', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('date=2016-12-31');
    await mapIdle(page);
    expect(Object.keys(await drawnStatuses(page))).toHaveLength(84);
    expect(trouble).toEqual({ errors: [], foreign: [] });
    await page.context().close();
  });
});
