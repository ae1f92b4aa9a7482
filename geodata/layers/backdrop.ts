import type { BackdropLabel } from '../model/place';
import type { LabelMark } from '../scene/scene';
import type { FillStyle } from '../symbology/scale';
import { labelScale } from '../symbology/scales';
import type { Language } from '../text/format';
import { themes } from '../scene/view';
import type { LayerDefinition } from './context';
import { joinAreas } from './join-areas';

/** Land around the département: what recedes behind the map. */
export const land: LayerDefinition = {
  id: 'land',
  themes,
  build: ({ tables, palette }) => {
    const style: FillStyle = { color: palette.land, pattern: null };
    return {
      type: 'area',
      id: 'land',
      selects: null,
      marks: tables.backdrop.map((area) => ({
        id: area.id,
        key: 'land',
        label: '',
        detail: '',
        geometry: area.geometry,
      })),
      scale: { domain: ['land'], range: [style], unknown: style },
    };
  },
};

/** Coast and borders of the land around. */
export const coast: LayerDefinition = {
  id: 'coast',
  themes,
  build: ({ tables, palette }) => ({
    type: 'line',
    id: 'coast',
    style: palette.coast,
    geometry: joinAreas(tables.backdrop),
  }),
};

/** The names of the sea and of the neighbours in a language. */
export function surroundingNames(
  { backdropLabels: labels }: { readonly backdropLabels: readonly BackdropLabel[] },
  language: Language,
): readonly LabelMark[] {
  return labels.map(({ id, kind, nameFr, nameEn, position }) => ({
    id,
    key: kind,
    text: language === 'fr' ? nameFr : nameEn,
    position,
    within: null,
  }));
}

/** Names of the sea and of the neighbours, as a layer. */
export const backdropLabels: LayerDefinition = {
  id: 'backdrop-labels',
  themes,
  build: ({ tables, palette, text }) => ({
    type: 'label',
    id: 'backdrop-labels',
    marks: surroundingNames(tables, text.language),
    scale: labelScale(palette),
  }),
};
