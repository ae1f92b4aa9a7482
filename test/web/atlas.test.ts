import { describe, expect, it } from 'vitest';
import { textFor } from '../../geodata/text';
import { uiFor } from '../../geodata/text/ui-words';
import { Atlas } from '../../web/state/atlas.svelte';
import { AddressWriter } from '../../web/state/history';
import type { Preferences } from '../../web/state/preferences.svelte';
import { sampleTables } from '../support/sample-tables';

const preferences: Pick<Preferences, 'language' | 'flavour' | 'text' | 'ui'> = {
  language: 'fr',
  flavour: 'light',
  text: textFor('fr'),
  ui: uiFor('fr'),
};

function open(link: string) {
  const written: string[] = [];
  const address = new AddressWriter(
    { push: (url) => written.push(`push ${url}`), replace: (url) => written.push(`replace ${url}`) },
    // Time never comes by itself here: `flush` makes it come.
    () => () => undefined,
  );
  const url = new URL(link, 'http://localhost');
  return {
    atlas: new Atlas(preferences as Preferences, sampleTables, address, url),
    written,
    flush: () => address.flush(),
  };
}

describe('the view of the reader', () => {
  it('is the network without a filter when the address says nothing', () => {
    const { atlas, written } = open('/');
    expect(atlas.choice.theme).toBe('reseau');
    expect(atlas.scene.table.rows).toHaveLength(5);
    expect(atlas.warnings).toEqual([]);
    expect(written).toEqual([]);
  });

  it('writes each choice as a step of the history, and the scene follows', () => {
    const { atlas, written } = open('/');
    atlas.toggleFilter('zones', 'sud');
    expect(atlas.scene.table.rows.map(({ id }) => id).toSorted()).toEqual(['c', 'd']);
    atlas.toggleFilter('zones', 'sud');
    expect(atlas.scene.table.rows).toHaveLength(5);
    expect(written).toEqual(['push /reseau?zones=sud', 'push /reseau']);
  });

  it('takes a cell of the table as both its filters, and frees both when it is pressed again', () => {
    const { atlas } = open('/');
    atlas.toggleCell(['nord'], ['OT4'], false);
    expect([atlas.choice.zones, atlas.choice.classes]).toEqual([['nord'], ['OT4']]);
    atlas.toggleCell(['nord'], ['OT4'], true);
    expect(atlas.filtered).toBe(false);
  });

  it('does not make a step of the history of days passing by, nor of the camera', () => {
    const { atlas, written, flush } = open('/strategies?date=2012-01-01');
    atlas.setDate('2012-02-01');
    atlas.setDate('2012-03-01', true);
    atlas.setDate('2012-04-01', true);
    atlas.settle();
    atlas.moved({ lon: 3, lat: 50.5, zoom: 9 }, [2, 50, 4, 51]);
    flush();
    expect(written).toEqual([
      'push /strategies?date=2012-02-01',
      'replace /strategies?date=2012-04-01',
      'replace /strategies?date=2012-04-01&map=9.00/50.5000/3.0000',
    ]);
  });

  it('keeps a day for the network and another for the timeline, each in the links of its theme', () => {
    const { atlas, written } = open('/reseau');
    atlas.setNetworkDay('2016-01-01');
    expect(atlas.scene.table.rows.map(({ id }) => id)).toEqual(['c', 'd', 'a', 'e', 'f']);
    atlas.setTheme('strategies');
    atlas.setDate('2010-05-01');
    atlas.setTheme('reseau');
    atlas.setNetworkDay('2012-12-31');
    expect(written).toEqual([
      'push /reseau?date=2016-01-01',
      'push /strategies?date=2014-01-01',
      'push /strategies?date=2010-05-01',
      'push /reseau?date=2016-01-01',
      'push /reseau',
    ]);
  });

  it('leaves the selection and the statuses behind when the theme changes', () => {
    const { atlas } = open('/strategies?date=2012-01-01&statuses=adopted&select=territory:t-a');
    atlas.setTheme('reseau');
    expect([atlas.choice.selection, atlas.choice.statuses]).toEqual([null, []]);
  });

  it('keeps the default in place of what an address does not make clear, and names it', () => {
    const { atlas } = open('/reseau?zones=nord,ailleurs&epcis=999999999&date=demain&map=far');
    expect(atlas.choice.zones).toEqual(['nord']);
    expect(atlas.choice.epcis).toEqual([]);
    expect(atlas.camera).toBeNull();
    expect([...atlas.warnings].toSorted()).toEqual(['date', 'epcis', 'map', 'zones']);
    atlas.dismissWarnings();
    expect(atlas.warnings).toEqual([]);
  });

  it('asks the map to go where a link, a search or the home button says', () => {
    const { atlas } = open('/reseau?map=9.00/50.5000/3.0000');
    expect(atlas.destination).toEqual({ kind: 'camera', camera: { lon: 3, lat: 50.5, zoom: 9 } });
    atlas.select({ kind: 'structure', id: 'a' }, { kind: 'point', position: [3.05, 50.55] });
    expect(atlas.destination.kind).toBe('point');
    atlas.go({ kind: 'whole' });
    expect(atlas.camera).toBeNull();
    expect(atlas.linkTo({})).toBe('/reseau?select=structure:a');
  });

  it('goes to the commune that is selected, however it was, unless the link says where it stands', () => {
    const there = { kind: 'commune', id: '59218' };
    expect(open('/reseau?select=commune:59218').atlas.destination).toEqual(there);
    expect(open('/reseau?select=commune:59218&map=9.00/50.5000/3.0000').atlas.destination.kind).toBe(
      'camera',
    );
    const { atlas } = open('/');
    atlas.select({ kind: 'commune', id: '59218' });
    expect(atlas.destination).toEqual(there);
    expect(atlas.linkTo({})).toBe('/reseau?select=commune:59218');
  });

  it('remembers the point that was clicked for as long as what it selected', () => {
    const { atlas } = open('/');
    atlas.select({ kind: 'zone', id: 'nord' }, undefined, [3.05, 50.55]);
    expect(atlas.touched).toEqual([3.05, 50.55]);
    atlas.select({ kind: 'structure', id: 'a' });
    expect(atlas.touched).toBeNull();
  });

  it('counts only what the window holds when asked to', () => {
    const { atlas } = open('/');
    atlas.moved({ lon: 3, lat: 50.5, zoom: 9 }, [3, 50.5, 3.2, 50.7]);
    atlas.setExtent(true);
    expect(atlas.scene.cross?.rows.at(-1)?.cells.at(-1)).toMatchObject({ shown: 2, loaded: 4 });
  });
});
