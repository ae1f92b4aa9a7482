import { actorRoles } from '../../model/initiative';
import { textFor } from '../../text/index';
import { checkExactlyOne, choice, label } from '../common-fields';
import type { ReferenceField, Values } from '../field';
import { eventKinds } from '../events';
import { fieldError } from '../register';
import type { Register } from '../register';

const initiativeField: ReferenceField = {
  name: 'initiative',
  label: label('Démarche', 'Initiative'),
  type: 'reference',
  to: 'initiative',
  isPart: true,
  required: true,
  synonyms: ['nom de la demarche', 'strategie', 'schema'],
};

const about = {
  theme: 'initiatives',
  subjects: [{ kind: 'initiative', field: 'initiative' }],
  writers: 'granted',
  readers: 'everyone',
} as const;

/** What an initiative covers: territories, EPCIs and communes taken together, less its exceptions. */
export const initiativePerimeter: Register = {
  ...about,
  id: 'initiative_perimeter',
  title: label('Périmètres des démarches', 'Perimeters of the initiatives'),
  one: label('partie d’un périmètre', 'part of a perimeter'),
  fields: [
    initiativeField,
    {
      name: 'mode',
      label: label('Couvre ou excepte', 'Covers or leaves out'),
      type: 'choice',
      required: true,
      choices: [
        choice('covers', 'Couvre', 'Covers', ['inclus', 'oui', 'membre']),
        choice('except', 'Excepte', 'Leaves out', ['exclu', 'exception', 'sauf', 'non']),
      ],
      synonyms: ['mode', 'inclusion'],
    },
    {
      name: 'territory',
      label: label('Territoire', 'Territory'),
      type: 'reference',
      to: 'territory',
      required: false,
    },
    {
      name: 'epci',
      label: label('EPCI', 'Inter-municipal body'),
      type: 'reference',
      to: 'epci',
      required: false,
    },
    {
      name: 'commune',
      label: label('Commune', 'Commune'),
      type: 'reference',
      to: 'commune',
      required: false,
      synonyms: ['insee', 'code insee'],
    },
  ],
  key: ['initiative', 'mode', 'territory', 'epci', 'commune'],
  naming: ['initiative', 'mode'],
  check: (values) => checkExactlyOne(values, ['territory', 'epci', 'commune']),
};

function checkEvent({ event, day, until }: Values) {
  if (typeof until !== 'string') return [];
  if (event !== 'adopted' && event !== 'extended') return [fieldError('register-until-not-adopted', 'until')];
  return typeof day === 'string' && until < day
    ? [fieldError('register-period-backwards', 'until', { from: day, to: until })]
    : [];
}

/** The dated events of the initiatives, from which their status on any day follows. */
export const initiativeEvent: Register = {
  ...about,
  id: 'initiative_event',
  title: label('Événements des démarches', 'Events of the initiatives'),
  one: label('événement', 'event'),
  fields: [
    initiativeField,
    {
      name: 'event',
      label: label('Événement', 'Event'),
      type: 'choice',
      required: true,
      choices: eventKinds.map(({ id, label: { fr, en }, synonyms }) => choice(id, fr, en, synonyms)),
      synonyms: ['statut', 'etat', 'avancement'],
    },
    {
      name: 'day',
      label: label('Date', 'Date'),
      type: 'day',
      future: true,
      required: true,
      synonyms: ['le', 'date de deliberation', 'date de vote', 'du'],
    },
    {
      name: 'until',
      label: label('En vigueur jusqu’au', 'In force until'),
      type: 'day',
      future: true,
      required: false,
      synonyms: ['echeance', 'fin', 'jusqu au', 'au'],
      help: label('Pour une adoption ou une prorogation.', 'For an adoption or an extension.'),
    },
  ],
  key: ['initiative', 'event', 'day'],
  naming: ['initiative', 'event'],
  check: checkEvent,
};

/** The actors of the initiatives, each with its part. */
export const initiativeActor: Register = {
  ...about,
  id: 'initiative_actor',
  title: label('Acteurs des démarches', 'Actors of the initiatives'),
  one: label('acteur d’une démarche', 'actor of an initiative'),
  fields: [
    initiativeField,
    {
      name: 'actor',
      label: label('Acteur', 'Actor'),
      type: 'reference',
      to: 'actor',
      required: true,
      synonyms: ['partenaire'],
    },
    {
      name: 'role',
      label: label('Rôle', 'Role'),
      type: 'choice',
      required: true,
      choices: actorRoles.map((role) => choice(role, textFor('fr').roles[role], textFor('en').roles[role])),
    },
  ],
  key: ['initiative', 'actor', 'role'],
  naming: ['initiative', 'actor'],
};
