import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '../../server/imports/read/read-tables';
import type { RunningApp } from '../support/running-app';
import { firstInvitation } from './app.setup';
import { violations } from './axe';
import { hasBrowser, mapIdle, newPage, openBrowser, openMap } from './browser';
import { startOwnApp } from './own-app';

const kinds = {
  pdf: '%PDF',
  pptx: 'PK',
  png: '\x89PNG',
  svg: '<?xml',
  xlsx: 'PK',
  csv: '\xef\xbb\xbf',
  geojson: '{',
};

describe.runIf(hasBrowser)('a printed page', () => {
  let app: RunningApp;
  let url: string;
  let browser: Browser;
  let page: Page;
  let errors: readonly string[];
  beforeAll(async () => {
    app = await startOwnApp();
    url = app.url;
    browser = await openBrowser();
    const made = await newPage(browser, url);
    page = made.page;
    errors = made.trouble.errors;
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  /** Opens the composer of a screen, and waits for its first page. */
  async function compose(): Promise<{ dialog: Locator; preview: Locator }> {
    await page.getByRole('button', { name: 'Imprimer, exporter une page' }).click();
    const dialog = page.getByRole('dialog', { name: 'Composer une page' });
    const preview = dialog.getByRole('img', { name: 'Aperçu de la page' });
    await preview.waitFor();
    return { dialog, preview };
  }
  const ratio = (preview: Locator) =>
    preview.evaluate((image: HTMLImageElement) => image.naturalWidth / image.naturalHeight);
  /** Presses what makes a file: its path, once its name and first bytes say what it is. */
  async function download(dialog: Locator, name: string): Promise<string> {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name, exact: true }).click(),
    ]);
    const path = await file.path();
    const ending = file.suggestedFilename().split('.').at(-1) as keyof typeof kinds;
    expect([name, readFileSync(path).toString('latin1').slice(0, kinds[ending].length)]).toEqual([
      name,
      kinds[ending],
    ]);
    await dialog.getByText(`Fichier prêt : ${file.suggestedFilename()}`).waitFor();
    return path;
  }

  it('is composed with a preview that follows, and handed out in each format', async () => {
    await openMap(page, `${url}/strategies?date=2014-03-01&zones=hainaut`);
    const { dialog, preview } = await compose();
    expect(await violations(page)).toEqual([]);
    expect(await ratio(preview)).toBeCloseTo(Math.SQRT2, 1);
    await dialog.getByLabel('Format').selectOption('A3-portrait');
    await dialog.getByLabel('Cadrage').selectOption('zone:hainaut');
    await dialog.getByLabel('Titre', { exact: true }).fill('Où en sommes-nous ?');
    await expect.poll(() => ratio(preview), { timeout: 30_000 }).toBeCloseTo(Math.SQRT1_2, 1);
    await dialog.getByLabel('Points par pouce').fill('96');
    for (const name of ['PDF, pour imprimer', 'PowerPoint, modifiable', 'Image PNG'])
      await download(dialog, name);
    expect(readFileSync(await download(dialog, 'SVG, pour Inkscape'), 'utf8')).toContain(
      'Où en sommes-nous ?',
    );
    for (const name of ['CSV', 'GeoJSON']) await download(dialog, name);
    const book = await readTables(readFileSync(await download(dialog, 'Excel')), 'vue.xlsx');
    expect(book.ok && book.value.map(({ sheet }) => sheet)).toEqual(['Données', 'Lisez-moi']);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('shows catchments as they were computed', async () => {
    await openMap(page, `${url}/bassins/couverture`);
    await page.getByRole('heading', { level: 1, name: /^Qui est à moins de/ }).waitFor();
    const { dialog } = await compose();
    for (const name of ['PDF, pour imprimer', 'GeoJSON', 'Excel']) await download(dialog, name);
    expect(errors).toEqual([]);
  });

  it('shows a scenario and its versions, and says why it cannot', async () => {
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
    await mapIdle(page);
    const draft = page.url();
    const frozen = await page.evaluate(
      async (path) => {
        const etag = (await fetch(path)).headers.get('etag') ?? '';
        const headers = { 'content-type': 'application/json', 'if-match': etag };
        return (await fetch(`${path}/versions`, { method: 'POST', headers, body: '{"note":""}' })).status;
      },
      `/api/scenarios/${draft.split('/').at(-1) ?? ''}`,
    );
    expect(frozen).toBe(201);

    await openMap(page, `${draft}/versions/1`);
    const version = await compose();
    await version.dialog.getByLabel('Cadrage').selectOption({ label: 'Regroupement : Avesnois' });
    const svg = readFileSync(await download(version.dialog, 'SVG, pour Inkscape'), 'utf8');
    expect(svg).toContain('Avesnois');
    for (const name of ['Excel', 'GeoJSON']) await download(version.dialog, name);

    await openMap(page, draft);
    const { dialog, preview } = await compose();
    expect(errors).toEqual([]);
    // The session ends while the composer is open: a draft is for those alone who edit it.
    await page.context().clearCookies();
    await dialog.getByLabel('Encre').selectOption('black-white');
    await dialog
      .getByRole('alert')
      .getByText('Cette vue n’existe plus, ou vous n’y avez pas accès.')
      .waitFor();
    expect([await preview.count(), await violations(page)]).toEqual([0, []]);
    await dialog.getByRole('button', { name: 'PDF, pour imprimer' }).click();
    await dialog.getByText(/^Le fichier n’a pas pu être fait\./).waitFor();
  });
});
