import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { StructureProperties } from '../../geodata/formats/ogc-properties';
import { violations } from './axe';
import { changeStructures } from './change-structures';
import { drawnIds, hasBrowser, mapIdle, newPage, openBrowser, openMap } from './browser';

const url = inject('appUrl');
const [older, newer] = ['ot-59036', 'ot-59392'];

/** An ISO date some months from now. */
function monthsFromNow(months: number): string {
  const day = new Date();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}

/** Two neighbours of which one takes over the other on 1 January 2016, and a category that ends within a year from now. */
async function openChanged(browser: Browser, path: string): Promise<Page> {
  const { page } = await newPage(browser, url);
  const nature = 'absorption' as const;
  const changes: Readonly<Record<string, Partial<StructureProperties>>> = {
    [older]: { to: '2015-12-31', successors: [{ structure: newer, day: '2016-01-01', nature }] },
    [newer]: {
      classes: [
        { class: 'OT3', from: null, to: '2015-12-31', confidence: 'attested' },
        { class: 'OTII', from: '2016-01-01', to: '2020-12-31', confidence: 'attested' },
        { class: 'OTI', from: '2021-01-01', to: monthsFromNow(6), confidence: 'attested' },
      ],
      predecessors: [{ structure: older, day: '2016-01-01', nature }],
    },
  };
  await changeStructures(page, ({ id }) => changes[id] ?? {});
  await openMap(page, `${url}${path}`);
  return page;
}
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
/** Class under which a structure is drawn. */
function drawnClass(page: Page, id: string): Promise<unknown> {
  return page.evaluate(
    (wanted) =>
      window.__maillage?.map
        .queryRenderedFeatures({ layers: ['structures'] })
        .find((feature) => feature.properties['id'] === wanted)?.properties['key'] as unknown,
    id,
  );
}

describe.runIf(hasBrowser)('the network on any day', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('shows a merger before and after its day, and the class of each', async () => {
    const page = await openChanged(browser, '/reseau?date=2015-12-31');
    expect(await drawnIds(page, 'structures')).toEqual(expect.arrayContaining([older, newer]));
    expect(await drawnClass(page, newer)).toBe('OT3');
    await page.getByLabel('Réseau à la date du').fill('2016-01-01');
    await mapIdle(page);
    const after = await drawnIds(page, 'structures');
    expect(after).toHaveLength(83);
    expect(after).not.toContain(older);
    expect(await drawnClass(page, newer)).toBe('OTII');
    expect(await heading(page)).toMatch(/au 1ᵉʳ.janvier.2016$/);
    await expect
      .poll(() => page.getByRole('button', { name: /Office de tourisme cat\. II/ }).count())
      .toBe(1);
    await page.context().close();
  });

  it('keeps the day in the link, and the default one out of it', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/reseau`);
    const field = page.getByLabel('Réseau à la date du');
    expect(await field.inputValue()).toBe('2012-12-31');
    await field.fill('2031-05-04');
    await field.blur();
    expect(page.url()).toBe(`${url}/reseau?date=2031-05-04`);
    await page.reload();
    await mapIdle(page);
    expect(await field.inputValue()).toBe('2031-05-04');
    await page.getByRole('button', { name: 'Fin 2012' }).focus();
    await page.keyboard.press('Enter');
    expect(page.url()).toBe(`${url}/reseau`);
    expect(await heading(page)).toMatch(/en 2012$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/\/reseau\?date=20\d\d-\d\d-\d\d$/);
    await page.goBack();
    expect(page.url()).toBe(`${url}/reseau`);
    await page.context().close();
  });

  it('compares with the published totals on their day alone, and says so on another', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/reseau?date=2013-12-31`);
    expect(await page.getByText(/égalent les totaux publiés/).count()).toBe(0);
    expect(await page.getByText(/Sans comparaison/).count()).toBe(1);
    await page.getByRole('button', { name: 'Fin 2012' }).click();
    await expect.poll(() => page.getByText(/égalent les totaux publiés de 2012/).count()).toBe(1);
    await page.context().close();
  });

  it('leads from what is gone to what took over, and to a day on which it was there', async () => {
    const page = await openChanged(browser, `/reseau?date=2016-01-01&select=structure:${older}`);
    const sheet = page.locator('#sheet');
    await expect.poll(() => sheet.innerText()).toMatch(/n’existe plus au 1ᵉʳ.janvier.2016/);
    await sheet.getByRole('link', { name: /Voir le réseau au 31.décembre.2015/ }).click();
    await mapIdle(page);
    expect(page.url()).toContain('date=2015-12-31');
    expect(await drawnIds(page, 'structures')).toContain(older);
    expect(await sheet.innerText()).not.toMatch(/n’existe plus/);
    await sheet.locator('section', { hasText: 'Fusions et transformations' }).getByRole('link').click();
    await expect.poll(() => page.url()).toContain(`select=structure:${newer}`);
    expect(await sheet.innerText()).toMatch(/Issue de/);
    await page.context().close();
  });

  it('tells the classes with their days, and that one ends within a year, in words', async () => {
    const page = await openChanged(browser, `/reseau?date=2018-06-01&select=structure:${newer}`);
    const sheet = page.locator('#sheet');
    await expect.poll(() => sheet.innerText()).toMatch(/Le classement \(Catégorie I\) expire le /);
    const words = await sheet.innerText();
    expect(words).toMatch(/Arrêté de 1999\s+3 étoiles, jusqu’au 31.décembre.2015/);
    expect(words).toMatch(
      /Arrêté de 2010\s+Catégorie II, du 1ᵉʳ.janvier.2016 au 31.décembre.2020\s+en vigueur à la date de la carte/,
    );
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('offers no way into the base to those who may not write, but the way to the data', async () => {
    const page = await openChanged(browser, `/reseau?select=structure:${newer}`);
    const sheet = page.locator('#sheet');
    await expect.poll(() => sheet.innerText()).toMatch(/Classements/i);
    expect(await sheet.getByRole('link', { name: 'Modifier' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Données', exact: true }).getAttribute('href')).toBe(
      '/donnees',
    );
    await page.context().close();
  });
});
