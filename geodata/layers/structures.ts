import { classOf } from '../model/structure';
import { classScale } from '../symbology/scales';
import type { LayerDefinition } from './context';

/** The structures of the network, each by the symbol of its class; an annex is tied to its parent. */
export const structures: LayerDefinition = {
  id: 'structures',
  themes: ['reseau'],
  build: ({ structures: shown, tables, palette, text }) => ({
    type: 'point',
    id: 'structures',
    selects: 'structure',
    marks: shown.map((structure) => ({
      id: structure.id,
      key: classOf(structure),
      label: structure.name,
      detail: `${text.classes[classOf(structure)]} · ${structure.communeName}`,
      position: structure.position,
      tie: tables.structures.find((s) => s.id === structure.parent)?.position ?? null,
    })),
    scale: classScale(palette),
    leader: palette.leader,
    tie: palette.tie,
  }),
};
