import { structureKinds } from '../../model/structure';
import { textFor } from '../../text/index';
import {
  checkPeriod,
  checkPosition,
  choice,
  label,
  nameField,
  periodFields,
  positionFields,
} from '../common-fields';
import type { Values } from '../field';
import { fieldError } from '../register';
import type { Register } from '../register';

const kindSynonyms = {
  OT: ['office', 'office de tourisme', 'office du tourisme', 'o.t.', 'otsi', 'ot-si'],
  SI: ['syndicat', 'syndicat d initiative', 's.i.'],
  BA: ['annexe', 'bureau annexe', 'bureau d information touristique', 'bit', 'antenne', 'point d accueil'],
} as const;

function check(values: Values) {
  const { kind, parent, lon, lat } = values;
  return [
    ...(kind === 'BA' && parent === null ? [fieldError('register-annex-without-parent', 'parent')] : []),
    ...(kind !== 'BA' && parent !== null ? [fieldError('register-parent-without-annex', 'parent')] : []),
    ...((lon === null) !== (lat === null)
      ? [fieldError('register-half-position', lon === null ? 'lon' : 'lat')]
      : []),
    ...checkPosition(values),
    ...checkPeriod(values),
  ];
}

/** The members of the network; without a position a structure stands at the seat of its commune. Positions are WGS 84 degrees. */
export const structure: Register = {
  id: 'structure',
  theme: 'identity',
  title: label('Structures', 'Structures'),
  one: label('structure', 'structure'),
  fields: [
    { ...nameField, synonyms: [...(nameField.synonyms ?? []), 'structure', 'office', 'office de tourisme'] },
    {
      name: 'kind',
      label: label('Nature', 'Kind'),
      type: 'choice',
      required: true,
      choices: structureKinds.map((kind) =>
        choice(kind, textFor('fr').kinds[kind], textFor('en').kinds[kind], kindSynonyms[kind]),
      ),
      synonyms: ['type', 'type de structure', 'categorie de structure'],
    },
    {
      name: 'legal_form',
      label: label('Forme juridique', 'Legal form'),
      type: 'choice',
      required: false,
      choices: [
        choice('association', 'Association', 'Association', ['asso', 'loi 1901', 'association loi 1901']),
        choice('epic', 'EPIC', 'Public industrial and commercial body (EPIC)', [
          'etablissement public industriel et commercial',
        ]),
        choice('regie', 'Régie', 'Directly run by the authority (régie)', [
          'regie directe',
          'regie autonome',
        ]),
        choice('spl', 'SPL', 'Local public company (SPL)', ['societe publique locale']),
        choice('service', 'Service public administratif', 'Department of the authority', [
          'spa',
          'service municipal',
          'service communautaire',
        ]),
      ],
      synonyms: ['statut', 'statut juridique', 'forme'],
    },
    {
      name: 'siren',
      label: label('SIREN', 'SIREN'),
      type: 'text',
      format: 'siren',
      max: 9,
      required: false,
      synonyms: ['numero siren', 'n siren', 'siret'],
    },
    {
      name: 'commune',
      label: label('Commune', 'Commune'),
      type: 'reference',
      to: 'commune',
      required: true,
      synonyms: ['insee', 'code insee', 'code commune', 'ville', 'commune siege', 'nom commune'],
    },
    ...positionFields(false),
    {
      name: 'parent',
      label: label('Office de rattachement', 'Parent office'),
      type: 'reference',
      to: 'structure',
      required: false,
      synonyms: ['rattachement', 'ot de rattachement', 'siege'],
      help: label('Pour un bureau annexe seulement.', 'For an annex bureau only.'),
    },
    ...periodFields,
    {
      name: 'address',
      label: label('Adresse', 'Address'),
      type: 'text',
      format: 'line',
      max: 300,
      required: false,
      synonyms: ['adresse postale', 'rue'],
    },
    {
      name: 'email',
      label: label('Courriel', 'E-mail'),
      type: 'text',
      format: 'email',
      max: 254,
      required: false,
      synonyms: ['mail', 'e mail', 'adresse mail', 'adresse electronique'],
    },
    {
      name: 'phone',
      label: label('Téléphone', 'Telephone'),
      type: 'text',
      format: 'phone',
      max: 30,
      required: false,
      synonyms: ['tel', 'telephone fixe', 'numero de telephone'],
    },
    {
      name: 'web',
      label: label('Site internet', 'Website'),
      type: 'text',
      format: 'web',
      max: 300,
      required: false,
      synonyms: ['site', 'site web', 'url', 'internet'],
    },
  ],
  key: ['name', 'commune'],
  naming: ['name'],
  subjects: [{ kind: 'structure', field: 'id' }],
  writers: 'granted',
  readers: 'everyone',
  check,
};
