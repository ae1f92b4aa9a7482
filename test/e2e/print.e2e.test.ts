import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from './axe';
import { hasBrowser, newPage, openBrowser, openMap } from './browser';

const url = inject('appUrl');

describe.runIf(hasBrowser)('a printed page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it('is composed with a preview that follows, and handed out in each format', async () => {
    const { page, trouble } = await newPage(browser, url);
    await openMap(page, `${url}/strategies?date=2014-03-01&zones=hainaut`);
    await page.getByRole('button', { name: 'Imprimer, exporter une page' }).click();
    const dialog = page.getByRole('dialog', { name: 'Composer une page' });
    const preview = dialog.getByRole('img', { name: 'Aperçu de la page' });
    const width = () => preview.evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(width, { timeout: 30_000 }).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    const landscape = await preview.evaluate(
      (image: HTMLImageElement) => image.naturalWidth / image.naturalHeight,
    );
    expect(landscape).toBeCloseTo(Math.SQRT2, 1);
    await dialog.getByLabel('Format').selectOption('A3-portrait');
    await dialog.getByLabel('Cadrage').selectOption('zone:hainaut');
    await dialog.getByLabel('Titre', { exact: true }).fill('Où en sommes-nous ?');
    await expect
      .poll(() => preview.getAttribute('src'), { timeout: 10_000 })
      .toContain('title=O%C3%B9+en+sommes-nous');
    await expect
      .poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth / image.naturalHeight), {
        timeout: 30_000,
      })
      .toBeCloseTo(Math.SQRT1_2, 1);
    await dialog.getByLabel('Points par pouce').fill('96');
    const types = [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      'image/png',
      'image/svg+xml',
      'application/pdf',
    ];
    for (const [index, name] of ['PDF', 'PowerPoint', 'PNG', 'SVG', 'Une page par zone'].entries()) {
      const href = await dialog.getByRole('link', { name }).getAttribute('href');
      const answer = await fetch(`${url}${href ?? ''}`);
      expect([name, answer.status, answer.headers.get('content-type')]).toEqual([name, 200, types[index]]);
      await answer.arrayBuffer();
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(trouble).toEqual({ errors: [], foreign: [] });
    await page.context().close();
  });
});
