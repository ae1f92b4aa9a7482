import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../server/db/migrate';
import type { Database } from '../../server/db/open';
import { serve } from '../../server/serve';
import type { Listening } from '../../server/serve';
import { makeAccount, testPassword } from '../support/accounts';
import { testApp } from '../support/app';
import { openEmpty } from '../support/databases';
import { insertSample } from '../support/sample';
import { violations } from './axe';
import { hasBrowser, newPage, openBrowser } from './browser';
import type { Trouble } from './browser';

const soon = { timeout: 15_000 };

/** As an office sends it: other headers, a number with its unit, an unknown office, a French decimal comma. */
const sent = [
  'Office;Exercice;Equivalents temps plein;Budget total',
  'OT de A;2013;4,5;210 000',
  'OT de D;2013;6 ETP;350000',
  'OT de Nulle Part;2013;2;',
  '',
].join('\r\n');

describe.runIf(hasBrowser)('an import on the screen', () => {
  let database: Database;
  let server: Listening;
  let browser: Browser;
  let page: Page;
  let trouble: Trouble;
  let url: string;

  beforeAll(async () => {
    database = await openEmpty('embedded');
    await migrate(database);
    await insertSample(database.sql);
    await makeAccount(database, 'engineer@example.org', 'engineer');
    server = await serve(testApp(database, { webRoot: 'dist/web' }), { host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${server.port}`;
    browser = await openBrowser();
    ({ page, trouble } = await newPage(browser, url));
    await page.goto(`${url}/connexion?retour=/donnees/import`);
    await page.getByLabel('Adresse électronique', { exact: true }).fill('engineer@example.org');
    await page.getByLabel('Mot de passe', { exact: true }).fill(testPassword);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}/donnees/import`);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop(1000);
    await database.close();
  });

  const drop = (name: string, text: string) =>
    page
      .getByLabel('Choisir un fichier')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });

  it('is refused at once, with the reason, when the file lies about itself', async () => {
    await drop('moyens.csv', '<!DOCTYPE html><html><body>Connexion</body></html>');
    await page.getByRole('heading', { name: 'Refusé' }).waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/page (internet|web|HTML)|HTML/i);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Tous les imports' }).click();
  });

  it('matches the columns, which one can correct', async () => {
    await drop('moyens.csv', sent);
    await page.getByRole('button', { name: 'Contrôler les lignes' }).waitFor();
    await page.getByLabel('Elle contient').selectOption({ label: 'Moyens annuels' });
    const chosen = (column: string) =>
      page
        .getByLabel(`Champ – ${column}`)
        .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text);
    await expect.poll(() => chosen('Equivalents temps plein'), soon).toBe('ETP');
    expect(await chosen('Exercice')).toMatch(/^Année/);
    await page.getByLabel('Champ – Budget total').selectOption({ label: 'Année (obligatoire)' });
    await page.getByText('Deux colonnes donnent').waitFor();
    await page.getByLabel('Champ – Budget total').selectOption({ label: 'Budget' });
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Contrôler les lignes' }).click();
  });

  it('reports each fault with its row and column, and lets nothing enter before it is decided', async () => {
    await page.getByRole('heading', { name: 'Ligne par ligne' }).waitFor();
    const report = page.getByRole('region', { name: 'Ligne par ligne' });
    await expect.poll(() => report.innerText(), soon).toMatch(/3\s[\s\S]*6 ETP/);
    expect(await report.innerText()).toContain('OT de Nulle Part');
    expect(
      await page.getByRole('button', { name: 'Accepter et faire entrer' }).getAttribute('aria-disabled'),
    ).toBe('true');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Accepter la réparation' }).first().click();
    await expect.poll(() => page.getByRole('main').innerText(), soon).toMatch(/acceptée/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Rapport à renvoyer' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^rapport-import-.*\.xlsx$/);
  });

  it('enters at once, done with notes, and is undone as a whole from the journal', async () => {
    await page.getByLabel('Laisser de côté la ligne retenue').check();
    await page.getByRole('button', { name: 'Accepter et faire entrer' }).click();
    await page.getByRole('heading', { name: 'Fait, avec des remarques' }).waitFor();
    await page.getByText('2 lignes créées, 0\u00a0modifiée, 1\u00a0laissée de côté.').waitFor();
    expect(await violations(page)).toEqual([]);
    const ofYear = async () => {
      const { rows } = (await (await page.request.get(`${url}/api/registers/means/rows`)).json()) as {
        rows: { values: { year: number; fte: number; budget: number | null } }[];
      };
      return rows
        .filter(({ values }) => values.year === 2013)
        .map(({ values }) => [values.fte, values.budget]);
    };
    expect((await ofYear()).toSorted()).toEqual([
      [4.5, 210_000],
      [6, 350_000],
    ]);
    await page.getByRole('link', { name: 'Voir l’import au journal' }).click();
    await page.getByRole('button', { name: /Annuler.*import|Rétablir.*import/i }).click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await expect.poll(ofYear, soon).toEqual([]);
  });

  it('has made no error on the way', () => {
    expect(trouble).toEqual({ errors: [], foreign: [] });
  });
});
