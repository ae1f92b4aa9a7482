import { createPropertyExpression, latest, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type {
  LayerSpecification,
  StylePropertySpecification,
  StyleSpecification,
  Color,
} from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchKey, toMapLibre } from '../../../geodata/scene/maplibre';
import { resolve } from '../../../geodata/scene/resolve';
import type { Scene } from '../../../geodata/scene/scene';
import { defaultView } from '../../../geodata/scene/url';
import { flavours, palettes } from '../../../geodata/symbology/palette';
import { patternId } from '../../../geodata/symbology/pattern-svg';
import { styleOf } from '../../../geodata/symbology/scale';
import { statusScale, zoneScale } from '../../../geodata/symbology/scales';
import { sampleTables } from '../../support/sample-tables';

const fillColour = latest.paint_fill['fill-color'] as StylePropertySpecification;

function drawnColour(value: unknown, key: string): string {
  const parsed = createPropertyExpression(value, 'fill-color', fillColour);
  if (parsed.result === 'error') throw new Error(JSON.stringify(parsed.value));
  // A colour that does not depend on the key is given back as it was written.
  const colour = parsed.value.evaluate({ zoom: 8 }, { type: 3, properties: { key } }) as unknown as Color;
  return String(colour);
}
function parsedColour(text: string): string {
  return drawnColour(text, '');
}

function sceneOf(theme: 'reseau' | 'strategies', flavour: 'light' | 'dark'): Scene {
  const view = { ...defaultView(sampleTables.dataset), theme, date: '2013-01-01' };
  return resolve(view, sampleTables, { lang: 'fr', flavour, bounds: null });
}
const layersOf = (scene: Scene) => toMapLibre(scene, 8).layers;
const paintOf = (layer: LayerSpecification | undefined, property: string): unknown =>
  (layer as { paint?: Record<string, unknown> } | undefined)?.paint?.[property];

describe('screen, legend and scale agree', () => {
  it('draws every key, known or not, in the colour its scale gives it', () => {
    const keys = fc.oneof(
      fc.constantFrom('adopted', 'in_progress', 'planned', 'lapsed', 'none', 'a', 'b'),
      fc.string(),
    );
    fc.assert(
      fc.property(keys, fc.constantFrom(...flavours), fc.boolean(), (key, flavour, status) => {
        const scale = status ? statusScale(palettes[flavour]) : zoneScale(palettes[flavour], ['a', 'b', 'c']);
        expect(
          drawnColour(
            matchKey(scale, (style) => style.color),
            key,
          ),
        ).toBe(parsedColour(styleOf(scale, key).color));
      }),
    );
  });

  it.each(flavours)('fills each mark of the %s status map in the style of its legend entry', (flavour) => {
    const scene = sceneOf('strategies', flavour);
    const fill = layersOf(scene).find((layer) => layer.id === 'territory-status');
    const pattern = layersOf(scene).find((layer) => layer.id === 'territory-status-pattern');
    const entries = scene.legend.find((section) => section.id === 'status')?.entries ?? [];
    expect(entries).toHaveLength(5);
    for (const entry of entries) {
      if (entry.swatch.type !== 'fill') throw new Error('a status swatch is a fill');
      expect(drawnColour(paintOf(fill, 'fill-color'), entry.key)).toBe(
        parsedColour(entry.swatch.style.color),
      );
      const drawn = JSON.stringify(paintOf(pattern, 'fill-pattern'));
      if (entry.swatch.style.pattern !== null) expect(drawn).toContain(patternId(entry.swatch.style.pattern));
    }
  });

  it.each(flavours)('fills the bars of the %s chart in the styles of the legend', (flavour) => {
    const scene = sceneOf('strategies', flavour);
    const swatches = new Map(
      scene.legend[0]?.entries.map((e) => [e.key, e.swatch.type === 'fill' ? e.swatch.style : null]),
    );
    for (const bar of scene.bars?.bars ?? []) {
      for (const segment of bar.segments) expect(segment.style).toEqual(swatches.get(segment.key));
    }
    expect(scene.bars?.bars.length).toBe(2);
  });

  it.each(['reseau', 'strategies'] as const)(
    'makes a style of the theme %s that MapLibre accepts',
    (theme) => {
      const parts = toMapLibre(sceneOf(theme, 'light'), 8);
      const style: StyleSpecification = {
        version: 8,
        sources: Object.fromEntries(
          Object.entries(parts.sources).map(([id, data]) => [id, { type: 'geojson', data }]),
        ),
        layers: [...parts.layers],
      };
      const errors = validateStyleMin(style).filter((error) => !error.message.includes('glyphs'));
      expect(errors).toEqual([]);
      for (const layer of parts.layers)
        if ('source' in layer) expect(Object.keys(parts.sources)).toContain(layer.source);
    },
  );

  it('registers an image for every symbol and pattern that a layer names', () => {
    for (const theme of ['reseau', 'strategies'] as const) {
      const parts = toMapLibre(sceneOf(theme, 'light'), 8);
      const named = JSON.stringify(parts.layers).match(/"(?:symbol-structures-|pattern-)[^"]+"/g) ?? [];
      expect(named.length).toBeGreaterThan(0);
      for (const name of named) expect(parts.images).toHaveProperty([JSON.parse(name) as string]);
    }
  });
});
