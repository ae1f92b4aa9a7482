import { describe, expect, it } from 'vitest';
import type { Edit, EditOutcome } from '../../../geodata/register/exchange';
import { territoryUiFor } from '../../../geodata/text/ui-territory-words';
import { TerritoryEditor, type EditorRows } from '../../../web/data/territory/editor.svelte';
import { readKept } from '../../../web/data/territory/kept-work';
import { TerritorySession } from '../../../web/data/territory/session.svelte';
import { ground, memberRow, rowsWith } from './ground';

const day = '2014-03-01';

function storage() {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => map.set(key, value),
    removeItem: (key: string) => map.delete(key),
  };
}

/** A session whose server answers with an outcome, and then has these rows. */
function session(outcome: EditOutcome | null = null, later: EditorRows = rowsWith(), kept = storage()) {
  const sent: (readonly Edit[])[] = [];
  const made = new TerritorySession(new TerritoryEditor('t', ground, rowsWith(), day), {
    words: () => territoryUiFor('fr'),
    language: () => 'fr',
    evidence: () => ({ confidence: 'declared', source: 'Délibération', day: null }),
    send: (edits) => {
      sent.push(edits);
      return Promise.resolve(outcome);
    },
    reload: () => Promise.resolve(later),
    storage: kept,
    now: () => '2014-03-01T10:00:00Z',
  });
  return { made, sent, kept };
}

describe('a session of editing', () => {
  it('says what is done and what there is then', () => {
    const { made } = session();
    made.toggle('e');
    expect(made.said).toMatch(/^Ajoutée\u00a0: Commune E\. 3\u00a0communes, 8.000\u00a0habitants\.$/u);
    made.set(['a', 'b'], false);
    expect(made.said).toContain('2\u00a0communes retirées\u00a0: Commune A et Commune B.');
    made.undo();
    expect(made.said).toContain('Annulé. 3\u00a0communes');
    made.set(['e'], true);
    const once = made.said;
    made.set(['e'], true);
    expect(made.said).not.toBe(once);
  });

  it('keeps work from loss, offers it, and does not write over what it offers', () => {
    const { made, kept } = session();
    made.toggle('e');
    const again = session(null, rowsWith(), kept).made;
    expect(again.kept?.draft.added).toEqual(['e']);
    again.toggle('f');
    expect(readKept(kept, 't')?.draft.added).toEqual(['e']);
    again.undo();
    again.answerKept(true);
    expect([...again.editor.effect.added]).toEqual(['e']);
    again.undo();
    expect(readKept(kept, 't')).toBeNull();
  });

  it('saves one set, and then has nothing to keep', async () => {
    const later = rowsWith(memberRow('t', 'e', day, 5));
    const { made, sent, kept } = session({ outcome: 'done', changeSet: 5, rows: [], notes: [] }, later);
    made.toggle('e');
    expect(await made.save()).toBe(true);
    expect(sent).toMatchObject([[{ id: 't_e_20140301', evidence: { source: 'Délibération' } }]]);
    expect([...made.editor.base]).toEqual(['a', 'b', 'e']);
    expect([made.editor.isDirty, made.editor.canUndo, made.saved]).toEqual([false, false, true]);
    expect(readKept(kept, 't')).toBeNull();
  });

  it('leaves the territory as it is when it only proposes, and forgets what it has handed over', async () => {
    const { made, kept } = session({ outcome: 'proposed', proposal: 'p' });
    made.toggle('e');
    expect(await made.save()).toBe(true);
    expect([made.editor.isDirty, made.saved, made.editor.base.has('e')]).toEqual([false, false, false]);
    expect(readKept(kept, 't')).toBeNull();
  });

  it('tells what someone else did, and makes its own changes again on that', async () => {
    const conflicts = [
      {
        register: 'territory_commune',
        id: 't_a',
        current: null,
        by: 'Claire Dupont',
        at: '2014-03-01T09:00:00Z',
      },
    ];
    const now = rowsWith(memberRow('t', 'f', null, 6));
    const theirs: EditorRows = { ...now, members: now.members.filter(({ row }) => row !== 't_a') };
    const { made } = session({ outcome: 'conflict', conflicts }, theirs);
    made.set(['a'], false);
    made.set(['e'], true);
    expect(await made.save()).toBe(false);
    expect(made.theirs).toMatchObject({ by: 'Claire Dupont', added: ['f'], removed: ['a'] });
    made.answerTheirs(true);
    expect(made.editor.effect.added).toEqual(['e']);
    expect(made.editor.effect.removed).toEqual([]);
    expect([...made.editor.effect.wanted].toSorted()).toEqual(['b', 'e', 'f']);
  });

  it('stays as it was when the server cannot be asked or refuses, and says why', async () => {
    const issue = {
      register: 'territory_commune',
      id: 't_e',
      code: 'register-duplicate',
      severity: 'error',
      text: 'Déjà inscrite.',
    } as const;
    for (const outcome of [null, { outcome: 'refused', issues: [issue, issue] } as const]) {
      const { made } = session(outcome);
      made.toggle('e');
      expect(await made.save()).toBe(false);
      expect(made.editor.isDirty).toBe(true);
      expect(made.refusals).toEqual(outcome === null ? [] : ['Déjà inscrite.']);
    }
  });
});
