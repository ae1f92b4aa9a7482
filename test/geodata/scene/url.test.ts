import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initiativeTypes, statusLadder } from '../../../geodata/model/initiative';
import { structureClasses } from '../../../geodata/model/structure';
import { decodeView, defaultView, encodeView } from '../../../geodata/scene/url';
import { outlines, seriesKinds, themes } from '../../../geodata/scene/view';
import type { View } from '../../../geodata/scene/view';
import { sampleTables } from '../../support/sample-tables';

const { period } = sampleTables.dataset;
const defaults = defaultView(sampleTables.dataset);
function decode(link: string) {
  const url = new URL(link, 'http://localhost');
  return decodeView(url.pathname, (param) => url.searchParams.get(param), defaults, period);
}

const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const month = fc
  .tuple(fc.integer({ min: 2007, max: 2020 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}-01`);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const rounded = (min: number, max: number, digits: number) =>
  fc.double({ min, max, noNaN: true }).map((x) => Number(x.toFixed(digits)) + 0);
const views: fc.Arbitrary<View> = fc.record({
  theme: fc.constantFrom(...themes),
  zones: fc.uniqueArray(id, { maxLength: 3 }),
  classes: fc.uniqueArray(fc.constantFrom(...structureClasses)),
  epcis: fc.uniqueArray(fc.stringMatching(/^\d{9}$/), { maxLength: 3 }),
  outlines: fc.uniqueArray(fc.constantFrom(...outlines)),
  initiative: fc.constantFrom(...initiativeTypes),
  networkDay: day,
  date: month,
  statuses: fc.uniqueArray(fc.constantFrom(...statusLadder)),
  series: fc.constantFrom(null, ...seriesKinds),
  campaign: fc.option(id),
  selection: fc.option(
    fc.record({ kind: fc.constantFrom('zone' as const, 'structure' as const, 'territory' as const), id }),
  ),
  camera: fc.option(
    fc.record({ lon: rounded(-10, 10, 4), lat: rounded(40, 55, 4), zoom: rounded(5, 18, 2) }),
  ),
  table: fc.boolean(),
  extent: fc.boolean(),
});

describe('the link of a view', () => {
  it('opens the same view, whatever the view', () => {
    fc.assert(
      fc.property(views, (view) => {
        // Each theme has choices of its own: a link carries those of its theme alone.
        const { date, initiative, networkDay, campaign } = defaults;
        const kept = {
          reseau: { ...view, date, initiative, campaign, series: null },
          strategies: { ...view, networkDay, campaign },
          collecte: { ...view, date, initiative, networkDay, series: null },
        }[view.theme];
        expect(decode(encodeView(view, defaults))).toEqual({ view: kept, warnings: [] });
      }),
    );
  });

  it('is short and readable', () => {
    expect(encodeView(defaults, defaults)).toBe('/reseau');
    expect(
      encodeView(
        {
          ...defaults,
          theme: 'strategies',
          date: '2014-03-01',
          zones: ['hainaut', 'metropole'],
          selection: { kind: 'territory', id: 't-ot-59392' },
        },
        defaults,
      ),
    ).toBe('/strategies?date=2014-03-01&zones=hainaut,metropole&select=territory:t-ot-59392');
  });

  it('falls back to the default and names what it could not read', () => {
    expect(
      decode('/strategies?date=2014-02-30&type=nonsense&map=abc&select=planet:x&classes=OT1,OT9'),
    ).toEqual({
      view: { ...defaults, theme: 'strategies', classes: ['OT1'] },
      warnings: ['classes', 'type', 'date', 'select', 'map'],
    });
    expect(decode('/nowhere').warnings).toEqual(['theme']);
  });

  it('accepts a month for a date and refuses a day out of the period', () => {
    expect(decode('/strategies?date=2014-03').view.date).toBe('2014-03-01');
    expect(decode('/strategies?date=2031-01-01').warnings).toEqual(['date']);
  });

  it('says the day of the network when it is not the end of its year, whatever the period of the pack', () => {
    expect(encodeView({ ...defaults, networkDay: '2026-11-25' }, defaults)).toBe('/reseau?date=2026-11-25');
    expect(decode('/reseau?date=2026-11-25')).toEqual({
      view: { ...defaults, networkDay: '2026-11-25' },
      warnings: [],
    });
    expect(decode('/reseau').view.networkDay).toBe('2012-12-31');
    expect(decode('/reseau?date=1850-01-01').warnings).toEqual(['date']);
    expect(decode('/reseau?date=2013-02-29').warnings).toEqual(['date']);
  });

  it('never throws, whatever the query', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), fc.webPath(), (query, path) => {
        const params = new URLSearchParams(query);
        expect(() => decodeView(path, (param) => params.get(param), defaults, period)).not.toThrow();
      }),
    );
  });
});
