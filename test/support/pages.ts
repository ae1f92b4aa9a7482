import { sourceSans } from '../../geodata/scene/page/measure';
import { pageOf } from '../../geodata/scene/page/compose';
import type { Page, PageSetup } from '../../geodata/scene/page/page';
import { resolve } from '../../geodata/scene/resolve';
import type { Scene } from '../../geodata/scene/scene';
import { decodeView, defaultView } from '../../geodata/scene/url';
import { sampleTables } from './sample-tables';

/** A plain page of A4, for tests to change. */
export const plainSetup: PageSetup = {
  paper: 'A4',
  orientation: 'landscape',
  inking: 'colour',
  language: 'fr',
  title: null,
  text: null,
  frame: null,
  extra: 'none',
  sources: null,
  author: 'Union d’essai',
  date: '2026-01-02',
  number: 7,
  logo: null,
};

/** The scene of an address over the sample. */
export function sampleScene(address: string, language: PageSetup['language'] = 'fr'): Scene {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const { view } = decodeView(
    pathname,
    (param) => searchParams.get(param),
    defaultView(sampleTables.dataset),
    sampleTables.dataset.period,
  );
  return resolve(view, sampleTables, { lang: language, flavour: 'light', bounds: null });
}

/** The page of an address over the sample. */
export function samplePage(address: string, setup: Partial<PageSetup> = {}): Page {
  const whole = { ...plainSetup, ...setup };
  return pageOf(sampleScene(address, whole.language), whole, sourceSans);
}
