import {
  checkPeriod,
  choice,
  label,
  longText,
  nameField,
  periodFields,
  quantity,
  structureField,
} from '../common-fields';
import type { Register } from '../register';

const ofStructure = {
  theme: 'quality',
  subjects: [{ kind: 'structure', field: 'structure' }],
  writers: 'granted',
  readers: 'everyone',
} as const;

/** The quality process: the level reached, and the audits with their score out of 100. */
export const quality: Register = {
  ...ofStructure,
  id: 'quality',
  title: label('Qualité\u00a0: niveaux et audits', 'Quality: levels and audits'),
  one: label('niveau ou audit qualité', 'quality level or audit'),
  fields: [
    structureField,
    {
      name: 'day',
      label: label('Date', 'Date'),
      type: 'day',
      future: false,
      required: true,
      synonyms: ['le', 'date d audit'],
    },
    {
      name: 'level',
      label: label('Niveau', 'Level'),
      type: 'choice',
      required: true,
      choices: [
        choice('beginner', 'Débutant', 'Beginner', ['engage', 'initial']),
        choice('intermediate', 'Intermédiaire', 'Intermediate'),
        choice('advanced', 'Avancé', 'Advanced', ['confirme']),
        choice('mark', 'Marque Qualité Tourisme', 'Mark Qualité Tourisme', ['marque', 'qualite tourisme']),
      ],
      synonyms: ['niveau qualite'],
    },
    quantity('score', label('Note d’audit', 'Audit score'), {
      max: 100,
      decimals: 1,
      synonyms: ['note', 'score', 'resultat'],
    }),
    {
      name: 'auditor',
      label: label('Auditeur', 'Auditor'),
      type: 'text',
      format: 'line',
      max: 200,
      required: false,
      synonyms: ['cabinet', 'organisme'],
    },
  ],
  key: ['structure', 'day'],
  naming: ['structure', 'level'],
};

/** The local observatories of the structures. */
export const observatory: Register = {
  ...ofStructure,
  id: 'observatory',
  title: label('Observatoires locaux', 'Local observatories'),
  one: label('observatoire', 'observatory'),
  fields: [structureField, nameField, ...periodFields],
  key: ['structure', 'name'],
  naming: ['name'],
  check: checkPeriod,
};

/** The partners of the observatories. */
export const observatoryPartner: Register = {
  id: 'observatory_partner',
  theme: 'quality',
  title: label('Partenaires des observatoires', 'Partners of the observatories'),
  one: label('partenaire d’un observatoire', 'partner of an observatory'),
  fields: [
    {
      name: 'observatory',
      label: label('Observatoire', 'Observatory'),
      type: 'reference',
      to: 'observatory',
      isPart: true,
      required: true,
    },
    {
      name: 'actor',
      label: label('Partenaire', 'Partner'),
      type: 'reference',
      to: 'actor',
      required: true,
      synonyms: ['acteur'],
    },
  ],
  key: ['observatory', 'actor'],
  naming: ['observatory', 'actor'],
  subjects: [],
  writers: 'engineers',
  readers: 'everyone',
};

/** The current projects of the structures and where they stand. */
export const project: Register = {
  ...ofStructure,
  id: 'project',
  title: label('Projets', 'Projects'),
  one: label('projet', 'project'),
  fields: [
    structureField,
    nameField,
    {
      name: 'state',
      label: label('État', 'State'),
      type: 'choice',
      required: true,
      choices: [
        choice('idea', 'À l’étude', 'Under study', ['idee', 'etude', 'en reflexion']),
        choice('under_way', 'En cours', 'Under way', ['lance']),
        choice('done', 'Terminé', 'Done', ['fini', 'realise', 'acheve']),
        choice('dropped', 'Abandonné', 'Dropped', ['annule', 'abandon']),
      ],
      synonyms: ['statut', 'avancement'],
    },
    ...periodFields,
    quantity('budget', label('Budget', 'Budget'), { max: 1e9, decimals: 2, unit: label('€', '€') }),
    longText('description', label('Description', 'Description'), ['objet', 'resume']),
  ],
  key: ['structure', 'name'],
  naming: ['name'],
  check: checkPeriod,
};
