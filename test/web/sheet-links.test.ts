import { describe, expect, it } from 'vitest';
import type { Action, Grant, Me } from '../../geodata/model/account';
import type { Sheet } from '../../geodata/scene/sheet-parts';
import { sheetLinks } from '../../web/panels/sheet-links';
import { sampleTables } from '../support/sample-tables';

const me = (may: readonly Action[], grants: readonly Grant[] = []): Me => ({
  account: { id: '1', email: 'a@b.fr', name: 'A', role: 'contributor', grants, hasPassword: true },
  may,
  identityProvider: null,
});
const sheet = (kind: Sheet['kind'], id: string): Sheet => ({
  kind,
  id,
  title: '',
  subtitle: '',
  swatch: null,
  mentions: [],
  sections: [],
  history: [],
});
const links = (who: Me | null, kind: Sheet['kind'], id: string) =>
  sheetLinks(who, sheet(kind, id), sampleTables);

describe('the links of a sheet into the base', () => {
  it('are for those who edit', () => {
    const engineer = me(['object.edit', 'journal.read']);
    expect(links(engineer, 'structure', 'a')).toEqual({
      edit: '/donnees/structures/a',
      history: '/donnees/historique/structure/a',
    });
    expect(links(engineer, 'territory', 't-a').edit).toBe('/donnees/territoires/t-a');
    expect(links(engineer, 'zone', 'nord')).toEqual({ edit: null, history: null });
  });

  it('are not for those who only read', () => {
    expect(links(null, 'structure', 'a')).toEqual({ edit: null, history: null });
    expect(links(me(['network.read']), 'structure', 'a')).toEqual({ edit: null, history: null });
  });

  it('are for a contributor on what was given to them, the territory of their structure included', () => {
    const contributor = me(['object.propose'], [{ kind: 'structure', id: 'a' }]);
    expect(links(contributor, 'structure', 'a').edit).not.toBeNull();
    expect(links(contributor, 'territory', 't-a').edit).not.toBeNull();
    expect(links(contributor, 'structure', 'b').edit).toBeNull();
    expect(links(contributor, 'territory', 't-b').edit).toBeNull();
  });
});
