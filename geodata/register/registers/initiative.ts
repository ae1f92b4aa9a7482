import { initiativeTypes } from '../../model/initiative';
import { textFor } from '../../text/index';
import { choice, label, longText, nameField } from '../common-fields';
import type { Values } from '../field';
import { fieldError } from '../register';
import type { Register } from '../register';

const carriers = ['carrier_structure', 'carrier_epci', 'carrier_actor'] as const;

function check(values: Values) {
  const given = carriers.filter((name) => values[name] !== null);
  const [, second] = given;
  return second === undefined ? [] : [fieldError('register-at-most-one', second)];
}

/** What territories and structures undertake; its status follows from its dated events. */
export const initiative: Register = {
  id: 'initiative',
  theme: 'initiatives',
  title: label('Démarches', 'Initiatives'),
  one: label('démarche', 'initiative'),
  fields: [
    nameField,
    {
      name: 'type',
      label: label('Type', 'Type'),
      type: 'choice',
      required: true,
      choices: initiativeTypes.map((type) =>
        choice(type, textFor('fr').initiatives[type].name, textFor('en').initiatives[type].name),
      ),
      synonyms: ['type de demarche', 'nature'],
    },
    {
      name: 'carrier_structure',
      label: label('Portée par la structure', 'Carried by the structure'),
      type: 'reference',
      to: 'structure',
      required: false,
      synonyms: ['structure porteuse', 'porteur', 'office porteur'],
    },
    {
      name: 'carrier_epci',
      label: label('Portée par l’EPCI', 'Carried by the inter-municipal body'),
      type: 'reference',
      to: 'epci',
      required: false,
      synonyms: ['epci porteur'],
    },
    {
      name: 'carrier_actor',
      label: label('Portée par un autre acteur', 'Carried by another actor'),
      type: 'reference',
      to: 'actor',
      required: false,
      synonyms: ['acteur porteur'],
    },
    {
      name: 'document',
      label: label('Document (lien)', 'Document (link)'),
      type: 'text',
      format: 'web',
      max: 500,
      required: false,
      synonyms: ['lien', 'url'],
    },
    longText('summary', label('Résumé', 'Summary'), ['objet', 'description']),
  ],
  key: ['type', 'name'],
  naming: ['name'],
  subjects: [
    { kind: 'initiative', field: 'id' },
    { kind: 'structure', field: 'carrier_structure' },
  ],
  writers: 'granted',
  readers: 'everyone',
  check,
};
