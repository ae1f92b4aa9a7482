import { describe, expect, it } from 'vitest';
import { TerritoryEditor } from '../../../web/data/territory/editor.svelte';
import { keepWork, readKept } from '../../../web/data/territory/kept-work';
import { ground, memberRow, rowsWith } from './ground';

const day = '2014-03-01';
const evidence = { confidence: 'declared', source: null, day: null } as const;
const editor = (rows = rowsWith()) => new TerritoryEditor('t', ground, rows, day);
const wanted = (one: TerritoryEditor) => [...one.effect.wanted].toSorted();

describe('the editor of a territory', () => {
  it('counts what is wanted, live, and undoes and redoes each step', () => {
    const one = editor();
    expect(one.totals).toEqual({ communes: 2, population: 3000, areaKm2: 20 });
    one.set(['e'], true);
    one.set(['a'], false);
    expect(wanted(one)).toEqual(['b', 'e']);
    expect(one.totals.population).toBe(7000);
    expect(one.set(['e'], true)).toBe(false);
    one.undo();
    expect(wanted(one)).toEqual(['a', 'b', 'e']);
    one.undo();
    expect([one.isDirty, one.canUndo, one.canRedo]).toEqual([false, false, true]);
    one.redo();
    one.redo();
    expect(wanted(one)).toEqual(['b', 'e']);
    expect(one.redo()).toBe(false);
  });

  it('tells communes that others count too, and takes them from these in the same set', () => {
    const one = editor();
    one.set(['c', 'e'], true);
    expect(one.overlaps).toEqual([{ commune: 'c', territories: ['u'], released: false }]);
    expect(one.edits(evidence).map(({ id }) => id)).toEqual(['t_c_20140301', 't_e_20140301']);
    one.release(['c'], true);
    expect(one.overlaps[0]?.released).toBe(true);
    expect(one.edits(evidence)).toMatchObject([
      { id: 't_c_20140301', base: null },
      { id: 't_e_20140301', base: null },
      { id: 'u_c', base: 0, values: { valid_to: '2014-02-28' } },
    ]);
    expect(one.emptied()).toEqual([]);
    one.set(['d'], true);
    one.release(['d'], true);
    expect(one.emptied()).toEqual(['u']);
    one.set(['c', 'd'], false);
    expect(one.releases().size).toBe(0);
  });

  it('tells pieces apart and what it leaves out of its EPCI, as remarks', () => {
    const one = editor();
    expect(one.pieces).toHaveLength(1);
    expect(one.missing).toEqual({ epciName: 'CC de l’Ouest', communes: ['c'] });
    one.set(['e'], true);
    expect(one.pieces).toEqual([['a', 'b'], ['e']]);
    one.set(['a', 'b', 'e'], false);
    expect(one.orphans).toEqual(['a', 'b']);
    expect([one.pieces, wanted(one)]).toEqual([[], []]);
  });

  it('keeps what was asked for when the day or the rows change', () => {
    const one = editor(rowsWith(memberRow('t', 'f', '2015-01-01', 7)));
    one.set(['e', 'f'], true);
    one.setDay('2016-01-01');
    expect(one.effect.added).toEqual(['e']);
    expect(wanted(one)).toEqual(['a', 'b', 'e', 'f']);
    one.receive(rowsWith(memberRow('t', 'e', '2010-01-01', 8)));
    expect(one.effect.added).toEqual(['f']);
    one.settle();
    expect([one.isDirty, one.canUndo]).toEqual([false, false]);
  });

  it('writes what always was when it corrects', () => {
    const one = editor();
    one.setMode('correction');
    one.set(['e'], true);
    one.set(['a'], false);
    expect(one.edits(evidence)).toMatchObject([
      { id: 't_a', values: null },
      { id: 't_e', base: null, values: { valid_from: null, valid_to: null } },
    ]);
  });
});

describe('work that is not saved', () => {
  const storage = () => {
    const map = new Map<string, string>();
    return {
      getItem: (key: string) => map.get(key) ?? null,
      setItem: (key: string, value: string) => map.set(key, value),
      removeItem: (key: string) => map.delete(key),
    };
  };

  it('is kept by territory, taken up as one step, and forgotten', () => {
    const kept = storage();
    const one = editor();
    one.set(['e'], true);
    const work = { draft: one.draft, day, mode: 'correction', at: '2014-03-01T10:00:00Z' } as const;
    keepWork(kept, 't', work);
    expect(readKept(kept, 'u')).toBeNull();
    expect(readKept(kept, 't')).toEqual(work);
    const other = editor();
    other.resume(work.draft, work.day, work.mode);
    expect([wanted(other), other.mode]).toEqual([['a', 'b', 'e'], 'correction']);
    other.undo();
    expect(other.isDirty).toBe(false);
    keepWork(kept, 't', null);
    expect(readKept(kept, 't')).toBeNull();
  });

  it('is none when it cannot be read', () => {
    const kept = storage();
    for (const text of [
      '',
      '{',
      '{"draft":1}',
      '{"draft":{"added":[],"removed":[],"released":[]},"day":"2014-03-01","mode":"x","at":""}',
    ]) {
      kept.setItem('maillage.territory.t', text);
      expect(readKept(kept, 't')).toBeNull();
    }
  });
});
