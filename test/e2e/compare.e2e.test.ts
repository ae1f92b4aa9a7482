import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../support/running-app';
import { firstInvitation } from './app.setup';
import { violations } from './axe';
import { hasBrowser, mapIdle, newPage, openBrowser } from './browser';
import { startOwnApp } from './own-app';

const panel = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Panneaux de l’atelier' }).getByRole('button', { name }).click();

/** Presses what saves a file; gives its name and text. */
async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe.runIf(hasBrowser)('the figures of a scenario, and its comparison with others', () => {
  let app: RunningApp;
  let url: string;
  let browser: Browser;
  let page: Page;
  let errors: readonly string[];
  let id = '';

  beforeAll(async () => {
    app = await startOwnApp();
    url = app.url;
    browser = await openBrowser();
    const made = await newPage(browser, url);
    page = made.page;
    errors = made.trouble.errors;
    await page.goto(url + (await firstInvitation(app)));
    await page.getByLabel('Adresse électronique', { exact: true }).fill('chef@example.org');
    await page.getByLabel('Nom et prénom', { exact: true }).fill('Claire Dupont');
    await page.getByLabel('Mot de passe', { exact: true }).fill('cheval correct pile agrafe');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}/compte`);
    await page.goto(`${url}/destinations`);
    await page.getByRole('button', { name: 'Nouveau scénario' }).click();
    await page.getByLabel('Nom', { exact: true }).fill('Cinq zones');
    await page.getByLabel(/Les zones touristiques/).check();
    await page.getByRole('button', { name: 'Créer', exact: true }).click();
    await page.waitForURL(/\/destinations\/[\w-]+$/);
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await mapIdle(page);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const figure = (grouping: string) =>
    page
      .locator('#workshop-panel')
      .getByRole('row', { name: new RegExp(`^${grouping}`) })
      .getByRole('cell')
      .first();

  it('lets one say what it is about, and group other units, which is undone', async () => {
    await page.getByRole('button', { name: 'Propriétés' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Description').fill('Pour mémoire');
    await page.getByLabel('Ce que l’on regroupe').selectOption({ label: 'EPCI' });
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('Les 17 EPCI ont leur regroupement').waitFor();
    // While it is open the keys are its own.
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByText('Les 84 territoires ont leur regroupement').waitFor();
    await page.getByText('Enregistré', { exact: true }).waitFor();
    await page.reload();
    await mapIdle(page);
    await page.getByRole('button', { name: 'Propriétés' }).click();
    expect(await page.getByLabel('Description').inputValue()).toBe('Pour mémoire');
    await page.keyboard.press('Escape');
  });

  it('shows the figures of the groupings, which follow what one gives', async () => {
    await panel(page, 'Indicateurs');
    const population = figure('Avesnois');
    await expect.poll(() => population.innerText()).toMatch(/^223\s006/);
    await page.getByRole('button', { name: 'Donner…' }).click();
    await page.getByRole('dialog').getByLabel('Communes ou codes INSEE').fill('Maubeuge');
    await page.getByRole('dialog').getByRole('button', { name: 'Donner', exact: true }).click();
    await expect.poll(() => population.innerText()).not.toMatch(/^223\s006/);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => population.innerText()).toMatch(/^223\s006/);
  });

  it('opens a figure into what it is made of, and saves the figures with the mention of what they are', async () => {
    await figure('Avesnois').getByRole('button').click();
    await page.locator('#workshop-panel .opened').waitFor();
    expect(await violations(page)).toEqual([]);
    const file = await saved(page, () => page.getByRole('button', { name: 'Exporter (CSV)' }).click());
    expect(file.name).toMatch(/\.csv$/);
    expect(file.text).toContain('Avesnois');
    expect(file.text).toMatch(/démonstration/);
  });

  it('turns a hypothesis into another range, which is undone', async () => {
    await panel(page, 'Mutualisation');
    const whole = page
      .locator('#workshop-panel')
      .getByRole('row', { name: /^Ensemble/ })
      .first();
    await expect.poll(() => whole.innerText()).toMatch(/321.*\sà\s321/s);
    const before = await whole.innerText();
    await page.locator('#workshop-panel summary', { hasText: 'Hypothèses' }).click();
    const low = page.getByRole('spinbutton', { name: 'Direction, au moins' });
    await low.fill('20');
    await low.press('Tab');
    await expect.poll(() => whole.innerText()).not.toBe(before);
    expect(await violations(page)).toEqual([]);
    const panelBox = await page.locator('#workshop-panel').boundingBox();
    const table = await page.locator('#workshop-panel table').first().boundingBox();
    expect((table?.x ?? 0) + (table?.width ?? 0)).toBeLessThanOrEqual(
      (panelBox?.x ?? 0) + (panelBox?.width ?? 0),
    );
    await page.locator('#workshop-panel').getByRole('heading').first().click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => whole.innerText()).toBe(before);
    await page.getByText('Enregistré', { exact: true }).waitFor();
  });

  it('compares it with the EPCI: sentences, who moves, what differs, files', async () => {
    await page.goto(`${url}/destinations/comparer?plans=${id},epcis`);
    await mapIdle(page);
    expect(await page.locator('.maplibregl-canvas').count()).toBe(2);
    await page.getByRole('heading', { name: 'En une phrase' }).waitFor();
    await page
      .getByText(/indice de Rand ajusté/i)
      .first()
      .waitFor();
    await page
      .getByText(/communes? et .*\shabitants ne sont pas dans le regroupement qui répond au leur/)
      .first()
      .waitFor();
    expect(
      await page.getByRole('table', { name: 'Qui change, par trajet' }).getByRole('row').count(),
    ).toBeGreaterThan(5);
    expect(await violations(page)).toEqual([]);
    const moves = await saved(page, () =>
      page.getByRole('button', { name: 'Exporter la liste (CSV)' }).click(),
    );
    expect(moves.text.split('\n').length).toBeGreaterThan(100);
    expect(moves.text.split('\n')[0]).toContain('Code INSEE');
    const outlines = await saved(page, () =>
      page.getByRole('button', { name: /^Contours de «\sLes EPCI\s» \(GeoJSON\)/ }).click(),
    );
    expect((JSON.parse(outlines.text) as { features: unknown[] }).features.length).toBeGreaterThan(16);
  });

  it('slides one map over the other with the keyboard, and keeps it all in the address', async () => {
    await page.getByText('Rideau', { exact: true }).click();
    const limit = page.getByRole('slider', { name: /^Limite entre/ });
    await limit.focus();
    const before = await limit.getAttribute('aria-valuenow');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => limit.getAttribute('aria-valuenow')).not.toBe(before);
    expect(await violations(page)).toEqual([]);
    const address = page.url();
    await page.reload();
    await mapIdle(page);
    expect(page.url()).toBe(address);
    await page.getByRole('slider', { name: /^Limite entre/ }).waitFor();
    expect(errors).toEqual([]);
  });
});
