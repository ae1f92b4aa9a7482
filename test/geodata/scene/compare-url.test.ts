import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareUrl, readCompareView, viewOf, type CompareView } from '../../../geodata/scene/compare-url';
import { planKey, planRefOf, type PlanRef } from '../../../geodata/grouping/compare/plan-ref';

const search = (url: string) => url.slice(Math.max(url.indexOf('?'), 0));
const refs = fc.oneof(
  fc.constantFrom<PlanRef>(
    { kind: 'reference', reference: 'zones' },
    { kind: 'reference', reference: 'epcis' },
  ),
  fc.uuid().map((id): PlanRef => ({ kind: 'scenario', id })),
  fc.record({ id: fc.uuid(), number: fc.integer({ min: 1, max: 999_999 }) }).map((one): PlanRef => ({
    kind: 'version',
    ...one,
  })),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date): PlanRef => ({ kind: 'territories', day: date.toISOString().slice(0, 10) })),
);

const viewOfQuery = (query: string) => {
  const said = new URLSearchParams(query);
  return readCompareView((name) => said.get(name));
};

describe('the names of plans in an address', () => {
  it('are read back as what they name', () => {
    fc.assert(
      fc.property(refs, (ref) => {
        expect(planRefOf(planKey(ref))).toEqual(ref);
      }),
    );
  });

  it.each([
    '',
    'a b',
    'x@0',
    'x@-1',
    'territories@2014-02-30',
    'territories@0000-01-01',
    'territories@2014',
    'territories@',
    'a@1@2',
    '../x',
  ])('are none when they are %j', (text) => expect(planRefOf(text)).toBeNull());
});

describe('the address of a comparison', () => {
  const views = fc
    .uniqueArray(refs, { minLength: 2, maxLength: 6, selector: planKey })
    .chain((plans) =>
      fc.record({
        plans: fc.constant(plans),
        pair: fc.shuffledSubarray([...plans.keys()], { minLength: 2, maxLength: 2 }),
        mode: fc.constantFrom('grid', 'swipe'),
        swipe: fc.integer({ min: 0, max: 100 }),
        moves: fc.boolean(),
        camera: fc.constantFrom(null, [3.1234, 50.5, 9.25] as const),
      }),
    )
    .map(({ pair: [from = 0, to = 1], ...view }): CompareView => ({
      ...view,
      from,
      to,
      // Where the limit stands is told of the curtain alone.
      swipe: view.mode === 'swipe' ? view.swipe : 50,
    }));

  it('says everything of the view', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(viewOfQuery(search(compareUrl(view)))).toEqual(view);
      }),
    );
  });

  it('leaves out what is as at first', () => {
    const plans: PlanRef[] = [
      { kind: 'scenario', id: 'one' },
      { kind: 'reference', reference: 'epcis' },
    ];
    expect(compareUrl(viewOf(plans))).toBe('/destinations/comparer?plans=one,epcis');
    expect(compareUrl(viewOf([]))).toBe('/destinations/comparer');
  });

  it('is as if it said nothing where it says something wrong', () => {
    const view = viewOfQuery('?plans=one,one,zones,%20&pair=1-9&view=x&at=900&c=3,99,8');
    expect(view).toEqual(
      viewOf([
        { kind: 'scenario', id: 'one' },
        { kind: 'reference', reference: 'zones' },
      ]),
    );
    expect(viewOfQuery('?plans=a,b,c,d,e,f,g').plans).toHaveLength(6);
    expect(viewOfQuery('?plans=a,b&pair=2-2')).toMatchObject({ from: 0, to: 1 });
  });
});
