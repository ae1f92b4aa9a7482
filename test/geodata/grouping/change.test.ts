import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, applyChanges } from '../../../geodata/grouping/apply-change';
import { inverseOf, inverseOfAll, scenarioChangeSchema } from '../../../geodata/grouping/change';
import type { ScenarioChange } from '../../../geodata/grouping/change';
import { checkDocument, inOrder } from '../../../geodata/grouping/check-document';
import { groundOf } from '../../../geodata/grouping/ground';
import { layOver } from '../../../geodata/grouping/lay-over';
import {
  addGrouping,
  assignUnits,
  changeLevel,
  closeUnit,
  editGrouping,
  openUnit,
  removeGrouping,
} from '../../../geodata/grouping/make-change';
import { mergeChanges } from '../../../geodata/grouping/merge-changes';
import { planOf } from '../../../geodata/grouping/plan';
import { scenarioDocumentSchema, unitLevels } from '../../../geodata/model/scenario';
import type { ScenarioDocument } from '../../../geodata/model/scenario';
import { documentOf, noHypotheses, unitIds } from '../../support/scenario-documents';
import { gridGround } from '../../support/small-ground';

const grid = gridGround(4, 4, {
  territoryOf: (row, column) => (row === 3 && column === 3 ? null : `t${row >> 1}${column >> 1}`),
  populationOf: (row, column) => 100 + row * 10 + column,
});
const ground = groundOf(grid.facts, grid.shapes);
const ids = ['a', 'b', 'c', 'd'] as const;

type Act = (document: ScenarioDocument) => readonly ScenarioChange[];
const list = (change: ScenarioChange | null) => (change === null ? [] : [change]);

/** Acts as people do them, each turned into changes of the document as it then stands. */
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.array(fc.nat(40), { minLength: 1 }), fc.nat(4)).map(assigning) },
  fc.constantFrom(...ids).map(
    (id): Act =>
      ({ groupings }) =>
        groupings.some((one) => one.id === id)
          ? []
          : [addGrouping({ ...documentOf('commune', {}), groupings }, id, id)],
  ),
  fc.record({ id: fc.constantFrom(...ids), name: fc.string({ maxLength: 9 }), locked: fc.boolean() }).map(
    ({ id, ...properties }): Act =>
      (document) =>
        list(editGrouping(document, id, properties)),
  ),
  fc.constantFrom(...ids).map(
    (id): Act =>
      (document) =>
        removeGrouping(document, id),
  ),
  fc.nat(20).map((at): Act => (document) => {
    const whole = unitIds({ ...document, opened: [] }, ground).filter((id) => !id.startsWith('commune'));
    const unit = whole[at % Math.max(whole.length, 1)];
    if (unit === undefined) return [];
    if (!document.opened.includes(unit)) return [openUnit(document, unit, ground)];
    const closed = closeUnit(document, unit, ground);
    return closed.ok ? [closed.value] : [];
  }),
  fc.constantFrom(...unitLevels).map((level): Act => (document) => {
    const changed = changeLevel(document, level, ground);
    return changed.ok ? [changed.value] : [];
  }),
  fc
    .option(fc.integer({ min: 0, max: 100 }), { nil: null })
    .map((after): Act => ({ weights }) => [
      { kind: 'weight', metric: 'population', before: weights['population'] ?? null, after },
    ]),
  fc.tuple(fc.nat(15), fc.nat(15), fc.boolean()).map(([from, to, isPut]): Act => ({ links }) => {
    const [a = '', b = ''] = [from, to]
      .map((at) => `commune:590${String(at + 1).padStart(2, '0')}`)
      .toSorted();
    const before = links.find((link) => link.a === a && link.b === b) ?? null;
    const after = isPut ? { a, b, reason: `${from}` } : null;
    return before === null && after === null ? [] : [{ kind: 'link', before, after }];
  }),
  fc
    .integer({ min: 0, max: 9 })
    .map((cost): Act => ({ hypotheses: before }) => [
      { kind: 'hypotheses', before, after: { ...before, pointCost: { low: cost, high: cost } } },
    ]),
);

