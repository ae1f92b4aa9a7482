import { classOn } from '../model/structure';
import { classScale } from '../symbology/scales';
import type { LayerDefinition } from './context';

/** The structures of the network, each by the symbol of its class; an annex is tied to its parent. */
export const structures: LayerDefinition = {
  id: 'structures',
  themes: ['reseau'],
  build: ({ structures: shown, network, palette, text, day }) => ({
    type: 'point',
    id: 'structures',
    selects: 'structure',
    marks: shown.map((structure) => ({
      id: structure.id,
      key: classOn(structure, day),
      label: structure.name,
      detail: `${text.classes[classOn(structure, day)]} · ${structure.communeName}`,
      position: structure.position,
      place: structure.commune,
      tie: network.find((s) => s.id === structure.parent)?.position ?? null,
    })),
    scale: classScale(palette),
    leader: palette.leader,
    tie: palette.tie,
  }),
};
