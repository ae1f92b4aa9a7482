import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { officeClasses } from '../../geodata/model/structure';
import { changeStructures } from './change-structures';
import { hasBrowser, mapIdle, newPage, openBrowser, openMap } from './browser';
import { differenceWithStored } from './golden-screen';

const url = inject('appUrl');
/** Fonts and rasterisers differ a little from machine to machine; a lost layer or symbol class changes far more. */
const tolerance = 0.02;

describe.runIf(hasBrowser)('the map, as a picture', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    ['reseau', '/reseau?map=8.00/50.5000/3.1500', false],
    ['reseau-dark', '/reseau?map=8.00/50.5000/3.1500', true],
    ['strategies', '/strategies?date=2014-03-01&map=7.90/50.5000/3.1500', false],
  ])('%s looks as it did', async (name, path, dark) => {
    const { page } = await newPage(browser, url, { width: 1280, height: 800, dark });
    await openMap(page, `${url}${path}`);
    await mapIdle(page);
    const picture = await page.locator('#map').screenshot({ animations: 'disabled' });
    expect(differenceWithStored(name, picture, tolerance)).toBeLessThan(tolerance);
    await page.context().close();
  });

  it('of every class, in both orders, looks as it did', async () => {
    const { page } = await newPage(browser, url, { width: 1280, height: 800 });
    await changeStructures(page, ({ kind }, index) => {
      const given = officeClasses[index % officeClasses.length] ?? 'OT';
      if (kind !== 'OT' || given === 'OT') return { classes: [] };
      return { classes: [{ class: given, from: null, to: null, confidence: 'demonstration' }] };
    });
    await openMap(page, `${url}/reseau?date=2015-01-01&map=8.00/50.5000/3.1500`);
    await mapIdle(page);
    const picture = await page.locator('#map').screenshot({ animations: 'disabled' });
    expect(differenceWithStored('reseau-classes', picture, tolerance)).toBeLessThan(tolerance);
    await page.context().close();
  });
});
