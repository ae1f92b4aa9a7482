import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from './axe';
import { hasBrowser, newPage, openBrowser } from './browser';

const url = inject('appUrl');
const password = 'cheval correct pile agrafe';

/** Fills the fields of a form by their labels. */
async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(value);
}

describe.runIf(hasBrowser)('accounts', () => {
  let browser: Browser;
  let chief: BrowserContext;
  let page: Page;
  /** A page of someone else, in a browser of their own. */
  const someone = async (dark = false) =>
    (await newPage(browser, url, { dark, width: 390, height: 844 })).page;
  beforeAll(async () => {
    browser = await openBrowser();
    ({ page } = await newPage(browser, url));
    chief = page.context();
  });
  afterAll(() => browser.close());

  it('begin with the link that the server has printed, which tells beside each field what is missing', async () => {
    await page.goto(url + inject('firstInvitation'));
    await page.getByRole('button', { name: 'Créer le compte et se connecter' }).click();
    const email = page.getByLabel('Adresse électronique', { exact: true });
    await expect.poll(() => email.getAttribute('aria-invalid')).toBe('true');
    expect(await email.evaluate((field) => field === document.activeElement)).toBe(true);
    await fill(page, {
      'Adresse électronique': 'chef@example.org',
      'Nom et prénom': 'Claire Dupont',
      'Mot de passe': 'motdepasse123',
    });
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Mot de passe', { exact: true });
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    const described = await field.getAttribute('aria-describedby');
    const told = await page.locator(`[id="${described?.split(' ').at(-1) ?? ''}"]`).innerText();
    expect(told).toContain('moins répandu');
    expect(await violations(page)).toEqual([]);
    await fill(page, { 'Mot de passe': password });
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}/compte`);
    await page.getByText('cet appareil').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('are made by an invitation with its role and objects, and shown to their owner', async () => {
    await page.goto(`${url}/comptes`);
    await fill(page, { 'Adresse électronique': 'contribution@example.org' });
    await page.getByRole('combobox', { name: 'Ajouter une structure ou un territoire' }).fill('maubeuge');
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.getByRole('button', { name: 'Créer l’invitation' }).click();
    const field = page.getByLabel('Lien à transmettre');
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    const link = await field.inputValue();
    expect(await violations(page)).toEqual([]);

    const other = await someone(true);
    await other.goto(link);
    await fill(other, { 'Nom et prénom': 'Karim Benali', 'Mot de passe': password });
    expect(await violations(other)).toEqual([]);
    await other.getByRole('button', { name: 'Créer le compte et se connecter' }).click();
    await other.waitForURL(`${url}/compte`);
    await expect.poll(() => other.locator('main').innerText()).toMatch(/contributeur[\s\S]*Maubeuge/);
    await other.goto(`${url}/comptes`);
    await other.getByText('réservé aux administrateurs').waitFor();
    await other.goto(link);
    await other.getByText('Ce lien n’est plus valable').waitFor();
    await other.context().close();
  });

  it('are managed: objects, role, a link for a new password, disabling', async () => {
    await page.goto(`${url}/comptes`);
    await page.getByRole('button', { name: /Choisir les objets confiés à Karim Benali/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('dunkerque');
    await dialog.getByRole('option').first().click();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('button', { name: /^2 objets/ }).waitFor();
    await page.getByLabel('Rôle de Karim Benali').selectOption('ingénieur');
    await page.getByText('Karim Benali a maintenant le rôle «\u00a0ingénieur\u00a0»').waitFor();

    await page.getByRole('button', { name: 'Lien de mot de passe\u00a0: Karim Benali' }).click();
    const link = await page.getByLabel('Lien à transmettre').inputValue();
    const other = await someone();
    await other.goto(link);
    await fill(other, { 'Nouveau mot de passe': 'quatre mots sans rapport' });
    await other.keyboard.press('Enter');
    await other.getByText('C’est fait.').waitFor();
    expect(await violations(other)).toEqual([]);
    await other.goto(`${url}/connexion`);
    await fill(other, {
      'Adresse électronique': 'contribution@example.org',
      'Mot de passe': 'quatre mots sans rapport',
    });
    await other.keyboard.press('Enter');
    await other.waitForURL(`${url}/reseau`);

    await page.getByRole('button', { name: 'Désactiver\u00a0: Karim Benali' }).click();
    await page.getByText('Compte de Karim Benali désactivé').waitFor();
    await other.goto(`${url}/compte`);
    await other.waitForURL(/\/connexion\?retour=/);
    await other.context().close();
  });

  it('sign in by keyboard alone, from the map and back to the same view', async () => {
    const other = await someone();
    await other.goto(`${url}/strategies?date=2014-03-01`);
    const menu = other.getByRole('button', { name: 'Menu' });
    await menu.focus();
    await other.keyboard.press('Enter');
    await other.getByRole('link', { name: 'Se connecter' }).focus();
    await other.keyboard.press('Enter');
    await other.getByLabel('Adresse électronique', { exact: true }).focus();
    await other.keyboard.type('chef@example.org');
    await other.keyboard.press('Tab');
    await other.keyboard.type('pas celui-ci du tout');
    await other.keyboard.press('Enter');
    await other.getByRole('alert').getByText('ne convient pas').waitFor();
    expect(await violations(other)).toEqual([]);
    await other.keyboard.press('Control+A');
    await other.keyboard.type(password);
    await other.keyboard.press('Enter');
    await other.waitForURL(`${url}/strategies?date=2014-03-01`);
    await menu.click();
    await other.getByRole('link', { name: 'Mon compte\u00a0: Claire Dupont' }).waitFor();
    await other.context().close();
  });

  it('see where they are signed in, end another session, and sign out', async () => {
    await page.goto(`${url}/compte`);
    const sessions = page.getByRole('region', { name: 'Sessions' });
    await expect.poll(() => sessions.getByRole('listitem').count()).toBe(2);
    await sessions.getByRole('button', { name: /^Fermer la session/ }).click();
    await expect.poll(() => sessions.getByRole('listitem').count()).toBe(1);
    await page.getByText('Session fermée.').waitFor();
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${url}/connexion?sortie=1`);
    await page.getByText('You are signed out.').waitFor();
    expect((await chief.cookies()).filter(({ name }) => name.includes('session'))).toEqual([]);
  });
});
