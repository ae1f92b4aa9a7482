import type { StructureCollection } from '../model/collection';
import type { Tables } from '../scene/tables';
import type { View } from '../scene/view';
import { isAdmitted } from './network';

/** The structures of the campaign shown that pass the filters of the view on a day (ISO date); none when no campaign is loaded. */
export function collectionRows(
  { collection, structures }: Pick<Tables, 'collection' | 'structures'>,
  view: View,
  day: string,
): readonly StructureCollection[] {
  const admitted = new Set(
    structures.filter((structure) => isAdmitted(structure, view, day)).map(({ id }) => id),
  );
  return (collection?.structures ?? []).filter(({ id }) => admitted.has(id));
}
