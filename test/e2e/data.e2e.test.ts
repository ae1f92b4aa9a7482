import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from '../support/running-app';
import { firstInvitation } from './app.setup';
import { violations } from './axe';
import { hasBrowser, newPage, openBrowser } from './browser';
import { startOwnApp } from './own-app';

const password = 'cheval correct pile agrafe';
/** The server may be busy with other tests. */
const soon = { timeout: 15_000 };
const office = 'Office de tourisme de Cassel';

/** Fills the fields of a form by their labels. */
async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(value);
}

describe.runIf(hasBrowser)('the screens of data', () => {
  let app: RunningApp;
  let browser: Browser;
  let chief: Page;
  let errors: string[];

  /** A page of the same person, or of nobody. */
  const another = async (signedIn: boolean, size = {}) => {
    const { page } = await newPage(browser, app.url, size);
    if (signedIn) await page.context().addCookies(await chief.context().cookies());
    return page;
  };
  const openGrid = async (page: Page, register: string) => {
    await page.goto(`${app.url}/donnees/${register}`);
    await page.getByRole('grid').focus();
  };
  /** Shows only the rows that a text finds, and goes to the first of them, in a column by its place. */
  const goTo = async (page: Page, text: string, column: number) => {
    await page.getByRole('searchbox').fill(text);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+Home');
    for (let right = 0; right < column; right++) await page.keyboard.press('ArrowRight');
  };
  const cell = (page: Page, row: number, column: number) =>
    page.locator(`[data-row="${row}"][data-column="${column}"] .text`);
  const news = (page: Page) => page.locator('.foot [role="status"]');
  const paste = (page: Page, text: string) =>
    page.getByRole('grid').evaluate((grid, block) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', block);
      grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);

  beforeAll(async () => {
    app = await startOwnApp();
    browser = await openBrowser();
    const opened = await newPage(browser, app.url);
    chief = opened.page;
    errors = opened.trouble.errors;
    await chief.goto(app.url + (await firstInvitation(app)));
    await fill(chief, {
      'Adresse électronique': 'chef@example.org',
      'Nom et prénom': 'Claire Dupont',
      'Mot de passe': password,
    });
    await chief.keyboard.press('Enter');
    await chief.waitForURL(`${app.url}/compte`);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('are read without an account, and offer to sign in', async () => {
    const reader = await another(false, { width: 390, height: 844 });
    await reader.goto(`${app.url}/donnees`);
    await reader.getByText('Connectez-vous pour modifier').waitFor();
    expect(await violations(reader)).toEqual([]);
    await openGrid(reader, 'structure');
    await reader.keyboard.press('F2');
    expect(await reader.getByRole('button', { name: 'Nouvelle ligne' }).count()).toBe(0);
    expect(await reader.locator('.editor').count()).toBe(0);
    expect(await violations(reader)).toEqual([]);
    await reader.getByRole('link', { name: 'Se connecter' }).first().click();
    await reader.waitForURL(/\/connexion\?retour=%2Fdonnees%2Fstructure/);
    await reader.context().close();
  });

  it('edit a cell by keyboard alone, say what is wrong beside it, and undo', async () => {
    await openGrid(chief, 'structure');
    await goTo(chief, office, 3);
    await chief.keyboard.type('123');
    await chief.keyboard.press('Enter');
    await expect
      .poll(() => chief.locator('.fault').first().innerText(), soon)
      .toContain('n’est pas un SIREN');
    expect(await violations(chief)).toEqual([]);
    await chief.keyboard.press('F2');
    await chief.keyboard.type('732829320');
    await chief.keyboard.press('Tab');
    await expect.poll(() => news(chief).innerText(), soon).toBe('Enregistré.');
    // A reference is chosen by its name.
    await chief.keyboard.press('F2');
    await chief.keyboard.press('Control+A');
    await chief.keyboard.type('zuyd');
    await chief.getByRole('option', { name: /Zuydcoote/ }).waitFor();
    expect(await violations(chief)).toEqual([]);
    await chief.keyboard.press('Enter');
    await expect.poll(() => cell(chief, 0, 4).innerText(), soon).toBe('Zuydcoote');
    await expect.poll(() => news(chief).innerText(), soon).toBe('Enregistré.');
    await chief.keyboard.press('Control+z');
    await expect.poll(() => cell(chief, 0, 4).innerText(), soon).toBe('Cassel');
    await chief.reload();
    await chief.getByRole('grid').waitFor();
    await goTo(chief, office, 3);
    expect(await cell(chief, 0, 3).innerText()).toBe('732829320');
  });

  it('let one go on typing, over what is selected, in a field whose list comes late', async () => {
    let arrive = () => {};
    const late = new Promise<void>((come) => (arrive = come));
    await chief.route(/\/ComboboxList[^/]*\.js$/, async (route) => {
      await late;
      await route.continue();
    });
    await openGrid(chief, 'structure');
    await goTo(chief, office, 4);
    await chief.keyboard.press('F2');
    const field = chief.locator('.editor input');
    await chief.keyboard.press('Control+A');
    const early = await field.elementHandle();
    arrive();
    await early.waitForElementState('hidden');
    await chief.keyboard.type('zuyd');
    await chief.getByRole('option', { name: /Zuydcoote/ }).waitFor();
    expect(await field.inputValue()).toBe('zuyd');
    await chief.keyboard.press('Escape');
    await chief.unroute(/\/ComboboxList[^/]*\.js$/);
  });

  it('paste a block after a preview; rows at fault stay as drafts, the others are one set of changes', async () => {
    await openGrid(chief, 'structure');
    await goTo(chief, 'Syndicat', 10);
    await paste(chief, '1 rue A\taccueil@exemple.fr\n2 rue B\tpas une adresse\n');
    const dialog = chief.getByRole('dialog');
    await dialog.getByText('4 valeurs changent, dans 2 lignes.').waitFor();
    expect(await dialog.getByText('n’est pas une adresse').count()).toBe(1);
    expect(await violations(chief)).toEqual([]);
    await dialog.getByRole('button', { name: 'Enregistrer ce qui est juste' }).click();
    await expect.poll(() => news(chief).innerText(), soon).toBe('Enregistré.');
    await chief.getByText('1 ligne non enregistrée').waitFor();
    expect(await cell(chief, 1, 11).innerText()).toBe('pas une adresse');
    await chief.getByRole('button', { name: 'Abandonner' }).click();
    await chief.getByRole('dialog').getByRole('button', { name: 'Abandonner' }).click();
    await expect.poll(() => cell(chief, 1, 11).innerText(), soon).toBe('');
    expect(await cell(chief, 0, 10).innerText()).toBe('1 rue A');
  });

  it('show two editors what the other has changed, and let the second choose', async () => {
    const second = await another(true);
    for (const page of [chief, second]) {
      await openGrid(page, 'structure');
      await goTo(page, office, 10);
    }
    await chief.keyboard.type('1 Grand-Place');
    await chief.keyboard.press('Enter');
    await expect.poll(() => news(chief).innerText(), soon).toBe('Enregistré.');
    await second.keyboard.type('2 Grand-Place');
    await second.keyboard.press('Enter');
    const dialog = second.getByRole('dialog');
    await dialog.getByText('Claire Dupont a modifié cette ligne').waitFor();
    expect(await dialog.innerText()).toMatch(/2 Grand-Place[\s\S]*1 Grand-Place/);
    expect(await violations(second)).toEqual([]);
    await dialog.getByLabel('Votre valeur').check();
    await dialog.getByRole('button', { name: 'Enregistrer ces choix' }).click();
    await expect.poll(() => news(second).innerText(), soon).toBe('Enregistré.');
    expect(await cell(second, 0, 10).innerText()).toBe('2 Grand-Place');
    await second.context().close();
  });

  it('keep the history of a row, and restore a value from it after asking', async () => {
    await openGrid(chief, 'structure');
    await goTo(chief, office, 0);
    await chief.getByRole('link', { name: 'Historique' }).click();
    await chief.getByRole('heading', { level: 1, name: `Historique\u00a0: ${office}` }).waitFor();
    await expect
      .poll(() => chief.getByRole('main').innerText(), soon)
      .toMatch(/1 Grand-Place\s*→\s*2 Grand-Place/);
    expect(await violations(chief)).toEqual([]);
    await chief.getByRole('button', { name: 'Rétablir\u00a0: Adresse' }).first().click();
    await chief.getByRole('dialog').getByText('Adresse sera de nouveau\u00a0: 1 Grand-Place').waitFor();
    await chief.getByRole('dialog').getByRole('button', { name: 'Rétablir' }).click();
    await chief.getByText(/^Rétabli, sous le n°/).waitFor();
    await chief.getByRole('link', { name: 'Journal' }).click();
    await chief.getByText('Rétablissement').first().waitFor();
    expect(await violations(chief)).toEqual([]);
  });

  it('take a proposal of an office’s contributor, that an engineer accepts', async () => {
    await chief.goto(`${app.url}/comptes`);
    await fill(chief, { 'Adresse électronique': 'cassel@example.org' });
    await chief.getByRole('combobox', { name: 'Ajouter une structure ou un territoire' }).fill(office);
    await chief.getByRole('listbox').getByRole('option').first().click();
    await chief.getByRole('button', { name: 'Créer l’invitation' }).click();
    const link = await chief.getByLabel('Lien à transmettre').inputValue();
    const own = await another(false);
    await own.goto(link);
    await fill(own, { 'Nom et prénom': 'Karim Benali', 'Mot de passe': password });
    await own.getByRole('button', { name: 'Créer le compte et se connecter' }).click();
    await own.waitForURL(`${app.url}/compte`);

    await openGrid(own, 'structure');
    await own.getByText('chaque enregistrement est une proposition').waitFor();
    await goTo(own, 'Office de tourisme de Bergues', 12);
    await own.keyboard.press('F2');
    await expect.poll(() => news(own).innerText(), soon).toBe('Cette ligne ne vous est pas confiée.');
    await own.getByRole('link', { name: 'Fiche' }).waitFor();
    await goTo(own, office, 0);
    await own.getByRole('link', { name: 'Fiche' }).click();
    await own.getByLabel('Téléphone').fill('+33 3 28 40 52 55');
    await own.getByRole('textbox', { name: /^Nom/ }).first().fill(`${office} et du mont`);
    expect(await violations(own)).toEqual([]);
    await own.getByRole('button', { name: 'Proposer' }).click();
    await own.getByText('proposée, en attente de validation').first().waitFor();

    await chief.goto(`${app.url}/donnees/propositions`);
    await expect
      .poll(() => chief.getByRole('main').innerText())
      .toMatch(/Karim Benali[\s\S]*\+33 3 28 40 52 55/);
    expect(await violations(chief)).toEqual([]);
    await chief.getByRole('button', { name: 'Accepter' }).click();
    await chief.getByRole('dialog').getByRole('button', { name: 'Accepter' }).click();
    await chief.getByText('Proposition acceptée').waitFor();
    await own.goto(`${app.url}/donnees/propositions`);
    await own.getByLabel('Afficher').selectOption('accepted');
    await own.getByText('Acceptée par Claire Dupont').waitFor();
    await own.context().close();

    // Whoever looks at the map, without an account, sees it.
    const official = await another(false);
    await official.goto(`${app.url}/reseau?table=1`);
    await official.getByRole('button', { name: new RegExp(`${office} et du mont`) }).click();
    await official.getByRole('heading', { name: `${office} et du mont` }).waitFor();
    await official.context().close();
  });

  it('have made no error on the way', () => {
    // The conflict and the refusals above are answers, which a browser reports as resources that failed.
    expect(errors.filter((error) => !/status of (412|422)/.test(error))).toEqual([]);
  });
});
