import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundOf } from '../../../geodata/grouping/ground';
import { planOf } from '../../../geodata/grouping/plan';
import { metrics } from '../../../geodata/grouping/score/registry';
import { scorePlan } from '../../../geodata/grouping/score/score-plan';
import { documentOf } from '../../support/grouping-documents';
import { gridGround } from '../../support/small-ground';

const { facts, shapes } = gridGround(4, 4, { populationOf: (row, column) => 100 + 37 * row + 11 * column });
const codes = facts.communes.map(({ insee }) => insee);
const means = facts.structures.map(({ id }, at) => ({
  structure: id,
  year: 2012,
  fte: at === 1 ? null : at + 1,
  budget: 1000 * at,
  confidence: 'estimated' as const,
}));
const fresh = () => groundOf({ ...facts, means }, shapes);

/** A grouping for each commune among three and none, and communes that the first two share by halves. */
const drawings = fc.array(fc.constantFrom('a', 'b', 'c', 'a+b', ''), { minLength: 16, maxLength: 16 });

function drawn(drawing: readonly string[]) {
  const held = (id: string) => codes.filter((_, at) => drawing[at] === id);
  const shared = Object.fromEntries(held('a+b').map((insee) => [insee, { a: 0.5, b: 0.5 }]));
  return documentOf({ a: held('a'), b: held('b'), c: held('c') }, { shared });
}

describe('scores of any plan', () => {
  it('add up from groupings to the plan, what is shared counting once', () => {
    const ground = fresh();
    fc.assert(
      fc.property(drawings, (drawing) => {
        const scores = scorePlan(planOf(drawn(drawing), ground), ground);
        for (const id of ['population', 'area', 'structures', 'fte', 'budget']) {
          const sum = Object.values(scores.groupings).reduce((all, of) => all + (of[id]?.value ?? 0), 0);
          expect(scores.plan[id]?.value ?? 0).toBeCloseTo(sum, 8);
        }
        const people = facts.communes.filter((_, at) => drawing[at] !== '');
        expect(scores.plan['population']?.value).toBe(people.reduce((all, one) => all + one.population, 0));
      }),
      { numRuns: 50 },
    );
  });

  it('are the same whatever was measured before', () => {
    const used = fresh();
    fc.assert(
      fc.property(drawings, (drawing) => {
        const document = drawn(drawing);
        const ground = fresh();
        expect(scorePlan(planOf(document, used), used)).toEqual(scorePlan(planOf(document, ground), ground));
      }),
      { numRuns: 30 },
    );
  });

  it('keep ratios within their bounds', () => {
    const ground = fresh();
    fc.assert(
      fc.property(drawings, (drawing) => {
        const { groupings } = scorePlan(planOf(drawn(drawing), ground), ground);
        for (const measures of Object.values(groupings))
          for (const [id, most] of [
            ['reception', 100],
            ['polsby-popper', 1],
            ['reock', 1],
            ['strategy-cover', 100],
          ] as const) {
            const value = measures[id]?.value ?? 0;
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(most + 1e-9);
          }
      }),
      { numRuns: 50 },
    );
  });

  it('never bring a member farther from reception when another joins', () => {
    const ground = fresh();
    const near = (members: readonly string[]) => {
      const measures = scorePlan(planOf(documentOf({ a: members }), ground), ground).groupings['a'];
      return measures?.['reception']?.parts[0]?.value ?? 0;
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(codes, { minLength: 2 }), ([joining = '', ...members]) => {
        expect(near([...members, joining])).toBeGreaterThanOrEqual(near(members));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the registry of metrics', () => {
  it('is documented, metric by metric, in the words of each', async () => {
    const docs = await readFile('docs/scores.md', 'utf8');
    for (const { id, definition } of metrics) {
      const row = docs.split('\n').find((line) => line.startsWith(`| \`${id}\` `));
      expect([id, row?.includes(definition.en)]).toEqual([id, true]);
    }
  });

  it('names each once, in both languages', () => {
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
    for (const { label, unit, definition, source } of metrics)
      for (const words of [label, unit, definition, source]) {
        expect(words.fr.length).toBeGreaterThan(0);
        expect(words.en.length).toBeGreaterThan(0);
        expect(words.fr).not.toMatch(/ [:;?!»]|«[^\u00a0]|'/u);
      }
  });
});
