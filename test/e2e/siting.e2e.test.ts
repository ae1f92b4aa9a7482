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
const saved = (page: Page) => page.getByText('Enregistré', { exact: true }).waitFor();
const title = (page: Page, points: string) =>
  page.getByRole('heading', { level: 1, name: `Cinq bureaux\u00a0: ${points}` }).waitFor();

/** Downloads what a button gives, as text. */
async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

describe.runIf(hasBrowser)('plans of reception points', () => {
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
    await page.goto(url + (await firstInvitation(app)));
    await page.getByLabel('Adresse électronique', { exact: true }).fill('chef@example.org');
    await page.getByLabel('Nom et prénom', { exact: true }).fill('Claire Dupont');
    await page.getByLabel('Mot de passe', { exact: true }).fill('cheval correct pile agrafe');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}/compte`);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('start from today’s network; a point that is closed tells who goes farther, and how far', async () => {
    await page.goto(`${url}/bassins/implantations`);
    await page.getByRole('button', { name: 'Nouveau plan' }).click();
    await page.getByLabel('Nom', { exact: true }).fill('Cinq bureaux');
    await expect.poll(() => page.getByLabel('Au jour du').inputValue()).toMatch(/^\d{4}-12-31$/);
    await page.getByRole('button', { name: 'Créer', exact: true }).click();
    await page.waitForURL(/\/bassins\/implantations\/[\w-]+$/);
    await title(page, '84 points d’accueil');
    await page.getByText(/^En moyenne, un habitant est à/).waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByLabel('Chercher un point ou une commune').fill('Cassel');
    await page.getByLabel('Que faire de Office de tourisme de Cassel').selectOption('Fermer');
    await title(page, '83 points d’accueil');
    await page
      .getByText(/habitants, dans \d+\scommunes, passent de [\d,]+ à [\d,]+\skm en moyenne\./)
      .waitFor();
    await panel(page, 'Effets');
    await page.getByRole('button', { name: 'Cassel', exact: true }).waitFor();
    await page.getByText(/2\s198\shabitants, de 0\skm à [\d,]+\skm/).waitFor();
    await page.keyboard.press('Control+z');
    await title(page, '84 points d’accueil');
    await page.keyboard.press('Control+Shift+z');
    await title(page, '83 points d’accueil');
    await saved(page);
  });

  it('are sought: the best five are proven, and a point that is kept by force has its price', async () => {
    await panel(page, 'Chercher');
    await page.getByLabel('Nombre de points').fill('5');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Chercher', exact: true }).last().click();
    await page.getByText('Optimum prouvé\u00a0: aucun autre choix ne fait mieux.').waitFor();
    await page.getByLabel('Point à garder').selectOption({ label: 'Office de tourisme d’Avesnes-sur-Helpe' });
    await page.getByRole('button', { name: 'Voir le prix' }).click();
    await page
      .getByText(/^Garder Office de tourisme d’Avesnes-sur-Helpe coûte .+ de plus par personne/)
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Prendre ce plan' }).click();
    await title(page, '5 points d’accueil');
  });

  it('have a curve: the best plan for each number of points, any of which is taken by the keyboard', async () => {
    await panel(page, 'Courbe');
    await page.getByLabel('Jusqu’à (points)').fill('5');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Tracer la courbe' }).press('Enter');
    await page.getByRole('button', { name: /^Prendre le plan à 5\s/ }).waitFor();
    await expect.poll(() => page.getByRole('cell', { name: 'prouvé' }).count()).toBe(5);
    await page.getByText('au départ\u00a0: 84').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Prendre le plan à 4\s/ }).press('Enter');
    await title(page, '4 points d’accueil');
    await page.getByRole('button', { name: /^Prendre le plan à 5\s/ }).press('Enter');
    await title(page, '5 points d’accueil');
    await mapIdle(page);
    await saved(page);
  });

  it('are frozen with their proof, exported with it, and read by a link without an account', async () => {
    await panel(page, 'Partager');
    const csv = await download(page, 'Tableau par commune (CSV)');
    expect(csv.split('\r\n')).toHaveLength(649);
    for (const said of ['Optimum prouvé (modèle p-median)', 'Données de démonstration', '2012-12-31'])
      expect(csv.split('\r\n')[1]).toContain(said);
    const map = JSON.parse(await download(page, 'Points et traits (GeoJSON)')) as {
      metadata: { proof: string; notice: string };
      features: { properties: { state?: string } }[];
    };
    expect(map.metadata.proof).toBe('Optimum prouvé (modèle p-median)');
    expect(map.features.filter(({ properties }) => properties.state === 'open')).toHaveLength(5);

    await page.getByRole('button', { name: 'Figer et partager…' }).click();
    await page.getByLabel('Note pour ceux qui la liront').fill('Montrée au bureau');
    await page.getByRole('button', { name: 'Figer', exact: true }).click();
    await page.getByText('Montrée au bureau').waitFor();
    await page.getByRole('button', { name: 'Créer un lien de lecture' }).click();
    const link = await page.getByLabel(/^Qui a ce lien lit la version/).inputValue();
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);

    const { page: visitor, trouble } = await newPage(browser, url);
    await visitor.goto(link);
    await title(visitor, '5 points d’accueil');
    await visitor.getByText('Optimum prouvé (modèle p-median).', { exact: true }).waitFor();
    await visitor.getByText(/en moyenne\. En moyenne, un habitant est à/).waitFor();
    await visitor.getByRole('button', { name: 'Tableau', exact: true }).click();
    await expect.poll(() => visitor.getByRole('row').count()).toBe(648);
    expect(await violations(visitor)).toEqual([]);
    expect(trouble).toEqual({ errors: [], foreign: [] });
  });
});
