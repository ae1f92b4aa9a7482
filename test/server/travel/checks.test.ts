import { expect, it } from 'vitest';
import type { MultiPolygon } from 'geojson';
import { checkAreas } from '../../../server/travel/check-areas';
import { checkWays } from '../../../server/travel/check-ways';
import { canonicalRequest, placeAt, placeKey, requestId } from '../../../server/travel/canonical';

const asked = { mode: 'car', origins: [[3, 50]], destinations: [[3.1, 50.1]] } as const;
const codeOf = (way: readonly [number, number]) => {
  const checked = checkWays(asked, [way]);
  return checked.ok ? null : checked.issues[0]?.code;
};
const square = (size: number, lon = 3): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [lon - size, 50 - size],
        [lon + size, 50 - size],
        [lon + size, 50 + size],
        [lon - size, 50 + size],
        [lon - size, 50 - size],
      ],
    ],
  ],
});

it('refuses ways that cannot be', () => {
  expect(codeOf([600, 10_000])).toBeNull();
  expect(codeOf([0, 300])).toBeNull();
  expect(codeOf([-1, 10])).toBe('travel-negative');
  expect(codeOf([1, Number.NaN])).toBe('travel-negative');
  expect(codeOf([10, 10_000])).toBe('travel-absurd');
  const checked = checkWays(asked, []);
  expect(checked.ok ? null : checked.issues[0]?.values).toEqual({ got: 0, wanted: 1 });
});

it('leaves out areas that cannot be, each with its reason', () => {
  const told = (...areas: MultiPolygon[]) =>
    checkAreas({ mode: 'car', measure: 'time', at: [3, 50], limits: areas.map((_, i) => i + 1) }, areas).map(
      (answer) => ('fault' in answer ? answer.fault.en : 'fine'),
    );
  expect(told(square(0.1), square(0.2))).toEqual(['fine', 'fine']);
  expect(told({ type: 'MultiPolygon', coordinates: [] })).toEqual(['The area of 1 min is empty.']);
  expect(told(square(0.1, 4))).toEqual(['The area of 1 min does not hold its own origin.']);
  // The place may be a little beside the road that its way begins on.
  expect(told(square(0.1, 3.102))).toEqual(['fine']);
  expect(told(square(0.2), square(0.1))[1]).toBe('The area of 2 min is smaller than that of a lower limit.');
});

it('knows the same request by the same id, to the metre', () => {
  expect(placeKey([-0.000001, 50.123456])).toBe('0.00000,50.12346');
  expect(placeAt('3.10000,50.50000')).toEqual([3.1, 50.5]);
  const request = (lon: number, limits: number[]) =>
    canonicalRequest({
      ...{ kind: 'areas', engine: 'osrm', mode: 'car', measure: 'time', limits },
      points: [{ id: 'a', at: [lon, 50] }],
    });
  const id = requestId(request(3.000001, [10, 5]), null);
  expect(requestId(request(3, [5, 10, 10]), null)).toBe(id);
  expect(requestId(request(3, [5, 10]), '2026-01-01')).not.toBe(id);
  expect(requestId(request(3.1, [5, 10]), null)).not.toBe(id);
});
