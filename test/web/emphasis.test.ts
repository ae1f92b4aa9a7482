import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { toMapLibre } from '../../geodata/scene/maplibre';
import { resolve } from '../../geodata/scene/resolve';
import { defaultView } from '../../geodata/scene/url';
import { focusOf, withEmphasis, type Emphasis } from '../../web/map/emphasis';
import { sampleTables, square, withCommune } from '../support/sample-tables';

const scene = resolve(defaultView(sampleTables.dataset), sampleTables, {
  lang: 'fr',
  flavour: 'light',
  bounds: null,
});
const nothing: Emphasis = { selected: null, hovered: null, focus: null, basemap: null };
const parts = (emphasis: Partial<Emphasis>) =>
  withEmphasis(toMapLibre(scene, 8), scene, { ...nothing, ...emphasis });
const layer = (emphasis: Partial<Emphasis>, id: string) =>
  parts(emphasis).layers.find((candidate) => candidate.id === id);
const filterOf = (emphasis: Partial<Emphasis>, id: string) => {
  const found = layer(emphasis, id);
  return found !== undefined && 'filter' in found ? found.filter : undefined;
};
const basemap = { url: 'https://tiles.example/{z}/{x}/{y}.png', attribution: '© Example' };

describe('what the reader points at, on the map', () => {
  it.each([[{}], [{ basemap }], [{ selected: { kind: 'zone', id: 'nord' } as const }]])(
    'is a valid style (%o)',
    (emphasis: Partial<Emphasis>) => {
      const { layers, sources } = parts(emphasis);
      const asSources = Object.fromEntries(
        Object.entries(sources).map(([id, source]): [string, SourceSpecification] => [
          id,
          source.type === 'raster' ? source : { type: 'geojson', data: source },
        ]),
      );
      expect(validateStyleMin({ version: 8, sources: asSources, layers: [...layers] })).toEqual([]);
    },
  );

  it('outlines the selected mark in its own layer and no other', () => {
    const selected = { kind: 'structure', id: 'a' } as const;
    expect(filterOf({ selected }, 'structures-selected')).toEqual(['==', ['get', 'id'], 'a']);
    expect(filterOf({ selected }, 'zones-selected')).toEqual(['==', ['get', 'id'], '']);
    expect(filterOf({ selected }, 'structures-hovered')).toEqual(['==', ['get', 'id'], '']);
  });

  it('outlines the hovered mark more lightly', () => {
    const hovered = { kind: 'zone', id: 'sud' } as const;
    expect(filterOf({ hovered }, 'zones-hovered')).toEqual(['==', ['get', 'id'], 'sud']);
    const width = (id: string) =>
      (layer({ hovered }, id)?.paint as Record<string, number>)['line-width'] ?? 0;
    expect(width('zones-hovered')).toBeLessThan(width('zones-selected'));
  });

  it('lets an online basemap show through the fills, and puts it under them', () => {
    const ids = parts({ basemap }).layers.map(({ id }) => id);
    expect(ids.indexOf('basemap')).toBeLessThan(ids.indexOf('zones'));
    expect(ids.indexOf('basemap')).toBeGreaterThan(ids.indexOf('land'));
    expect(layer({ basemap }, 'zones')?.paint).toMatchObject({ 'fill-opacity': 0.55 });
    expect(parts({}).layers.some(({ id }) => id === 'basemap')).toBe(false);
  });

  it('adds the area behind a selection the scene has no area for: the territory of a structure', () => {
    const territory = sampleTables.territories.find(({ structure }) => structure === 'a');
    expect(focusOf({ kind: 'structure', id: 'a' }, scene, sampleTables)).toBe(territory?.geometry);
    expect(focusOf({ kind: 'zone', id: 'nord' }, scene, sampleTables)).toBeNull();
    expect(focusOf(null, scene, sampleTables)).toBeNull();
  });

  it('outlines a commune in full, as what is selected, and the area behind a structure in dashes', () => {
    const commune = { kind: 'commune', id: '59001' } as const;
    expect(focusOf(commune, scene, sampleTables)).toBeNull();
    const focus = focusOf(commune, scene, withCommune);
    expect(focus).toEqual(square(3, 50.5, 0.5));
    expect(layer({ selected: commune, focus }, 'focus')?.paint).not.toHaveProperty('line-dasharray');
    const structure = { kind: 'structure', id: 'a' } as const;
    expect(layer({ selected: structure, focus }, 'focus')?.paint).toHaveProperty('line-dasharray');
  });
});
