import { describe, expect, it } from 'vitest';
import {
  isLinkAddress,
  isShownAddress,
  minutesOf,
  moveView,
  pinsByGroup,
  plainCode,
  seminarDocumentSchema,
  shownCode,
  type Pin,
} from '../../../geodata/model/seminar';

const view = (id: string, address = '/reseau', minutes = 5) => ({
  id,
  address,
  title: `Vue ${id}`,
  notes: '',
  minutes,
});

describe('what a seminar shows', () => {
  it.each([
    '/',
    '/reseau',
    '/reseau?zones=z-1,z-2&map=3.1,50.5,9',
    '/strategies?date=2014-03-01',
    '/destinations/abc-1/versions/2',
    '/destinations/lien/AbC_-9',
    '/bassins/couverture?mode=foot',
  ])('admits a screen of the application: %s', (address) => {
    expect(isShownAddress(address)).toBe(true);
  });

  it.each([
    '',
    'reseau',
    'https://example.org/reseau',
    '//example.org/reseau',
    '/\\example.org',
    'javascript:alert(1)',
    '/reseau/../donnees',
    '/reseau/%2e%2e/donnees',
    '/reseau#x',
    '/reseau?x="><script>',
    '/reseau ',
    '/donnees',
    '/comptes',
    '/collecte',
    '/api/scenarios',
    '/s/ABCD',
    '/seminaires/x',
    `/reseau?${'x'.repeat(2000)}`,
  ])('refuses anything else: %s', (address) => {
    expect(isShownAddress(address)).toBe(false);
  });

  it('knows the views that need no account anywhere', () => {
    expect(isLinkAddress('/destinations/lien/abc?x=1')).toBe(true);
    expect(isLinkAddress('/bassins/lien/abc')).toBe(true);
    expect(isLinkAddress('/destinations/abc/versions/1?x=/bassins/lien/abc')).toBe(false);
  });

  it('is a list of views of different ids', () => {
    const document = { format: 1 as const, views: [view('a'), view('b', '/strategies', 10)] };
    expect(seminarDocumentSchema.parse(document)).toEqual(document);
    expect(minutesOf(document)).toBe(15);
    for (const views of [
      [view('a'), view('a')],
      [view('a', '/donnees')],
      [{ ...view('a'), title: ' ' }],
      Array.from({ length: 61 }, (_, index) => view(`v${index}`)),
    ])
      expect(seminarDocumentSchema.safeParse({ format: 1, views }).success).toBe(false);
  });

  it('is put in another order, never beyond its ends', () => {
    const order = (from: number, to: number) =>
      moveView([view('a'), view('b'), view('c')], from, to)
        .map(({ id }) => id)
        .join('');
    expect([order(0, 2), order(2, 0), order(1, 9), order(1, -3), order(7, 0)]).toEqual([
      'bca',
      'cab',
      'acb',
      'bac',
      'abc',
    ]);
  });
});

describe('what is written during a talk', () => {
  it('groups the pins of a view in the order in which they were written', () => {
    const pin = (id: string, rank: number, group: string | null, of = 'a'): Pin => ({
      id,
      rank,
      group,
      view: of,
      at: [3, 50],
      text: id,
      author: 'X',
    });
    const pins = [pin('p3', 3, null), pin('p1', 1, 'z'), pin('p4', 4, 'z'), pin('p2', 2, null, 'b')];
    const groups = [...pinsByGroup(pins, 'a')].map(([group, own]) => [group, own.map(({ id }) => id)]);
    expect(groups).toEqual([
      ['z', ['p1', 'p4']],
      [null, ['p3']],
    ]);
  });

  it('reads a code as people type it', () => {
    expect(plainCode(' k7mp-3qrt ')).toBe('K7MP3QRT');
    expect(shownCode('K7MP3QRT')).toBe('K7MP-3QRT');
  });
});
