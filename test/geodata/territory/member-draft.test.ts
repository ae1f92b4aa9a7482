import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  effectOf,
  isMemberDraft,
  noDraft,
  withMembers,
  withReleased,
} from '../../../geodata/territory/member-draft';
import { advanced, redone, undoable, undone } from '../../../geodata/territory/undoable';

const codes = ['a', 'b', 'c', 'd', 'e'];
const steps = fc.array(fc.record({ communes: fc.subarray(codes), isIn: fc.boolean() }), { maxLength: 8 });

describe('a draft of communes', () => {
  it('wants what was asked last of each commune', () => {
    fc.assert(
      fc.property(fc.subarray(codes), steps, (initial, asked) => {
        const base = new Set(initial);
        let draft = noDraft;
        const expected = new Set(initial);
        for (const { communes, isIn } of asked) {
          draft = withMembers(base, draft, communes, isIn);
          for (const commune of communes) expected[isIn ? 'add' : 'delete'](commune);
        }
        const { wanted, added, removed } = effectOf(base, draft);
        expect([...wanted].toSorted()).toEqual([...expected].toSorted());
        expect([...added].toSorted()).toEqual([...expected].filter((one) => !base.has(one)).toSorted());
        expect([...removed].toSorted()).toEqual(initial.filter((one) => !expected.has(one)));
      }),
    );
  });

  it('keeps its meaning on other rows: what is there already is no longer added', () => {
    const draft = withMembers(new Set(['a', 'b']), noDraft, ['c', 'd'], true);
    const { added, wanted } = effectOf(new Set(['a', 'c']), draft);
    expect(added).toEqual(['d']);
    expect([...wanted].toSorted()).toEqual(['a', 'c', 'd']);
  });

  it('is the same one when nothing changes, and leaves to the others what it no longer wants', () => {
    const base = new Set(['a']);
    expect(withMembers(base, noDraft, ['a'], true)).toBe(noDraft);
    const released = withReleased(withMembers(base, noDraft, ['b'], true), ['b'], true);
    expect(withReleased(released, ['b'], true)).toBe(released);
    expect(withMembers(base, released, ['b'], false)).toEqual(noDraft);
  });

  it('is told from other values', () => {
    expect(isMemberDraft(noDraft)).toBe(true);
    for (const other of [null, 'x', {}, { added: [1], removed: [], released: [] }])
      expect(isMemberDraft(other)).toBe(false);
  });
});

describe('a value that can be undone', () => {
  it('goes back through every step and forth again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        const objects = values.map((value) => ({ value }));
        const made = objects.reduce(advanced, undoable({ value: 0 }));
        let back = made;
        for (let i = 0; i < values.length; i++) back = undone(back);
        expect(back.past).toEqual([]);
        expect(undone(back)).toBe(back);
        for (let i = 0; i < values.length; i++) back = redone(back);
        expect(back).toEqual(made);
        expect(redone(back)).toBe(back);
      }),
    );
  });

  it('gives up what was undone when something else is done', () => {
    const back = undone(advanced(undoable('a'), 'b'));
    expect(advanced(back, 'c')).toEqual({ past: ['a'], present: 'c', future: [] });
    expect(advanced(back, 'a')).toBe(back);
  });
});
