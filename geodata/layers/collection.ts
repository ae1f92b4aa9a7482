import { collectionRows } from '../stats/collection';
import { shareClassOf, shareScale } from '../symbology/shares';
import type { LayerDefinition } from './context';

/** Territories filled by how complete the collection is for their structure; those without an answer stay paper. */
export const collectionShares: LayerDefinition = {
  id: 'collection-shares',
  themes: ['collecte'],
  build: ({ view, tables, palette, text, day, territories }) => ({
    type: 'area',
    id: 'collection-shares',
    selects: 'territory',
    marks: collectionRows(tables, view, day).flatMap((row) =>
      territories
        .filter(({ territory }) => territory.structure === row.id)
        .map(({ territory }) => ({
          id: territory.territory,
          key: row.answer === null || row.answer.state === 'refused' ? 'none' : shareClassOf(row.overall),
          label: row.name,
          detail: text.collecte.detail(row),
          geometry: territory.geometry,
        })),
    ),
    scale: shareScale(palette),
  }),
};
