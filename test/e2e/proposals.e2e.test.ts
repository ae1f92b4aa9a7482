import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scenario, UnitLevel } from '../../geodata/model/scenario';
import type { RunningApp } from '../support/running-app';
import { firstInvitation } from './app.setup';
import { violations } from './axe';
import { hasBrowser, mapIdle, newPage, openBrowser } from './browser';
import { startOwnApp } from './own-app';

/** The server may be busy with other tests, and so may the worker. */
const soon = { timeout: 60_000 };

describe.runIf(hasBrowser)('proposals of groupings', () => {
  let app: RunningApp;
  let browser: Browser;
  let page: Page;
  let panel: Locator;
  let errors: string[];

  const open = async (name: string, level: UnitLevel) => {
    const body = { name, description: '', level, day: '2012-12-31', document: null };
    const id = await page.evaluate(async (asked) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch('/api/scenarios', { method: 'POST', headers, body: JSON.stringify(asked) });
      return ((await answer.json()) as Scenario).id;
    }, body);
    await page.goto(`${app.url}/destinations/${id}`);
    await mapIdle(page);
    await page.getByRole('button', { name: 'Proposer' }).click();
  };
  const atLeast = async (fte: string) => {
    await panel.getByLabel('Valeur du minimum').fill(fte);
    await panel.getByLabel('Valeur du minimum').blur();
  };
  const run = async () => {
    await panel.getByRole('button', { name: 'Proposer', exact: true }).click();
    await panel.getByRole('heading', { name: 'Proposition', exact: true }).waitFor(soon);
  };
  const finding = () => page.getByRole('region', { name: 'Atelier' }).innerText();

  beforeAll(async () => {
    app = await startOwnApp();
    browser = await openBrowser();
    const opened = await newPage(browser, app.url);
    page = opened.page;
    errors = opened.trouble.errors;
    panel = page.locator('#workshop-panel');
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

  it('make as many groupings as a floor on staff allows, with a bound, and are adopted as one step', async () => {
    await open('Par effectifs', 'territory');
    await panel.getByLabel('Méthode de proposition').selectOption('Max-p');
    await atLeast('30');
    await run();
    const told = await panel.innerText();
    expect(told).toMatch(/\d+\sregroupements/);
    expect(told).toMatch(
      /optimum prouvé|aucun autre ne fait mieux de plus de [\d\s,]+\s% \(borne\s: [\d\s,]+\)/,
    );
    expect(told).toMatch(/Aucun découpage n’a plus de \d+\sregroupements sous ces contraintes/);
    expect(await violations(page)).toEqual([]);
    // What is shown is not in the scenario yet.
    await expect.poll(finding, soon).toMatch(/Les 84 territoires ont leur regroupement/);
    expect(await page.getByRole('button', { name: /^Annuler/ }).isDisabled()).toBe(true);

    await panel.getByRole('button', { name: 'Adopter' }).click();
    await page.getByText(/regroupements adoptés/).waitFor({ state: 'attached' });
    await expect.poll(finding, soon).toMatch(/Les 84 territoires ont leur regroupement/);
    await page.getByRole('button', { name: /^Annuler/ }).click();
    await expect.poll(finding, soon).toMatch(/0 territoire sur 84/);
    await page.getByRole('button', { name: /^Rétablir/ }).click();
    await expect.poll(finding, soon).toMatch(/Les 84 territoires ont leur regroupement/);
  });

  it('are replayed with the identical result', async () => {
    await panel.getByRole('button', { name: /^Rejouer la proposition N°\s1/ }).click();
    await panel.getByText('Résultat identique').waitFor(soon);
    await page.reload();
    await page.getByRole('button', { name: 'Proposer' }).click();
    await panel.getByRole('button', { name: /^Rejouer la proposition N°\s1/ }).click();
    await panel.getByText('Résultat identique').waitFor(soon);
    expect(await panel.getByRole('button', { name: /^Rejouer/ }).count()).toBe(1);
  });

  it('tell why there is none when a floor is above the total', async () => {
    await atLeast('400');
    await run();
    await panel.getByText('Pas de découpage possible').waitFor();
    expect(await panel.innerText()).toMatch(/Effectif \(ETP\)[\s\S]*400|400[\s\S]*Effectif \(ETP\)/);
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Revoir les contraintes' }).click();
    await panel.getByLabel(/^Maximum\s: Effectif/).waitFor();
  });

  it('keep pairs together and apart, chosen by name, and say when a request contradicts itself', async () => {
    const choose = async (label: string, name: string) => {
      const field = panel.getByRole('combobox', { name: label, exact: true });
      await field.click();
      await field.pressSequentially(name);
      await panel.getByRole('option', { name }).first().click();
    };
    await panel.getByRole('combobox', { name: 'Contrainte', exact: true }).selectOption('Séparées');
    await choose('Unité', 'Lille');
    await choose('Autre unité', 'Roubaix');
    await panel.getByRole('button', { name: 'Ajouter' }).click();
    await panel.getByRole('combobox', { name: 'Contrainte', exact: true }).selectOption('Ensemble');
    await choose('Unité', 'Lille');
    await choose('Autre unité', 'Roubaix');
    await panel.getByRole('button', { name: 'Ajouter' }).click();
    await atLeast('30');
    await panel.getByRole('button', { name: 'Proposer', exact: true }).click();
    await panel
      .getByRole('alert')
      .getByText(/Lille.*Roubaix/)
      .waitFor();
  });

  it('are proven when the exact method ends', async () => {
    await open('Par EPCI', 'epci');
    await panel.getByLabel('Méthode de proposition').selectOption({ value: 'exact' });
    await panel.getByRole('radio', { name: 'le nombre' }).check();
    await panel.getByLabel('Nombre de regroupements').fill('3');
    await panel.getByLabel('Nombre de regroupements').blur();
    await panel.getByLabel('Temps accordé').fill('50');
    await panel.getByLabel('Temps accordé').blur();
    await run();
    expect(await panel.innerText()).toMatch(/3\sregroupements\s+optimum prouvé/);
    await panel.getByRole('button', { name: 'Adopter' }).click();
  });

  it('are placed among others drawn at random, with what goes together', async () => {
    await page.getByRole('button', { name: 'Robustesse' }).click();
    await panel.getByLabel('Découpages à tirer').selectOption('100');
    await panel.getByRole('button', { name: 'Tirer' }).click();
    await panel.getByRole('heading', { name: 'Où se situe votre découpage' }).waitFor(soon);
    expect(await panel.innerText()).toMatch(/Mieux que \d+\s% des 100 découpages tirés/);
    await panel.getByText('Les mêmes chiffres en tableau').click();
    expect(await panel.getByRole('row').count()).toBe(7);
    await panel.getByRole('heading', { name: 'Ce qui va ensemble' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('break nothing on their way', () => {
    expect(errors).toEqual([]);
  });
});
