import {
  choice,
  label,
  longText,
  nameField,
  quantity,
  anyYearField,
  structureField,
  yearField,
} from '../common-fields';
import type { Register } from '../register';

/** The referential of skills, which the administrators edit. */
export const skill: Register = {
  id: 'skill',
  theme: 'people',
  title: label('Référentiel des compétences', 'Referential of skills'),
  one: label('compétence', 'skill'),
  fields: [
    { ...nameField, synonyms: [...(nameField.synonyms ?? []), 'competence'] },
    {
      name: 'domain',
      label: label('Domaine', 'Domain'),
      type: 'text',
      format: 'line',
      max: 100,
      required: false,
      synonyms: ['famille', 'theme'],
    },
    longText('description', label('Description', 'Description'), ['definition']),
  ],
  key: ['name'],
  naming: ['name'],
  subjects: [],
  writers: 'administrators',
  readers: 'everyone',
};

/** The skills held in a structure in a year, with their level. */
export const skillHeld: Register = {
  id: 'skill_held',
  theme: 'people',
  title: label('Compétences présentes', 'Skills held'),
  one: label('compétence présente', 'skill held'),
  fields: [
    structureField,
    yearField,
    {
      name: 'skill',
      label: label('Compétence', 'Skill'),
      type: 'reference',
      to: 'skill',
      required: true,
    },
    {
      name: 'level',
      label: label('Niveau', 'Level'),
      type: 'choice',
      required: true,
      choices: [
        choice('basic', '1 – notions', '1 – basic', ['1', 'notions', 'debutant']),
        choice('working', '2 – pratique', '2 – working', ['2', 'pratique', 'intermediaire']),
        choice('advanced', '3 – maîtrise', '3 – advanced', ['3', 'maitrise', 'confirme']),
        choice('expert', '4 – expertise', '4 – expert', ['4', 'expertise', 'expert']),
      ],
    },
    quantity('people', label('Personnes', 'People'), {
      max: 10_000,
      decimals: 0,
      synonyms: ['nombre', 'nombre de personnes', 'effectif'],
    }),
  ],
  key: ['structure', 'year', 'skill'],
  naming: ['structure', 'skill'],
  subjects: [{ kind: 'structure', field: 'structure' }],
  writers: 'granted',
  readers: 'everyone',
};

/** Training asked for and followed: hours for each person, people, place, kilometres travelled by all. */
export const training: Register = {
  id: 'training',
  theme: 'people',
  title: label('Formations', 'Training'),
  one: label('formation', 'training'),
  fields: [
    structureField,
    anyYearField,
    {
      name: 'subject',
      label: label('Intitulé', 'Subject'),
      type: 'text',
      format: 'line',
      max: 200,
      required: true,
      synonyms: ['formation', 'titre', 'nom', 'libelle', 'sujet'],
    },
    {
      name: 'state',
      label: label('État', 'State'),
      type: 'choice',
      required: true,
      choices: [
        choice('asked', 'Demandée', 'Asked', ['demande', 'souhaitee']),
        choice('held', 'Suivie', 'Held', ['realisee', 'suivi', 'faite']),
        choice('cancelled', 'Annulée', 'Cancelled', ['annule']),
      ],
      synonyms: ['statut'],
    },
    {
      name: 'day',
      label: label('Premier jour', 'First day'),
      type: 'day',
      future: true,
      required: false,
      synonyms: ['date', 'date de la formation'],
    },
    {
      name: 'place',
      label: label('Lieu (commune)', 'Place (commune)'),
      type: 'reference',
      to: 'commune',
      required: false,
      synonyms: ['lieu', 'commune', 'ville'],
    },
    quantity('hours', label('Heures par personne', 'Hours a person'), {
      max: 5000,
      decimals: 2,
      synonyms: ['heures', 'duree', 'nombre d heures'],
    }),
    quantity('agents', label('Agents', 'Employees'), {
      max: 10_000,
      decimals: 0,
      synonyms: ['salaries formes', 'nombre d agents', 'stagiaires', 'participants'],
    }),
    quantity('volunteers', label('Bénévoles', 'Volunteers'), { max: 10_000, decimals: 0 }),
    quantity('kilometres', label('Kilomètres', 'Kilometres'), {
      max: 1e6,
      decimals: 1,
      synonyms: ['km', 'distance', 'deplacement'],
    }),
  ],
  key: ['structure', 'year', 'subject', 'day'],
  naming: ['structure', 'subject'],
  subjects: [{ kind: 'structure', field: 'structure' }],
  writers: 'granted',
  readers: 'everyone',
};
