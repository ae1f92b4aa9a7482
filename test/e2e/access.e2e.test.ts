import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from './axe';
import { drawnIds, hasBrowser, mapIdle, newPage, openBrowser, openMap } from './browser';

const url = inject('appUrl');

/** Presses Tab until the focused element answers to a name, at most `limit` times. */
async function tabTo(page: Page, name: RegExp, limit = 80): Promise<void> {
  for (let i = 0; i < limit; i++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const element = document.activeElement;
      return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`.trim();
    });
    if (name.test(label)) return;
  }
  throw new Error(`no element named ${String(name)} within ${limit} presses of Tab`);
}

describe.runIf(hasBrowser)('for everyone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    ['/reseau?table=1', false],
    ['/reseau?select=structure:ot-59392', true],
    ['/strategies?date=2014-03-01&table=1', true],
    ['/strategies?date=2014-03-01&select=territory:t-ot-59392', false],
  ])('has no violation that axe-core finds at %s (dark: %s)', async (path, dark) => {
    const { page } = await newPage(browser, url, { dark });
    await openMap(page, `${url}${path}`);
    await page.waitForTimeout(300);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('works with the keyboard alone: theme, filter by a cell, table, sheet and back', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/reseau`);
    await tabTo(page, /^Métropole, OT 4\*/);
    await page.keyboard.press('Enter');
    await mapIdle(page);
    expect(await drawnIds(page, 'structures')).toHaveLength(1);
    await page.keyboard.press('Enter');
    await mapIdle(page);
    expect(await drawnIds(page, 'structures')).toHaveLength(84);
    await page.goto(`${url}/reseau?table=1`);
    await mapIdle(page);
    await tabTo(page, /^Ouvrir la fiche/, 160);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('select=structure:');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('select=');
    await page.context().close();
  });

  it('walks from mark to mark on the map with N and opens one with Enter', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/reseau`);
    await page.locator('#map canvas').focus();
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('select=');
    await page.context().close();
  });

  it('speaks English when asked, and says so to a screen reader', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/reseau`);
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain('Tourist offices');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.context().close();
  });

  it('says on a phone that an address leads nowhere, and leads from there to every place and to the words of the maps', async () => {
    const { page } = await newPage(browser, url, { width: 320, height: 640 });
    expect((await page.goto(`${url}/nimporte`))?.status()).toBe(404);
    await page.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor();
    await page.getByRole('button', { name: 'Menu' }).click();
    const menu = page.getByRole('dialog', { name: 'Menu' });
    const ways = await menu.getByRole('link').allInnerTexts();
    expect(ways).toEqual([
      'Réseau',
      'Stratégies',
      'Destinations',
      'Bassins',
      'Implantations',
      'Données',
      'Se connecter',
    ]);
    await menu.getByRole('button', { name: 'Aide' }).click();
    await page.getByText('Syndicat d’initiative (SI)').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await menu.getByRole('link', { name: 'Données' }).click();
    await page.getByRole('heading', { level: 1, name: 'Données' }).waitFor();
    const nav = page.getByRole('navigation', { name: 'Navigation' });
    for (const way of await nav.locator('a:visible, button:visible').all()) {
      const box = await way.boundingBox();
      expect([box?.width ?? 0, box?.height ?? 0].every((side) => side >= 44)).toBe(true);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });

  it('sorts the table by a column and tells in which direction', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/reseau?table=1`);
    const table = page.getByRole('table', { name: 'Structures montrées sur la carte' });
    await table.getByRole('button', { name: 'Commune', exact: true }).click();
    const communes = () => table.locator('tbody tr td:nth-child(3)').allInnerTexts();
    const ascending = await communes();
    expect(ascending).toHaveLength(84);
    expect(ascending).toEqual(ascending.toSorted(new Intl.Collator('fr', { numeric: true }).compare));
    await table.getByRole('button', { name: 'Commune', exact: true }).click();
    expect(await communes()).toEqual(ascending.toReversed());
    expect(await table.locator('th[aria-sort=descending]').count()).toBe(1);
    await page.context().close();
  });

  it.each([
    [1024, 768],
    [768, 1024],
    [390, 844],
  ])(
    'keeps the map and the legend in sight at %i × %i, without scrolling sideways',
    async (width, height) => {
      const { page } = await newPage(browser, url, { width, height });
      await openMap(page, `${url}/reseau`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      const map = await page.locator('#map').boundingBox();
      expect(map?.width).toBeGreaterThan(width * 0.4);
      expect(map?.height).toBeGreaterThan(height * 0.35);
      expect(await drawnIds(page, 'structures')).toHaveLength(84);
      await page.context().close();
    },
  );
});
