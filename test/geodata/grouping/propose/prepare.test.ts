import { describe, expect, test } from 'vitest';
import { prepareRegions, type RegionRequest } from '../../../../geodata/grouping/propose/prepare';
import { issueText } from '../../../../geodata/text/issues';
import { cellIds, gridEdges, prepared, regionRequest } from '../../../support/regions';

const ids = cellIds(4);
const [a = '', b = '', c = '', d = ''] = ids;
const square = (more: Partial<RegionRequest> = {}) => regionRequest([[1, 2, 3, 6]], gridEdges(2, 2), more);

/** Codes and values of the issues of a request. */
function refusal(more: Partial<RegionRequest>) {
  const result = prepareRegions(square(more));
  return result.ok ? [] : result.issues.map(({ code, values }) => ({ code, ...values }));
}

describe('a problem of regionalisation', () => {
  test('stands in the order of ids, whatever the order of rows', () => {
    const plain = prepared(square());
    const order = [2, 0, 3, 1];
    const mixed = prepared({
      ...square(),
      ids: order.map((row) => ids[row] ?? ''),
      variables: [{ name: 'v', weight: 1, values: order.map((row) => [1, 2, 3, 6][row] ?? 0) }],
      edges: gridEdges(2, 2).map(([x, y]) => [order.indexOf(y), order.indexOf(x)] as const),
    });
    expect(mixed).toEqual(plain);
    expect(plain.unitIds).toEqual(ids);
    expect([...plain.problem.graph.ends]).toEqual([1, 2, 0, 3, 0, 3, 1, 2]);
  });

  test('standardises by the sample standard deviation; what does not vary becomes 0', () => {
    const { problem } = prepared(
      regionRequest(
        [
          [1, 2, 3, 6],
          [0.1, 0.1, 0.1, 0.1],
        ],
        gridEdges(2, 2),
        { standardise: 'z' },
      ),
    );
    const deviation = Math.sqrt(14 / 3);
    expect([...problem.points]).toEqual(
      [-2, -1, 0, 3].flatMap((difference) => [expect.closeTo(difference / deviation, 12) as number, 0]),
    );
  });

  test('weighs squared differences, or differences', () => {
    const variables = [{ name: 'v', weight: 4, values: [1, 2, 3, 6] }];
    expect([...prepared(square({ variables })).problem.points]).toEqual([-4, -2, 0, 6]);
    expect([...prepared(square({ variables, objective: 'pairwise' })).problem.points]).toEqual([
      -8, -4, 0, 12,
    ]);
  });

  test('makes one node of units locked together, with their totals', () => {
    const { problem } = prepared(
      square({
        together: [[d, b]],
        apart: [[d, a]],
        seeds: [c],
        limits: [{ name: 'fte', values: [1, 2, 3, 4], least: 2, most: null }],
      }),
    );
    expect(problem.ids).toEqual([a, b, c]);
    expect(problem.members.map((own) => [...own])).toEqual([[0], [1, 3], [2]]);
    expect([...(problem.limits[0]?.values ?? [])]).toEqual([1, 6, 3]);
    expect(problem).toMatchObject({ apart: [[0, 1]], seeds: [2] });
  });

  test('has neither loops nor barriers, and has declared links', () => {
    const { problem } = prepared(square({ barriers: [[b, a]], links: [[d, a]] }));
    expect([...problem.graph.ends]).toEqual([2, 3, 3, 0, 3, 0, 1, 2]);
  });

  test.each<[string, Partial<RegionRequest>, Record<string, unknown>]>([
    [
      'no unit',
      { ids: [], variables: [{ name: 'v', weight: 1, values: [] }], edges: [] },
      { code: 'regions-no-unit' },
    ],
    ['no variable', { variables: [] }, { code: 'regions-no-variable' }],
    ['an id given twice', { ids: [a, b, a, d] }, { code: 'regions-id-twice', id: a }],
    [
      'a missing value',
      { variables: [{ name: 'v', weight: 1, values: [1, null, 2, 3] }] },
      { code: 'regions-missing-value', id: b, name: 'v' },
    ],
    [
      'a value that is not a number',
      { limits: [{ name: 'w', values: [1, 2, Number.NaN, 3], least: 1, most: null }] },
      { code: 'regions-missing-value', id: c, name: 'w' },
    ],
    [
      'a weight of 0',
      { variables: [{ name: 'v', weight: 0, values: [1, 2, 3, 4] }] },
      { code: 'regions-bad-weight', name: 'v', weight: 0 },
    ],
    [
      'a negative floor',
      { limits: [{ name: 'w', values: [1, 2, 2, 3], least: -1, most: null }] },
      { code: 'regions-negative-limit', name: 'w', limit: -1 },
    ],
    [
      'a floor above the ceiling',
      { limits: [{ name: 'w', values: [1, 2, 2, 3], least: 3, most: 2 }] },
      { code: 'regions-limits-crossed', name: 'w', least: 3, most: 2 },
    ],
    [
      'a negative quantity',
      { limits: [{ name: 'w', values: [1, -2, 2, 3], least: 3, most: null }] },
      { code: 'regions-negative-quantity', id: b, name: 'w', value: -2 },
    ],
    ['a unit that is not there', { apart: [[a, 'x']] }, { code: 'regions-unknown-unit', id: 'x' }],
    [
      'units locked together that do not touch',
      { together: [[a, d]] },
      { code: 'regions-locked-asunder', a, b: d },
    ],
    [
      'units both together and apart',
      { together: [[a, b]], apart: [[b, a]] },
      { code: 'regions-together-and-apart', a: b, b: a },
    ],
    [
      'two seeds locked together',
      { together: [[a, b]], seeds: [a, b] },
      { code: 'regions-together-and-apart', a, b },
    ],
  ])('is refused for %s, which is named', (_, more, expected) => {
    expect(refusal(more)).toContainEqual(expected);
    for (const { code, ...values } of refusal(more)) {
      const sentence = issueText({ code, severity: 'error', values }, 'fr');
      expect(sentence).not.toBe(code);
      expect(sentence).not.toContain('…');
    }
  });
});
