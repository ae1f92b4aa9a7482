import { describe, expect, test } from 'vitest';
import { atlasAddress, pageAddress, reportAddress, type PageWish } from '../../../web/print/wish';

const wish: PageWish = {
  paper: 'A3-landscape',
  frame: 'zone:hainaut',
  layout: 'usual',
  ink: 'colour',
  extra: 'bars',
  language: 'fr',
  title: '  Où en sommes-nous ? ',
  text: '',
  author: 'UD & amis',
  number: 4,
};
const view =
  '/strategies?date=2014-03-01&zones=hainaut,metropole&select=territory:t-1&table=1&extent=1&map=9.50/50.3/3.5';

describe('the address of a page', () => {
  test('is that of the view and of how it is printed, without what is open on the screen', () => {
    const { pathname, searchParams } = new URL(pageAddress(view, wish, 'pdf', 300), 'http://x.invalid');
    expect(pathname).toBe('/api/maps/strategies.pdf');
    expect(Object.fromEntries(searchParams)).toEqual({
      date: '2014-03-01',
      zones: 'hainaut,metropole',
      map: '9.50/50.3/3.5',
      page: 'A3-landscape',
      frame: 'zone:hainaut',
      ink: 'colour',
      with: 'bars',
      lang: 'fr',
      title: 'Où en sommes-nous ?',
      author: 'UD & amis',
      number: '4',
    });
  });

  test('tells the dots per inch of a PNG alone', () => {
    expect(pageAddress('/reseau', wish, 'png', 150)).toContain('dpi=150');
    expect(pageAddress('/reseau', wish, 'svg', 150)).not.toContain('dpi');
  });

  test('asks for before and after when that is wanted', () => {
    const address = pageAddress(
      '/bassins/implantations/p?shading=gain',
      { ...wish, layout: 'before-after' },
      'pdf',
      300,
    );
    expect(address).toMatch(/^\/api\/maps\/bassins\/implantations\/p\.pdf\?shading=gain&/);
    expect(address).toContain('series=before-after');
  });

  test('of the state of the network has its own format, and no frame', () => {
    const { pathname, searchParams } = new URL(reportAddress('2014-03-01', wish), 'http://x.invalid');
    expect(pathname).toBe('/api/radioscopie.pdf');
    expect(Object.fromEntries(searchParams)).toEqual({
      date: '2014-03-01',
      ink: 'colour',
      lang: 'fr',
      author: 'UD & amis',
    });
  });

  test('of an atlas has no frame nor title of its own', () => {
    const { pathname, searchParams } = new URL(atlasAddress(view, wish, 'zones'), 'http://x.invalid');
    expect(pathname).toBe('/api/atlas/strategies.pdf');
    expect(Object.fromEntries(searchParams)).toEqual({
      date: '2014-03-01',
      zones: 'hainaut,metropole',
      page: 'A3-landscape',
      ink: 'colour',
      lang: 'fr',
      author: 'UD & amis',
      by: 'zones',
    });
  });
});
