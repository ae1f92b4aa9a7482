import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../support/running-app';
import { firstInvitation } from './app.setup';
import { violations } from './axe';
import { hasBrowser, mapIdle, newPage, openBrowser } from './browser';
import { startOwnApp } from './own-app';

const password = 'cheval correct pile agrafe';

type Point = readonly [number, number];

/** Where towns of communes are on the screen. */
async function places(page: Page, codes: readonly string[]): Promise<readonly Point[]> {
  return page.evaluate(async (wanted) => {
    const reply = await fetch('/ogc/collections/places/items?limit=10000');
    const { features } = (await reply.json()) as {
      features: { properties: { insee: string }; geometry: { coordinates: [number, number] } }[];
    };
    const map = window.__maillage?.map;
    if (map === undefined) throw new Error('no map');
    const box = map.getCanvas().getBoundingClientRect();
    return wanted.map((code) => {
      const town = features.find(({ properties }) => properties.insee === code);
      if (town === undefined) throw new Error(`no town ${code}`);
      const { x, y } = map.project(town.geometry.coordinates);
      return [box.left + x, box.top + y] as const;
    });
  }, codes);
}

/** Drags the pointer through points in one stroke. */
async function stroke(page: Page, [first, ...others]: readonly Point[]): Promise<void> {
  if (first === undefined) throw new Error('a stroke has points');
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of others) await page.mouse.move(...point, { steps: 6 });
  await page.mouse.up();
}

const said = (page: Page) => page.locator('p.said[role="status"][aria-live]').last();
const saved = (page: Page) => page.getByText('Enregistré', { exact: true }).waitFor();
const panel = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Panneaux de l’atelier' }).getByRole('button', { name }).click();

// Dunkerque and Bergues; Lille and Seclin; Valenciennes and Cambrai; Maubeuge is far from all of them.
const coast = ['59183', '59067'];
const city = ['59350', '59560'];
const south = ['59606', '59122'];
const far = ['59392'];

