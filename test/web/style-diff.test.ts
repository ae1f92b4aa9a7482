import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { diffLayers, sameData, type LayerChange } from '../../web/map/style-diff';

const line = (id: string, color: string, source = 'data'): LayerSpecification => ({
  id,
  type: 'line',
  source,
  paint: { 'line-color': color },
});

/** What a map does with the changes, on a plain list of layers; throws where a map would. */
function apply(layers: readonly LayerSpecification[], changes: readonly LayerChange[]): LayerSpecification[] {
  const held = [...layers];
  const find = (id: string) => {
    const at = held.findIndex((layer) => layer.id === id);
    if (at === -1) throw new Error(`no layer ${id}`);
    return at;
  };
  const insert = (layer: LayerSpecification, before: string | undefined) => {
    if (held.some(({ id }) => id === layer.id)) throw new Error(`layer ${layer.id} twice`);
    held.splice(before === undefined ? held.length : find(before), 0, layer);
  };
  for (const change of changes) {
    switch (change.do) {
      case 'remove':
        held.splice(find(change.id), 1);
        break;
      case 'add':
        insert(change.layer, change.before);
        break;
      case 'move': {
        const [layer] = held.splice(find(change.id), 1);
        if (layer !== undefined) insert(layer, change.before);
        break;
      }
      case 'paint': {
        const at = find(change.id);
        const layer = held[at] as LayerSpecification & { paint?: object };
        held[at] = { ...layer, paint: { ...layer.paint, [change.name]: change.value } } as LayerSpecification;
        break;
      }
      case 'layout':
      case 'filter':
      case 'zooms':
        throw new Error(`unexpected ${change.do}`);
    }
  }
  return held;
}

describe('the difference between two styles', () => {
  it('is nothing when nothing differs', () => {
    expect(diffLayers([line('a', 'red')], [line('a', 'red')])).toEqual([]);
  });

  it('is one property when one colour changes', () => {
    expect(diffLayers([line('a', 'red'), line('b', 'red')], [line('a', 'red'), line('b', 'blue')])).toEqual([
      { do: 'paint', id: 'b', name: 'line-color', value: 'blue' },
    ]);
  });

  it('clears a property and a filter that are gone', () => {
    const from: LayerSpecification = {
      ...line('a', 'red'),
      filter: ['==', ['get', 'id'], 'x'],
    } as LayerSpecification;
    const to: LayerSpecification = { id: 'a', type: 'line', source: 'data' };
    expect(diffLayers([from], [to])).toEqual([
      { do: 'paint', id: 'a', name: 'line-color', value: undefined },
      { do: 'filter', id: 'a', value: null },
    ]);
  });

  it('replaces a layer whose source changes, for a map cannot', () => {
    const changes = diffLayers([line('a', 'red', 'one')], [line('a', 'red', 'two')]);
    expect(changes.map((change) => change.do)).toEqual(['remove', 'add']);
  });

  it('makes the wanted list from any other, whatever is added, removed, moved or repainted', () => {
    const layers = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
        color: fc.constantFrom('red', 'blue'),
        source: fc.constantFrom('s', 't'),
      }),
      { selector: ({ id }) => id },
    );
    const make = (list: { id: string; color: string; source: string }[]) =>
      list.map((l) => line(l.id, l.color, l.source));
    fc.assert(
      fc.property(layers, layers, (a, b) => {
        const [from, to] = [make(a), make(b)];
        expect(apply(from, diffLayers(from, to))).toEqual(to);
      }),
    );
  });
});

describe('the comparison of data', () => {
  const ring = [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ];
  const collection = (coordinates: number[][][][], name: string): FeatureCollection => ({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry: { type: 'MultiPolygon', coordinates }, properties: { name } }],
  });

  it('sees through a joined geometry made again from the same parts', () => {
    expect(sameData(collection([ring], 'a'), collection([ring], 'a'))).toBe(true);
  });

  it('sees another property, another part and another number of features', () => {
    expect(sameData(collection([ring], 'a'), collection([ring], 'b'))).toBe(false);
    expect(sameData(collection([ring], 'a'), collection([structuredClone(ring)], 'a'))).toBe(false);
    expect(sameData(collection([ring], 'a'), { type: 'FeatureCollection', features: [] })).toBe(false);
  });
});
