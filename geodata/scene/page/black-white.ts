import { greyFills, greyLabel, greyLine, greyOf, greySymbol } from '../../symbology/black-white';
import type { FillStyle, Scale } from '../../symbology/scale';
import type { SceneLayer, Swatch } from '../scene';
import type { PageScene } from './page-scene';

const keyOf = (style: FillStyle) => JSON.stringify([style.color, style.pattern]);

/** A scene without hue: the same layers, legend and bars, told apart by grey, pattern and name. */
export function inBlackAndWhite(scene: PageScene): PageScene {
  const greys = new Map<string, FillStyle>();
  for (const layer of scene.layers) {
    if (layer.type !== 'area') continue;
    const fills = greyFills(layer.scale);
    for (const [at, style] of layer.scale.range.entries()) greys.set(keyOf(style), fills[at] ?? style);
  }
  const alone = (style: FillStyle): FillStyle =>
    greyFills({ domain: [''], range: [style], unknown: style })[0] ?? style;
  const fill = (style: FillStyle) => greys.get(keyOf(style)) ?? alone(style);
  const scaled = <Style>(scale: Scale<Style>, change: (style: Style) => Style): Scale<Style> => ({
    ...scale,
    range: scale.range.map(change),
    unknown: change(scale.unknown),
  });
  const layerOf = (layer: SceneLayer): SceneLayer => {
    switch (layer.type) {
      case 'area':
        return { ...layer, scale: scaled(layer.scale, fill) };
      case 'line':
        return { ...layer, style: greyLine(layer.style) };
      case 'point':
        return {
          ...layer,
          scale: scaled(layer.scale, greySymbol),
          leader: greyLine(layer.leader),
          tie: greyLine(layer.tie),
        };
      case 'label':
        return { ...layer, scale: scaled(layer.scale, greyLabel) };
    }
  };
  const swatchOf = (swatch: Swatch): Swatch => {
    switch (swatch.type) {
      case 'fill':
        return { type: 'fill', style: fill(swatch.style) };
      case 'line':
        return { type: 'line', style: greyLine(swatch.style) };
      case 'symbol':
        return { type: 'symbol', style: greySymbol(swatch.style) };
    }
  };
  return {
    ...scene,
    background: greyOf(scene.background),
    selection: greyLine(scene.selection),
    layers: scene.layers.map(layerOf),
    series: scene.series?.map((map) => ({ ...map, layers: map.layers.map(layerOf) })) ?? null,
    legend: scene.legend.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => ({ ...entry, swatch: swatchOf(entry.swatch) })),
    })),
    bars:
      scene.bars === null
        ? null
        : {
            ...scene.bars,
            bars: scene.bars.bars.map((bar) => ({
              ...bar,
              segments: bar.segments.map((segment) => ({ ...segment, style: fill(segment.style) })),
            })),
          },
  };
}