describe.runIf(hasBrowser)('the workshop of destinations', () => {
  let app: RunningApp;
  let url: string;
  let browser: Browser;
  let page: Page;
  let errors: readonly string[];
  let link = '';

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

  it('begins with a list that teaches, and makes a scenario', async () => {
    await page.goto(`${url}/destinations`);
    await page.getByRole('heading', { name: 'Aucun scénario pour l’instant' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Nouveau scénario' }).click();
    await page.getByLabel('Nom', { exact: true }).fill('Trois destinations');
    await expect.poll(() => page.getByLabel('Au jour du').inputValue()).toMatch(/^\d{4}-12-31$/);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Créer', exact: true }).click();
    await page.waitForURL(/\/destinations\/[\w-]+$/);
    await mapIdle(page);
    await page.getByRole('heading', { level: 1, name: /^Aucune destination proposée/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('builds three groupings with the brush, each stroke one step that is undone and done again', async () => {
    for (const [name, communes] of [
      ['Littoral', coast],
      ['Métropole', city],
      ['Sud', south],
    ] as const) {
      await page.getByRole('button', { name: 'Ajouter un regroupement' }).click();
      await page.getByLabel('Nom', { exact: true }).fill(name);
      await page.keyboard.press('Enter');
      await stroke(page, await places(page, communes));
      await expect.poll(() => said(page).innerText()).toMatch(new RegExp(`données? à ${name}`));
    }
    await page.getByRole('heading', { level: 1, name: /^Trois destinations proposées, au/ }).waitFor();
    const finding = page.getByText(/^\d+ territoires sur \d+ placés/);
    const before = await finding.innerText();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { level: 1, name: /^Deux destinations proposées/ }).waitFor();
    await page.keyboard.press('Control+Shift+Z');
    await page.getByRole('heading', { level: 1, name: /^Trois destinations proposées/ }).waitFor();
    await expect.poll(() => finding.innerText()).toBe(before);
    await saved(page);
  });

  it('shows that a grouping is broken, goes there, and lets one mend it', async () => {
    await page.getByRole('button', { name: /^Clic/ }).click();
    const [maubeuge = [0, 0]] = await places(page, far);
    await page.mouse.click(...maubeuge);
    await page.getByText(/1 regroupement en (deux|trois|quatre|cinq|\d+) morceaux/).waitFor();
    await panel(page, 'Anomalies');
    const fault = page.locator('#workshop-panel li.error').filter({ hasText: 'Maubeuge' });
    expect(await violations(page)).toEqual([]);
    await fault.getByRole('button', { name: /^Y aller/ }).click();
    await mapIdle(page);
    const [there = [0, 0]] = await places(page, far);
    const map = await page.locator('.maplibregl-canvas').boundingBox();
    expect(Math.abs(there[0] - ((map?.x ?? 0) + (map?.width ?? 0) / 2))).toBeLessThan(250);
    await fault.getByRole('button', { name: /^Déclarer un lien/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Déclarer' }).click();
    await dialog.getByText('Dites pourquoi').waitFor();
    await dialog.getByLabel('Raison').fill('Essai');
    await dialog.getByRole('button', { name: 'Déclarer' }).click();
    await fault.waitFor({ state: 'detached' });
    await page.getByText('Liens déclarés').waitFor();
    await page.keyboard.press('Control+z');
    await fault.waitFor();
    // A click on what the grouping has already takes it away.
    await page.mouse.click(...((await places(page, far))[0] ?? [0, 0]));
    await fault.waitFor({ state: 'detached' });
    await saved(page);
  });

  it('gives, frees and opens the unit under a press of the other button', async () => {
    const [maubeuge = [0, 0]] = await places(page, far);
    await page.mouse.click(...maubeuge, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Donner à Littoral' }).click();
    await expect.poll(() => said(page).innerText()).toContain('1\u00a0unité donnée à Littoral');
    await page.mouse.click(...maubeuge, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Ouvrir en communes' }).click();
    await page.getByText(/territoires et communes sur/).waitFor();
    await page.keyboard.press('Control+z');
    // The sentence over the map may take a line less: the map is then elsewhere.
    await page.getByText(/territoires et communes sur/).waitFor({ state: 'hidden' });
    const [again = [0, 0]] = await places(page, far);
    await page.mouse.click(...again, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Retirer de son regroupement' }).click();
    await expect.poll(() => said(page).innerText()).toContain('1\u00a0unité retirée');
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('gives units from the list with the keyboard alone', async () => {
    await panel(page, 'Unités');
    await page.getByRole('searchbox', { name: 'Chercher une unité ou un code' }).fill('59392');
    const row = page.getByRole('list', { name: 'Unités' }).getByRole('button', { name: /^Maubeuge/ });
    await row.waitFor();
    await row.focus();
    await page.keyboard.press('3');
    await expect.poll(() => said(page).innerText()).toContain('1\u00a0unité donnée à Sud');
    await page.keyboard.press('o');
    await page
      .locator('#workshop-panel')
      .getByText(/^commune de /)
      .first()
      .waitFor();
    await page.keyboard.press('Control+z');
    await row.focus();
    await page.keyboard.press('0');
    await expect.poll(() => said(page).innerText()).toContain('1\u00a0unité retirée');
    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Part du premier (%)').fill('60');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Partager', exact: true }).click();
    await page.getByText(/1 dans deux regroupements/).waitFor();
    await page.getByRole('searchbox', { name: 'Chercher une unité ou un code' }).fill('');
    await saved(page);
  });

  it('keeps what is done while the network is cut, over a new load of the page', async () => {
    const finding = page.getByText(/^\d+ territoires sur \d+ placés/);
    await page.route('**/changes', (route) => route.abort());
    await page.getByRole('button', { name: 'Donner…' }).click();
    await page.getByRole('dialog').getByLabel('Communes ou codes INSEE').fill('Hazebrouck\n59043');
    await page.getByRole('dialog').getByText('2\u00a0unités à donner').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Donner', exact: true }).click();
    await page.getByText('Hors ligne\u00a0: gardé ici').waitFor();
    const before = await finding.innerText();
    await page.unroute('**/changes');
    await page.reload();
    await mapIdle(page);
    await saved(page);
    expect(await finding.innerText()).toBe(before);
    await page.reload();
    await mapIdle(page);
    expect(await finding.innerText()).toBe(before);
  });

  it('freezes a version that anybody reads by its link, without an account and without tools', async () => {
    await panel(page, 'Partager');
    await page.getByRole('button', { name: 'Figer et partager…' }).click();
    await page.getByLabel('Note pour ceux qui la liront').fill('Pour le bureau');
    await page.getByRole('dialog').getByRole('button', { name: 'Figer', exact: true }).click();
    await page.getByText('Version 1', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Créer un lien de lecture' }).click();
    link = await page.getByLabel(/^Qui a ce lien/).inputValue();
    expect(await violations(page)).toEqual([]);
    const { page: reader, trouble } = await newPage(browser, url);
    await reader.goto(link);
    await mapIdle(reader);
    await reader.getByRole('heading', { level: 1, name: /^Trois destinations proposées, au/ }).waitFor();
    await reader.getByRole('heading', { level: 3, name: 'Littoral' }).waitFor();
    await reader.getByText('Version 1, figée le').waitFor();
    await reader.getByText('Données de démonstration').first().waitFor();
    await reader.getByText('Pour le bureau').waitFor();
    expect(await reader.getByRole('button', { name: /Pinceau|Gomme|Figer/ }).count()).toBe(0);
    expect(await violations(reader)).toEqual([]);
    expect([trouble.errors, trouble.foreign]).toEqual([[], []]);
    await reader.setViewportSize({ width: 390, height: 844 });
    expect(await violations(reader)).toEqual([]);
    await reader.context().close();
    await page.getByRole('button', { name: 'Retirer les liens' }).click();
    await expect.poll(() => said(page).innerText()).toContain('ne mènent plus à rien');
    const later = (await newPage(browser, url)).page;
    await later.goto(link);
    await later.getByText('Ce lien ne mène plus à rien').waitFor();
    await later.context().close();
  });

  it('shows readers what was shared, to look at and not to touch', async () => {
    const reader = (await newPage(browser, url)).page;
    await reader.goto(`${url}/destinations`);
    await reader.getByRole('link', { name: 'Trois destinations', exact: true }).click();
    await mapIdle(reader);
    await reader.getByText('Lecture seule').waitFor();
    expect(await reader.getByRole('button', { name: /Pinceau/ }).count()).toBe(0);
    expect(await violations(reader)).toEqual([]);
    await reader.context().close();
    expect(errors.filter((text) => !text.includes('net::ERR_FAILED'))).toEqual([]);
  });
});
