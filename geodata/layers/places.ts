import { classOn, structureClasses } from '../model/structure';
import { labelScale } from '../symbology/scales';
import { themes } from '../scene/view';
import type { LayerDefinition } from './context';
import { seatsOf, townNames } from './town-names';

/** How much a class of structures counts where only some of their towns can be named: as its order goes, annexes last. */
export function importanceOf(key: string): number {
  return key === 'BA' ? -1 : (structureClasses as readonly string[]).indexOf(key);
}

/** Names of the communes: those of the structures that are shown by their class, then the others, most populous first. */
export const placeLabels: LayerDefinition = {
  id: 'place-labels',
  themes,
  build: ({ view, tables, palette, structures, day }) => {
    const shown = view.theme === 'reseau' ? structures : [];
    const points = shown.map((structure) => ({ place: structure.commune, key: classOn(structure, day) }));
    return {
      type: 'label',
      id: 'place-labels',
      marks: townNames(tables.places, seatsOf(points, importanceOf)),
      scale: labelScale(palette),
    };
  },
};
