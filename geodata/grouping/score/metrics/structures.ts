import { structureClasses } from '../../../model/structure';
import { label } from '../../../register/common-fields';
import { textFor } from '../../../text';
import { measured, ofCommunes, structuresOf, sum, weakest } from '../measure';
import { sources, units } from '../words';

/** Structures, by kind and class. */
export const structures = ofCommunes(
  {
    id: 'structures',
    version: 1,
    label: label('Structures', 'Structures'),
    unit: units.count,
    definition: label(
      'Nombre de structures dont la commune est dans la destination, par nature et classe\u202f; une structure partagée compte pour sa part.',
      'Number of structures whose commune is in the destination, by kind and class; a shared structure counts for its share.',
    ),
    source: sources.network,
    direction: 'none',
    decimals: 1,
  },
  (members, ground) => {
    const rows = structuresOf(members, ground);
    const parts = structureClasses.flatMap((id) => {
      const held = rows.filter(({ structure }) => structure.class === id);
      if (held.length === 0) return [];
      const name = label(textFor('fr').classes[id], textFor('en').classes[id]);
      const confidence = weakest(held.map(({ structure }) => structure.confidence));
      return [{ label: name, value: sum(held.map(({ share }) => share)), confidence }];
    });
    const value = sum(rows.map(({ share }) => share));
    return measured(value, { confidence: weakest(parts.map(({ confidence }) => confidence)), parts });
  },
);