function assigning([picks, to]: [number[], number]): Act {
  return (document) => {
    const units = unitIds(document, ground);
    const chosen = picks.flatMap((at) => units[at % units.length] ?? []);
    const [first, second] = [document.groupings[to]?.id, document.groupings[to + 1]?.id];
    if (first === undefined) return list(assignUnits(document, chosen, null));
    const shares =
      second === undefined || picks.length % 3 > 0
        ? [{ grouping: first, share: 1 }]
        : [
            { grouping: first, share: 0.3 },
            { grouping: second, share: 0.7 },
          ];
    return list(assignUnits(document, chosen, shares));
  };
}

const start = documentOf('territory', { a: ['territory:t00'], b: ['territory:t01', 'territory:t10'] });

/** Makes acts one after the other; gives the document at the end and the changes that were accepted. */
function live(document: ScenarioDocument, acts: readonly Act[]) {
  const changes: ScenarioChange[] = [];
  let current = document;
  for (const made of acts)
    for (const change of made(current)) {
      const next = applyChange(current, change);
      if (!next.ok) {
        // Nothing that these acts do is refused but for a lock, what follows from it, or a link that leads nowhere.
        const admitted = ['scenario-locked', 'scenario-grouping-not-empty', 'scenario-link-to-itself'];
        expect(admitted).toContain(next.issues[0]?.code);
        continue;
      }
      expect(applyChange(next.value, inverseOf(change))).toMatchObject({ ok: true, value: current });
      current = next.value;
      changes.push(change);
    }
  return { document: current, changes };
}

describe('changes of a scenario', () => {
  test('whatever is done can be undone, change by change and all at once', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const { document, changes } = live(start, acts);
        expect(checkDocument(document)).toEqual([]);
        expect(scenarioDocumentSchema.parse(document)).toEqual(document);
        for (const change of changes) expect(scenarioChangeSchema.parse(change)).toEqual(change);
        const undone = applyChanges(document, inverseOfAll(changes));
        expect(undone.ok && undone.value).toEqual(start);
      }),
    );
  });

  test('merged changes lead where the changes lead, and back', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        // A locked grouping in between would make the order of what is merged matter.
        const { document, changes } = live(start, acts);
        const merged = mergeChanges(changes);
        expect(merged.length).toBeLessThanOrEqual(changes.length);
        const made = applyChanges(start, merged);
        expect(made.ok && made.value).toEqual(document);
      }),
    );
  });

  test('laid over the document they were made on, changes are the same; over another, the last writer prevails', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 15 }), fc.array(act, { maxLength: 15 }), (mine, theirs) => {
        const own = live(start, mine);
        expect(layOver(start, own.changes).document).toEqual(own.document);
        const other = live(start, theirs).document;
        const laid = layOver(other, own.changes);
        const made = applyChanges(other, laid.changes);
        expect(made.ok && made.value).toEqual(laid.document);
        expect(checkDocument(laid.document)).toEqual([]);
      }),
    );
  });

  test('two people on different units keep both; on the same unit the later prevails and is told', () => {
    const [mine, theirs] = [
      assignUnits(start, ['territory:t11', 'territory:t00'], [{ grouping: 'b', share: 1 }]),
      assignUnits(start, ['territory:t10', 'territory:t00'], null),
    ];
    const other = applyChanges(start, list(theirs));
    if (!other.ok) throw new Error('their change is admitted');
    expect(applyChanges(other.value, list(mine))).toMatchObject({
      ok: false,
      issues: [{ code: 'scenario-changed-meanwhile', values: { value: 'territory:t00' } }],
    });
    const { document, notes } = layOver(other.value, list(mine));
    expect(Object.keys(document.assignment).toSorted()).toEqual([
      'territory:t00',
      'territory:t01',
      'territory:t11',
    ]);
    expect(notes).toEqual([
      { code: 'scenario-overwritten', severity: 'note', values: { value: 'territory:t00' } },
    ]);
  });

  test('properties that two people change of one grouping are both kept', () => {
    const [renamed, described] = [
      editGrouping(start, 'a', { name: 'Côte' }),
      editGrouping(start, 'a', { description: 'Le littoral' }),
    ];
    const other = applyChanges(start, list(described));
    const { document } = layOver(other.ok ? other.value : start, list(renamed));
    expect(document.groupings[0]).toMatchObject({ name: 'Côte', description: 'Le littoral' });
  });

  test('what was given to a grouping that someone else removed is left out, and told', () => {
    const mine = assignUnits(start, ['territory:t11'], [{ grouping: 'a', share: 1 }]);
    const other = applyChanges(start, removeGrouping(start, 'a'));
    const { changes, notes } = layOver(other.ok ? other.value : start, list(mine));
    expect(changes).toEqual([]);
    expect(notes).toMatchObject([{ code: 'scenario-dropped', values: { value: 'territory:t11' } }]);
  });
});

