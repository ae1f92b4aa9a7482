import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Letter } from '../../server/auth/mail';
import { DatasetState } from '../../server/dataset-state';
import { migrate } from '../../server/db/migrate';
import { readDatasetVersion } from '../../server/db/queries/dataset';
import type { Database } from '../../server/db/open';
import { serve } from '../../server/serve';
import type { Listening } from '../../server/serve';
import { makeAccount, testAuth, testPassword, Visitor } from '../support/accounts';
import { testApp } from '../support/app';
import { openEmpty } from '../support/databases';
import { insertSample } from '../support/sample';
import { violations } from './axe';
import { hasBrowser, newPage, openBrowser } from './browser';
import type { Trouble } from './browser';

describe.runIf(hasBrowser)('campaigns of collection', () => {
  let database: Database;
  let server: Listening;
  let browser: Browser;
  let page: Page;
  let trouble: Trouble;
  let url: string;
  const letters: Letter[] = [];
  const mailer = { send: (letter: Letter) => Promise.resolve(void letters.push(letter)) };

  beforeAll(async () => {
    database = await openEmpty('embedded');
    await migrate(database);
    await insertSample(database.sql);
    await makeAccount(database, 'engineer@example.org', 'engineer');
    const app = testApp(database, {
      auth: testAuth(database, { mailer }),
      dataset: new DatasetState(
        () => readDatasetVersion(database.sql),
        () => new Date(),
      ),
      webRoot: 'dist/web',
    });
    const engineer = new Visitor(app);
    await engineer.signIn('engineer@example.org');
    const evidence = { confidence: 'declared', source: null, day: null };
    const values = { email: 'accueil@ot-d.example' };
    const edits = [{ register: 'structure', id: 'ot-d', base: 0, values, evidence }];
    expect((await engineer.ask('POST', '/api/changes', { body: { edits, reason: null } })).status).toBe(200);
    server = await serve(app, { host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${server.port}`;
    browser = await openBrowser();
    ({ page, trouble } = await newPage(browser, url));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${url}/connexion?retour=/donnees/campagnes`);
    await page.getByLabel('Adresse électronique', { exact: true }).fill('engineer@example.org');
    await page.getByLabel('Mot de passe', { exact: true }).fill(testPassword);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}/donnees/campagnes`);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop(1000);
    await database.close();
  });

  it('are made by the form of their register', async () => {
    await page.getByText('Aucune campagne encore').waitFor();
    await page.getByRole('button', { name: 'Nouvelle campagne' }).click();
    const fields = { Nom: 'Enquête 2012', Année: '2012', Ouverture: '15/01/2014', Échéance: '31/03/2014' };
    for (const [label, value] of Object.entries(fields)) {
      const form = page.getByRole('form', { name: /campagne/ });
      await form.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(value);
    }
    await page.getByRole('checkbox', { name: 'Moyens', exact: true }).check();
    await page.keyboard.press('Enter');
    const row = page.getByRole('row', { name: /Enquête 2012/ });
    await row.waitFor();
    expect(await row.innerText()).toContain('0 sur 3');
    expect(await violations(page)).toEqual([]);
  });

  it('take an answer in its row, by the keyboard, and tell who is left', async () => {
    await page.getByRole('link', { name: 'Enquête 2012' }).click();
    await page.getByText('0 structure sur 3 a répondu\u202f; 3 sont en retard.').waitFor();
    await page.getByLabel('Réponse de OT de A').focus();
    await page.keyboard.press('c');
    await page.getByText('1 structure sur 3 a répondu\u202f; 2 sont en retard.').waitFor();
    const day = page.getByLabel('Réponse reçue le, OT de A');
    await day.fill('31/02/2014');
    await page.keyboard.press('Tab');
    await expect.poll(() => day.getAttribute('aria-invalid')).toBe('true');
    await day.fill('12/02/2014');
    await page.keyboard.press('Tab');
    await expect.poll(() => day.getAttribute('aria-invalid')).toBeNull();
    await page.getByRole('button', { name: 'Sans réponse', exact: true }).click();
    await page.getByText('2 sur 3').waitFor();
    expect(await page.getByLabel(/^Réponse de/).count()).toBe(2);
    expect(await violations(page)).toEqual([]);
  });

  it('remind nobody before the recipients were shown and confirmed', async () => {
    await page.getByRole('button', { name: 'Copier les adresses' }).click();
    await page.getByText('Copié.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('accueil@ot-d.example');
    const dialog = page.getByRole('dialog', { name: /Envoyer 1\s?courriel/ });
    await page.getByRole('button', { name: 'Envoyer par courriel…' }).click();
    await dialog.waitFor();
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(['OT de D accueil@ot-d.example']);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(letters).toEqual([]);
    await page.getByRole('button', { name: 'Envoyer par courriel…' }).click();
    const shown = await dialog.locator('.letter').innerText();
    await dialog.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await page.getByText('OT de D (accueil@ot-d.example)\u00a0: envoyé').waitFor();
    expect(letters.map(({ to }) => to)).toEqual(['accueil@ot-d.example']);
    const told = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(told(shown)).toBe(told(`${letters[0]?.subject ?? ''} ${letters[0]?.text ?? ''}`));
  });

  it('are shown on the map to those who may know who is late', async () => {
    await page.goto(`${url}/reseau`);
    await page.getByRole('navigation').getByRole('link', { name: 'Collecte', exact: true }).click();
    await page.getByText('1\u00a0structure sur 3 a répondu\u202f; 2 sont en retard.').first().waitFor();
    const legend = page.getByRole('group', { name: 'Part collectée' });
    expect(await legend.getByRole('listitem').last().innerText()).toMatch(/Sans réponse, ou refus\s*2/);
    expect(await violations(page)).toEqual([]);
    expect(trouble).toEqual({ errors: [], foreign: [] });
    const { page: anyone } = await newPage(browser, url);
    await anyone.goto(`${url}/reseau`);
    await anyone.getByRole('navigation').getByRole('link', { name: 'Stratégies', exact: true }).waitFor();
    expect(await anyone.getByRole('link', { name: 'Collecte', exact: true }).count()).toBe(0);
    await anyone.goto(`${url}/collecte`);
    await anyone.getByText('réservé aux ingénieurs et aux contributeurs').waitFor();
  });
});
