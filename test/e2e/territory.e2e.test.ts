import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../support/running-app';
import { firstInvitation } from './app.setup';
import { violations } from './axe';
import { hasBrowser, mapIdle, newPage, openBrowser } from './browser';
import { startOwnApp } from './own-app';

const password = 'cheval correct pile agrafe';
const maubeuge = 't-ot-59392';
const hautmont = '59291';

interface TerritoryReply {
  readonly features: readonly {
    readonly properties: {
      readonly territory: string;
      readonly to: string | null;
      readonly communes: readonly string[];
    };
  }[];
}

/** Where a commune's town is on the screen. */
async function place(page: Page, insee: string): Promise<readonly [number, number]> {
  return page.evaluate(async (code) => {
    const reply = await fetch('/ogc/collections/places/items?limit=10000');
    const { features } = (await reply.json()) as {
      features: { properties: { insee: string }; geometry: { coordinates: [number, number] } }[];
    };
    const town = features.find(({ properties }) => properties.insee === code);
    const map = window.__maillage?.map;
    if (map === undefined || town === undefined) throw new Error(`nothing to show of ${code}`);
    const { x, y } = map.project(town.geometry.coordinates);
    const box = map.getCanvas().getBoundingClientRect();
    return [box.left + x, box.top + y] as const;
  }, insee);
}

/** Draws a loop round a point with Shift. */
async function lasso(page: Page, [x, y]: readonly [number, number]): Promise<void> {
  await page.keyboard.down('Shift');
  await page.mouse.move(x - 12, y - 12);
  await page.mouse.down();
  for (const [dx, dy] of [
    [12, -12],
    [12, 12],
    [-12, 12],
    [-12, -12],
  ] as const)
    await page.mouse.move(x + dx, y + dy, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer', exact: true }).click();
}

const said = (page: Page) => page.locator('p.said[role="status"]').first();

describe.runIf(hasBrowser)('the editor of a territory', () => {
  let app: RunningApp;
  let url: string;
  let browser: Browser;
  let page: Page;
  let errors: readonly string[];

  const open = async (opened: Page) => {
    await opened.goto(`${url}/donnees/territoires/${maubeuge}`);
    await opened.getByRole('heading', { level: 1 }).waitFor();
    await mapIdle(opened);
  };
  /** The communes published of the territory, over its last period. */
  const published = async () => {
    const reply = await page.request.get(`${url}/ogc/collections/territories/items?limit=10000`);
    const { features } = (await reply.json()) as TerritoryReply;
    const last = features.find(
      ({ properties }) => properties.territory === maubeuge && properties.to === null,
    );
    return last?.properties.communes ?? [];
  };

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
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}/compte`);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('is open to readers, who may look and not touch', async () => {
    const reader = (await newPage(browser, url)).page;
    await reader.goto(`${url}/donnees/territoires`);
    await reader.getByRole('link', { name: 'Maubeuge', exact: true }).click();
    await mapIdle(reader);
    await reader.getByText('Lecture seule').first().waitFor();
    expect(await reader.getByRole('checkbox', { name: /^Feignies/ }).isDisabled()).toBe(true);
    await reader.mouse.click(...(await place(reader, hautmont)));
    expect(await reader.getByText('ajoutée').count()).toBe(0);
    expect(await violations(reader)).toEqual([]);
    await reader.context().close();
  });

  it('adds by a click and by the list, undoes, takes from the other territory, and shows it on the maps at once', async () => {
    await open(page);
    await page.mouse.click(...(await place(page, hautmont)));
    await expect.poll(() => said(page).innerText()).toContain('Ajoutée\u00a0: Hautmont. 40\u00a0communes');
    await page.getByText('Une commune est dans un autre territoire').waitFor();
    await page.getByRole('searchbox', { name: 'Chercher une commune, un code ou un EPCI' }).fill('jeumont');
    await page.getByRole('checkbox', { name: /^Jeumont/ }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => said(page).innerText()).toContain('Ajoutée\u00a0: Jeumont. 41\u00a0communes');
    await page.keyboard.press('Control+z');
    await expect.poll(() => said(page).innerText()).toContain('Annulé. 40\u00a0communes');
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => said(page).innerText()).toContain('41\u00a0communes');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Retirer Hautmont de Hautmont' }).click();
    await page.getByRole('button', { name: 'Enregistrer…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2\u00a0communes en plus\u00a0: Hautmont et Jeumont.').waitFor();
    await dialog.getByText('Hautmont n’aura alors plus aucune commune.').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByRole('link', { name: 'Voir la carte des stratégies' }).waitFor();
    expect(await published()).toContain(hautmont);
    expect(await published()).toContain('59324');
    await page.getByRole('link', { name: 'Voir la carte des stratégies' }).click();
    await page.waitForURL(/\/strategies/);
    await mapIdle(page);
    expect(errors).toEqual([]);
  });

  it('adds and takes away with a lasso and with a pasted list, telling what is no commune', async () => {
    await open(page);
    const feignies = await place(page, '59225');
    await page.getByRole('button', { name: 'Lasso\u00a0: retirer' }).click();
    await lasso(page, await place(page, '59157'));
    await expect.poll(() => said(page).innerText()).toContain('Ajoutée\u00a0: Cousolre');
    await page.keyboard.down('Alt');
    await lasso(page, feignies);
    await page.keyboard.up('Alt');
    await expect.poll(() => said(page).innerText()).toContain('Retirée\u00a0: Feignies');
    await page.getByText('elle ne sera dans aucun territoire').waitFor();
    await page.getByRole('button', { name: 'Coller une liste' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Codes INSEE ou noms').fill('59225\nParis\nSaint Hilaire');
    await dialog.getByText('«\u00a0Paris\u00a0» n’est ni le code').waitFor();
    await dialog.getByRole('combobox').selectOption({ index: 1 });
    await dialog.getByText('2\u00a0communes reconnues').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ajouter au territoire' }).click();
    await expect.poll(() => said(page).innerText()).toContain('2\u00a0communes ajoutées');
  });

  it('asks before one leaves, keeps the work, and offers it again', async () => {
    await page.getByRole('link', { name: 'Journal' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rester' }).click();
    await page.getByRole('link', { name: 'Journal' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Quitter' }).click();
    await page.waitForURL(`${url}/donnees/journal`);
    await open(page);
    await page.getByText('Un travail non enregistré').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Le reprendre' }).click();
    await expect.poll(() => page.getByRole('checkbox', { name: /^Cousolre/ }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => page.getByRole('checkbox', { name: /^Cousolre/ }).isChecked()).toBe(false);
  });

  it('tells what someone else did meanwhile, and makes one’s own changes again on that', async () => {
    await open(page);
    await page.getByRole('checkbox', { name: /^Feignies/ }).uncheck();
    await page.getByRole('checkbox', { name: /^Cousolre/ }).check();
    const other = await page.context().newPage();
    await open(other);
    await other.getByLabel('Une correction, depuis toujours').check();
    await other.getByRole('checkbox', { name: /^Feignies/ }).uncheck();
    await save(other);
    await other.getByRole('link', { name: 'Voir la carte des stratégies' }).waitFor();
    await save(page);
    await page.getByText('Retirées par l’autre personne\u00a0: Feignies.').waitFor();
    await page.getByText('Claire Dupont, le').waitFor();
    await page.getByRole('button', { name: 'Refaire mes modifications' }).click();
    await save(page);
    await page.getByRole('link', { name: 'Voir la carte des stratégies' }).waitFor();
    const communes = await published();
    expect([communes.includes('59157'), communes.includes('59225')]).toEqual([true, false]);
  });
});
