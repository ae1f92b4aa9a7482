import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from './axe';
import { drawnIds, hasBrowser, mapIdle, newPage, openBrowser, openMap } from './browser';

const url = inject('appUrl');
const zones = ['avesnois', 'flandre-cote-d-opale', 'hainaut', 'metropole', 'pays-de-flandre'];
/** Table of the action plan: SI, OT1* to OT4*, total. */
const published = {
  'Flandre Côte d’Opale': [4, 2, 1, 2, 1, 10],
  'Pays de Flandre': [0, 7, 3, 1, 0, 11],
  Métropole: [12, 2, 9, 1, 1, 25],
  Hainaut: [9, 5, 2, 3, 0, 19],
  Avesnois: [12, 3, 3, 1, 0, 19],
  Total: [37, 19, 18, 8, 2, 84],
};

describe.runIf(hasBrowser)('the map of the network', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('draws the five zones and the 84 structures, none hidden, and asks nothing of another host', async () => {
    const { page, trouble } = await newPage(browser, url);
    await openMap(page, `${url}/reseau`);
    expect(await drawnIds(page, 'zones')).toEqual(zones);
    const drawn = await drawnIds(page, 'structures');
    expect(drawn).toHaveLength(84);
    expect(drawn.filter((id) => id.startsWith('ot-'))).toHaveLength(47);
    expect(trouble).toEqual({ errors: [], foreign: [] });
    await page.context().close();
  });

  it('names the zones and the towns with no outside server', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/reseau`);
    const names = await page.evaluate(() =>
      window.__maillage?.map
        .queryRenderedFeatures()
        .filter((feature) => feature.layer.type === 'symbol' && 'text' in feature.properties)
        .map((feature) => String(feature.properties['text']).replaceAll('\n', ' ')),
    );
    expect(names).toEqual(
      expect.arrayContaining([
        'HAINAUT',
        'AVESNOIS',
        'MÉTROPOLE',
        'PAYS DE FLANDRE',
        'Lille',
        'Dunkerque',
        'Bergues',
      ]),
    );
    await page.context().close();
  });

  it('shows beside it the published table, cell by cell, and says that they agree', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/reseau`);
    const table = page.getByRole('table', { name: /par zone et par classe/i });
    const rows = await table.getByRole('row').all();
    const shown: Record<string, number[]> = {};
    for (const row of rows.slice(1)) {
      const name = (await row.getByRole('rowheader').innerText()).trim();
      shown[name] = (await row.getByRole('cell').allInnerTexts()).map(Number);
    }
    expect(shown).toEqual(published);
    await expect.poll(() => page.getByText(/égalent les totaux publiés de 2012/).count()).toBe(1);
    await page.context().close();
  });

  it('filters the map by a click on a cell, and undoes it by the back button', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/reseau`);
    await page.getByRole('button', { name: /^Hainaut, OT 3\*/ }).click();
    await mapIdle(page);
    expect(await drawnIds(page, 'structures')).toHaveLength(3);
    expect(page.url()).toBe(`${url}/reseau?zones=hainaut&classes=OT3`);
    await page.goBack();
    await mapIdle(page);
    expect(await drawnIds(page, 'structures')).toHaveLength(84);
    await page.goForward();
    await mapIdle(page);
    expect(await drawnIds(page, 'structures')).toHaveLength(3);
    await page.context().close();
  });

  it('keeps every symbol apart from the others when zooming', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/reseau`);
    for (const zoom of [8, 9.1, 10.4]) {
      await page.evaluate(
        (level) => window.__maillage?.map.jumpTo({ center: [3.1, 50.66], zoom: level }),
        zoom,
      );
      await mapIdle(page);
      const smallest = await page.evaluate(() => {
        const map = window.__maillage?.map;
        if (map === undefined) throw new Error('no map');
        const points = new Map(
          map
            .queryRenderedFeatures({ layers: ['structures'] })
            .flatMap((f) =>
              f.geometry.type === 'Point'
                ? [[String(f.properties['id']), map.project(f.geometry.coordinates as [number, number])]]
                : [],
            ),
        );
        const all = [...points.values()];
        return Math.min(
          ...all.flatMap((a, i) => all.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
        );
      });
      // The smallest symbols, two syndicats d'initiative, are 12 px wide at full size and 0.8 of it from afar.
      expect(smallest).toBeGreaterThan(12 * 0.7);
    }
    await page.context().close();
  });

  it('finds a commune whatever its accents and flies there, and a structure and opens its sheet', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/reseau`);
    const search = page.getByRole('combobox', { name: /Chercher une commune/ });
    await search.fill('etroeungt');
    await page
      .getByRole('option', { name: /Étrœungt.*Syndicat|Syndicat.*Étrœungt/ })
      .first()
      .click();
    await mapIdle(page);
    await expect.poll(() => page.locator('#sheet').innerText()).toContain('Étrœungt');
    expect(page.url()).toContain('select=structure:si-59218');
    const centre = await page.evaluate(() => window.__maillage?.map.getCenter().toArray());
    expect(Math.abs((centre?.[0] ?? 0) - 3.93)).toBeLessThan(0.15);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('select=');
    await page.context().close();
  });

  it('tells what a commune belongs to, and outlines it, from the keyboard and from its link', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/reseau`);
    const search = page.getByRole('combobox', { name: /Chercher une commune/ });
    await search.fill('saint');
    await page.getByText('8 sur 32\u00a0: précisez.').waitFor();
    await search.fill('wargnies le gr');
    await page.getByRole('option', { name: 'Wargnies-le-Grand' }).waitFor();
    await page.keyboard.press('Enter');
    const sheet = page.locator('#sheet');
    await expect.poll(() => sheet.innerText()).toMatch(/Zone\s+Avesnois\s+EPCI\s+CC du Pays de Mormal/);
    await expect.poll(() => page.url()).toMatch(/select=commune:59639&map=1/);
    expect(await violations(page)).toEqual([]);
    await openMap(page, page.url());
    await expect.poll(() => drawnIds(page, 'focus').then((ids) => ids.length)).toBeGreaterThan(0);
    await sheet.getByRole('link', { name: 'Quercitain' }).first().click();
    await sheet.getByRole('link', { name: 'Wargnies-le-Petit' }).click();
    await expect.poll(() => page.url()).toContain('select=commune:59640');
    await page.context().close();
  });

  it('opens from a copied link the same view: theme, filters, selection and position', async () => {
    const { page } = await newPage(browser, url);
    const link = `${url}/reseau?zones=avesnois&classes=OT2,OT3&select=structure:ot-59392&map=9.50/50.2000/3.9000`;
    await openMap(page, link);
    expect(await drawnIds(page, 'structures')).toContain('ot-59392');
    const camera = await page.evaluate(() => {
      const map = window.__maillage?.map;
      return map?.getZoom();
    });
    expect(camera).toBeCloseTo(9.5, 1);
    await expect.poll(() => page.locator('#sheet').innerText()).toContain('Maubeuge');
    expect(page.url()).toBe(link);
    await page.context().close();
  });

  it('draws communes and EPCI on demand', async () => {
    const { page } = await newPage(browser, url);
    await openMap(page, `${url}/reseau`);
    await page.getByRole('switch', { name: 'Communes' }).click();
    await page.getByRole('switch', { name: 'EPCI' }).click();
    await page.waitForFunction(() => {
      const map = window.__maillage?.map;
      return map?.getLayer('commune-limits') !== undefined && map.getLayer('epci-limits') !== undefined;
    });
    expect(page.url()).toMatch(/outlines=(communes,epcis|epcis,communes)/);
    await page.context().close();
  });
});
