import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from './axe';
import { drawnIds, hasBrowser, mapIdle, newPage, openBrowser } from './browser';

describe.runIf(hasBrowser)('the map of catchments', () => {
  const url = inject('appUrl');
  let browser: Browser;
  let page: Page;
  let errors: readonly string[];

  beforeAll(async () => {
    browser = await openBrowser();
    const made = await newPage(browser, url);
    page = made.page;
    errors = made.trouble.errors;
  });
  afterAll(() => browser.close());

  const finding = () => page.locator('.stage header p').innerText();
  const drawn = () =>
    page
      .getByRole('region', { name: 'Légende' })
      .getByText(/jusqu’à.*km²/)
      .first();

  it('draws rings around Cassel that follow the slider, and says how', async () => {
    await page.goto(`${url}/bassins?from=commune:59135&steps=5,10`);
    await mapIdle(page);
    await expect.poll(() => drawn().innerText(), { timeout: 30_000 }).toMatch(/jusqu’à 5\skm · 7\d\skm²/);
    await page.getByText('Aucun moteur d’itinéraires n’est installé').waitFor();
    await page
      .locator('.catchment-panel')
      .getByText(/Cercles géodésiques de 144 sommets/)
      .waitFor();
    const slider = page.getByRole('slider', { name: 'Seuil 1 (km)' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => drawn().innerText()).toMatch(/jusqu’à 6\skm · 11\d\skm²/);
    expect(await page.locator('h1').innerText()).toMatch(/^À moins de 6 et 10\skm de Cassel/);
    expect(page.url()).toContain('steps=6,10');
    expect(await violations(page)).toEqual([]);
  });

  it('parts the ground between the points as the table says', async () => {
    await page.goto(`${url}/bassins?method=nearest&table=1`);
    await mapIdle(page);
    const rows = page.locator('#table tbody tr');
    await expect.poll(() => rows.count(), { timeout: 30_000 }).toBe(84);
    await expect.poll(async () => (await drawnIds(page, 'catchments')).length).toBe(84);
    const communes = await rows.locator('td:nth-child(3)').allInnerTexts();
    expect(communes.reduce((sum, text) => sum + Number(text), 0)).toBe(647);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exporter la carte (GeoJSON)' }).click(),
    ]);
    const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
      features: unknown[];
      how: string[];
      mention: string[];
    };
    expect(file.features).toHaveLength(84);
    expect(file.how.join(' ')).toContain('Voronoï');
    expect(file.mention.join(' ')).toContain('démonstration');
  });

  it('counts other points on a Sunday in August than in January, and brings all back', async () => {
    await page.goto(`${url}/bassins/couverture?month=8&weekday=sun`);
    await mapIdle(page);
    await expect.poll(finding, { timeout: 30_000 }).toMatch(/au-delà/);
    const august = await finding();
    await page.getByRole('table', { name: 'Part à portée, par ensemble' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Jour de la semaine' }).selectOption('');
    await page.getByRole('combobox', { name: 'Mois', exact: true }).selectOption('1');
    await expect.poll(() => page.locator('h1').innerText(), { timeout: 30_000 }).toContain('en janvier');
    await expect.poll(finding).not.toBe(august);
    const january = await finding();
    await page.reload();
    await mapIdle(page);
    await expect.poll(finding, { timeout: 30_000 }).toBe(january);
    await page.goBack();
    await page.goBack();
    await expect.poll(finding, { timeout: 30_000 }).toBe(august);
  });

  it('finds by keyboard where a session would have cost the least', async () => {
    await page.goto(`${url}/bassins`);
    await mapIdle(page);
    const entry = page.getByRole('button', { name: 'Formation', exact: true });
    await entry.focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('combobox', { name: 'Commune de la formation' });
    await field.focus();
    await page.keyboard.type('cassel');
    await page.getByRole('option', { name: /^Cassel/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(finding, { timeout: 30_000 })
      .toMatch(/agents y feraient .*\skm aller-retour.* de moins/);
    await page.getByRole('button', { name: /^Tenir la formation à/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(finding).toContain('aucune autre commune n’en demanderait moins');
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