describe('what changes are refused for', () => {
  const locked = documentOf('territory', { a: ['territory:t00'], b: [] });
  const withLock = applyChanges(locked, list(editGrouping(locked, 'a', { locked: true })));
  const document = withLock.ok ? withLock.value : locked;

  test.each([
    ['taking a unit from a locked grouping', ['territory:t00'], 'b'],
    ['giving a unit to a locked grouping', ['territory:t11'], 'a'],
  ])('%s', (_, units, grouping) => {
    const change = assignUnits(document, units, [{ grouping, share: 1 }]);
    expect(applyChanges(document, list(change))).toEqual({
      ok: false,
      issues: [{ code: 'scenario-locked', severity: 'error', values: { value: 'Destination a' } }],
    });
  });

  test('a locked grouping keeps its land when its unit is opened, and loses it neither by closing nor by removal', () => {
    const opened = applyChange(document, openUnit(document, 'territory:t00', ground));
    if (!opened.ok) throw new Error('a unit of a locked grouping can be opened');
    expect(planOf(opened.value, ground).members.get('a')?.key).toBe(
      planOf(document, ground).members.get('a')?.key,
    );
    expect(applyChanges(document, removeGrouping(document, 'a'))).toMatchObject({
      issues: [{ code: 'scenario-locked' }],
    });
    // One of the communes goes elsewhere, before the lock.
    const parted = {
      ...opened.value,
      assignment: { ...opened.value.assignment, [`commune:${grid.at(0, 0)}`]: [{ grouping: 'b', share: 1 }] },
    };
    const closed = closeUnit(parted, 'territory:t00', ground);
    expect(closed).toMatchObject({ ok: true, notes: [{ code: 'scenario-closed-differing' }] });
    if (closed.ok)
      expect(applyChange(parted, closed.value)).toMatchObject({ issues: [{ code: 'scenario-locked' }] });
  });

  test.each([
    ['scenario-shares-sum', [{ grouping: 'b', share: 0.4 }]],
    ['scenario-unknown-grouping', [{ grouping: 'z', share: 1 }]],
    ['scenario-share-twice', [0.5, 0.5].map((share) => ({ grouping: 'b', share }))],
  ])('%s', (code, shares) => {
    const change = assignUnits(document, ['territory:t11'], shares);
    expect(applyChanges(document, list(change))).toMatchObject({ ok: false, issues: [{ code }] });
  });

  test('a closed unit follows the most populous of its communes, which need not be the most numerous', () => {
    const opened = documentOf(
      'territory',
      { a: [], b: [] },
      { opened: ['territory:t00'], hypotheses: noHypotheses },
    );
    const given = { ...opened, assignment: { [`commune:${grid.at(1, 1)}`]: [{ grouping: 'b', share: 1 }] } };
    const closed = closeUnit(given, 'territory:t00', ground);
    const made = closed.ok ? applyChange(given, closed.value) : closed;
    expect(made.ok && made.value.assignment).toEqual({ 'territory:t00': [{ grouping: 'b', share: 1 }] });
    expect(closed).toMatchObject({ notes: [{ code: 'scenario-closed-differing' }] });
  });

  test('documents that were not made by changes are checked whole', () => {
    const twice = documentOf('commune', { a: [] });
    const [grouping] = twice.groupings;
    if (grouping === undefined) throw new Error('a grouping is given');
    const link = { a: 'commune:59001', b: 'commune:59002', reason: 'Bac' };
    const faulty = {
      ...twice,
      groupings: [grouping, grouping],
      opened: ['territory:t01', 'territory:t00'],
      links: [link, { ...link, a: link.b, b: link.a }, { ...link, b: link.a }],
      assignment: { 'commune:59001': [{ grouping: 'b', share: 0.5 }] },
    };
    expect(
      checkDocument(faulty)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual([
      'scenario-grouping-twice',
      'scenario-link-to-itself',
      'scenario-link-twice',
      'scenario-link-twice',
      'scenario-opened-twice',
      'scenario-shares-sum',
      'scenario-unknown-grouping',
    ]);
    expect(checkDocument(inOrder(faulty)).map(({ code }) => code)).not.toContain('scenario-opened-twice');
  });
});
