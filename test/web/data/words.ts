import type { Option } from '../../../geodata/register/exchange';
import { dataUiFor } from '../../../geodata/text/ui-data-words';
import { indexOf } from '../../../web/data/name-index';
import type { Wording } from '../../../web/data/value-text';

export const words = dataUiFor('fr');
const option = (id: string, name: string, detail: string | null = null): Option => ({ id, name, detail });

export const communes = indexOf([
  option('59350', 'Lille', '59350'),
  option('59183', 'Dunkerque', '59183'),
  option('59001', 'Saint-Aubin', '59001'),
  option('59002', 'Saint-Aubin', '59002'),
]);

/** Words in French, with the names of a few communes; other references lead nowhere. */
export const wording: Wording = {
  words,
  language: 'fr',
  nameOf: (target, id) => (target === 'commune' ? (communes.byId.get(id)?.name ?? null) : null),
};
