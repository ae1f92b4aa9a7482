import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seminar, SessionRecord } from '../../geodata/model/seminar';
import type { RunningApp } from '../support/running-app';
import { firstInvitation } from './app.setup';
import { violations } from './axe';
import { hasBrowser, mapIdle, newPage, openBrowser } from './browser';
import { startOwnApp } from './own-app';

const soon = { timeout: 60_000 };

describe.runIf(hasBrowser)('seminars', () => {
  let app: RunningApp;
  let browser: Browser;
  let page: Page;
  let notes: Page;
  let phone: Page;
  let errors: readonly string[];
  let phoneErrors: readonly string[];
  let code = '';

  const heading = (shown: Page, name: RegExp) =>
    shown.frameLocator('iframe').getByRole('heading', { level: 1, name }).waitFor(soon);
  const frameOf = (shown: Page): Frame => {
    const frame = shown.frames().find((one) => one !== shown.mainFrame());
    if (frame === undefined) throw new Error('no frame');
    return frame;
  };
  const zoom = () => frameOf(page).evaluate(() => window.__maillage?.map.getZoom() ?? 0);
  const record = async (): Promise<SessionRecord> => {
    const [, id = '', talk = ''] = /seminaires\/([\w-]+)\/\w+\?talk=([\w-]+)/.exec(page.url()) ?? [];
    const answer = await page.request.get(`${app.url}/api/seminars/${id}/sessions/${talk}`);
    return (await answer.json()) as SessionRecord;
  };
  const smallMaps = () => page.frameLocator('iframe').locator('.series figure path').first().waitFor(soon);
  /** Adds a view of small maps after the others, and reads the seminar again. */
  const addSmallMaps = async () => {
    const path = `/api${new URL(page.url()).pathname.replace('seminaires', 'seminars')}`;
    const added = {
      id: 'small',
      address: '/strategies?series=types',
      title: 'Toutes',
      notes: '',
      minutes: 2,
    };
    await page.evaluate(
      async ([at, view]) => {
        const { document: given, version } = (await (await fetch(at)).json()) as Seminar;
        const headers = { 'Content-Type': 'application/json', 'If-Match': `"${version}"` };
        const body = JSON.stringify({ document: { ...given, views: [...given.views, view] } });
        await fetch(at, { method: 'PATCH', headers, body });
      },
      [path, added] as const,
    );
    await page.reload();
  };
  const pinTexts = async () => (await record()).pins.map(({ text }) => text);

  beforeAll(async () => {
    app = await startOwnApp();
    browser = await openBrowser();
    const opened = await newPage(browser, app.url);
    page = opened.page;
    errors = opened.trouble.errors;
    await page.goto(app.url + (await firstInvitation(app)));
    await page.getByLabel('Adresse électronique').fill('claire@example.org');
    await page.getByLabel('Nom et prénom').fill('Claire Dupont');
    await page.getByLabel('Mot de passe', { exact: true }).fill('cheval correct pile agrafe');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${app.url}/compte`);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('are composed from the maps, put in order by keyboard, and saved', async () => {
    await page.goto(`${app.url}/seminaires`);
    await page.getByRole('heading', { name: 'Aucun séminaire pour l’instant' }).waitFor();
    expect(await violations(page)).toEqual([]);
    for (const path of ['/reseau', '/strategies?date=2014-03-01']) {
      await page.goto(app.url + path);
      await mapIdle(page);
      await page.getByRole('button', { name: 'Ajouter au séminaire' }).click();
      await expect.poll(() => page.getByLabel('Titre de la vue').inputValue()).toMatch(/\s(2012|2014)$/);
      await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await page.getByRole('link', { name: 'Ouvrir le séminaire' }).waitFor();
    }
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Ouvrir le séminaire' }).click();
    const handle = page.getByRole('button', { name: /^Déplacer «\sStratégies/ });
    await handle.focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => handle.getAttribute('aria-label')).toMatch(/vue 1 sur 2$/);
    expect(await handle.evaluate((one) => one === document.activeElement)).toBe(true);
    await page
      .getByLabel(/^Notes/)
      .nth(1)
      .fill('Une priorité par table.');
    await page.getByText('Enregistré', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await handle.waitFor();
    expect(
      await page
        .getByLabel(/^Notes/)
        .nth(1)
        .inputValue(),
    ).toBe('Une priorité par table.');
  });

  it('are prepared, shown by keys, with notes and the next view in a window that keeps in step', async () => {
    await addSmallMaps();
    await page.getByRole('button', { name: 'Présenter' }).click();
    await page.getByText('Tout est prêt').waitFor(soon);
    expect(await violations(page)).toEqual([]);
    code = (await page.locator('figcaption strong').innerText()).trim();
    expect(code).toMatch(/^\w{4}-\w{4}$/);
    [notes] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Fenêtre des notes' }).click(),
    ]);
    await page.getByRole('button', { name: 'Commencer' }).click();
    await heading(page, /^Stratégies/);
    await expect.poll(() => frameOf(page).locator('.rail').isVisible()).toBe(false);
    await page.keyboard.press('PageDown');
    await heading(page, /^Offices de tourisme/);
    await notes.getByText('Une priorité par table.').waitFor();
    expect(await violations(notes)).toEqual([]);
    await notes.getByRole('button', { name: 'Vue précédente' }).click();
    await heading(page, /^Stratégies/);
    await page.keyboard.press('End');
    await smallMaps();
    await page.keyboard.press('PageUp');
    await heading(page, /^Offices de tourisme/);
    await page.keyboard.press('b');
    const black = page.getByRole('button', { name: /^Écran noir\. / });
    await black.waitFor();
    await page.keyboard.press('b');
    await black.waitFor({ state: 'detached' });
  });

  it('let the map be touched, and bring it back', async () => {
    await frameOf(page).waitForFunction(() => window.__maillage !== undefined);
    const before = await zoom();
    await frameOf(page).evaluate(() => void window.__maillage?.map.zoomTo(12, { animate: false }));
    expect(await zoom()).toBe(12);
    await page.getByRole('button', { name: 'Revenir à la vue' }).focus();
    await page.keyboard.press('r');
    await expect.poll(zoom, soon).toBeCloseTo(before, 1);
  });

  it('take pins by a typed commune and by a click, which are undone and kept', async () => {
    await page.keyboard.press('p');
    await page.getByLabel('Texte court').fill('Accueil à rouvrir');
    await page.getByLabel('Commune').fill('hazebrouck');
    await expect
      .poll(() => page.getByLabel('Groupe').locator('option:checked').innerText())
      .toBe('La zone du lieu\u00a0: Pays de Flandre');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.pins').getByText('Accueil à rouvrir', { exact: true }).waitFor();
    await page.keyboard.press('p');
    await page.getByLabel('Texte court').fill('Erreur');
    await page.keyboard.press('Enter');
    await page.locator('.place[tabindex]').click({ position: { x: 500, y: 400 } });
    await expect.poll(pinTexts).toEqual(['Accueil à rouvrir', 'Erreur']);
    await page.keyboard.press('Control+z');
    await expect.poll(pinTexts).toEqual(['Accueil à rouvrir']);
    const [pin] = (await record()).pins;
    expect(pin?.at[0]).toBeCloseTo(2.54, 1);
    expect(pin?.at[1]).toBeCloseTo(50.72, 1);
  });

  it('are followed on a phone by the code, without an account', async () => {
    const opened = await newPage(browser, app.url, { width: 390, height: 844 });
    phone = opened.page;
    phoneErrors = opened.trouble.errors;
    await phone.goto(`${app.url}/seminaires`);
    await phone.getByText(/^Les séminaires se préparent avec un compte/).waitFor();
    await phone.goto(`${app.url}/s`);
    await phone.getByLabel('Code affiché à l’écran').fill(code.toLowerCase());
    expect(await violations(phone)).toEqual([]);
    await phone.keyboard.press('Enter');
    await heading(phone, /^Offices de tourisme/);
    await phone.locator('.pins').getByText('Accueil à rouvrir', { exact: true }).waitFor(soon);
    expect(await violations(phone)).toEqual([]);
    await page.keyboard.press('Home');
    await heading(phone, /^Stratégies/);
    expect(phoneErrors).toEqual([]);
  });

  it('go on without network once prepared, and send what was written when it is back', async () => {
    const quiet = errors.length;
    await page.context().setOffline(true);
    await page.keyboard.press('ArrowRight');
    await heading(page, /^Offices de tourisme/);
    await page.keyboard.press('ArrowRight');
    await smallMaps();
    await page.keyboard.press('Home');
    await heading(page, /^Stratégies/);
    await page.keyboard.press('p');
    await page.getByLabel('Texte court').fill('Écrit sans réseau');
    await page.getByLabel('Commune').fill('Cambrai');
    await page.keyboard.press('Enter');
    await page.getByText(/^Hors connexion\s: \d à envoyer$/).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await heading(page, /^Stratégies/);
    await page.locator('.pins').getByText('Écrit sans réseau', { exact: true }).waitFor(soon);
    // What the browser itself says of requests that fail.
    expect(errors.slice(quiet).filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await page.context().setOffline(false);
    await expect.poll(pinTexts, soon).toContain('Écrit sans réseau');
    await phone.locator('.pins').getByText('Écrit sans réseau', { exact: true }).waitFor(soon);
  });

  it('end with a record of what was decided, which the room keeps with the views as long as it is left to it', async () => {
    await page.getByRole('button', { name: 'Décision' }).focus();
    await page.keyboard.press('d');
    await page.getByLabel('Ce qui est décidé').fill('Une stratégie par zone avant l’été.');
    await page.getByRole('button', { name: 'Noter' }).click();
    await page.getByRole('button', { name: 'Terminer' }).click();
    const leave = page.getByRole('checkbox', { name: 'Laisser les cartes et le relevé à la salle' });
    await leave.check();
    await page.getByRole('dialog').getByRole('button', { name: 'Terminer' }).click();
    await page.waitForURL(/\/releve\?/);
    await page.getByRole('heading', { name: /^Relevé de décisions/ }).waitFor();
    expect(await page.getByLabel('Décision').first().inputValue()).toBe(
      'Une stratégie par zone avant l’été.',
    );
    await page.getByText('Épingles · Pays de Flandre').first().waitFor();
    expect(await violations(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Relevé et cartes en PDF' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^releve-.+\.pdf$/);
    expect(await file.failure()).toBeNull();
    await phone.getByRole('link', { name: 'Relevé de décisions (PDF)' }).waitFor(soon);
    expect(await violations(phone)).toEqual([]);
    await phone.getByRole('button', { name: /^1\. Stratégies/ }).click();
    await heading(phone, /^Stratégies/);
    await leave.uncheck();
    await page.getByText('La salle ne voit plus ni les cartes ni le relevé.').waitFor();
    await phone.reload();
    await phone.getByText('La présentation est terminée. Merci de l’avoir suivie.').waitFor(soon);
    const kept = () => page.evaluate(async () => (await caches.keys()).length);
    await expect.poll(kept).toBe(0);
  });
});
