import { choice, label, nameField, structureField, anyYearField } from '../common-fields';
import type { Values } from '../field';
import { fieldError, themeNames, themes } from '../register';
import type { Register } from '../register';

function check({ opens, due }: Values) {
  return typeof opens === 'string' && typeof due === 'string' && due < opens
    ? [fieldError('register-period-backwards', 'due', { from: opens, to: due })]
    : [];
}

/** The campaigns of collection: what is asked of the structures, about which year, and by when. */
export const campaign: Register = {
  id: 'campaign',
  theme: 'collection',
  title: label('Campagnes de collecte', 'Collection campaigns'),
  one: label('campagne', 'campaign'),
  fields: [
    nameField,
    anyYearField,
    {
      name: 'opens',
      label: label('Ouverture', 'Opens'),
      type: 'day',
      future: true,
      required: true,
      synonyms: ['debut', 'du'],
    },
    {
      name: 'due',
      label: label('Échéance', 'Due'),
      type: 'day',
      future: true,
      required: true,
      synonyms: ['fin', 'au', 'date limite'],
    },
    {
      name: 'themes',
      label: label('Thèmes demandés', 'Themes asked'),
      type: 'choices',
      required: true,
      choices: themes
        .filter((theme) => theme !== 'collection' && theme !== 'demand')
        .map((theme) => choice(theme, themeNames[theme].fr, themeNames[theme].en)),
    },
  ],
  key: ['name'],
  naming: ['name'],
  subjects: [{ kind: 'campaign', field: 'id' }],
  writers: 'engineers',
  readers: 'everyone',
  check,
};

/** Who has answered a campaign, and when. */
export const campaignAnswer: Register = {
  id: 'campaign_answer',
  theme: 'collection',
  title: label('Réponses aux campagnes', 'Answers to the campaigns'),
  one: label('réponse à une campagne', 'answer to a campaign'),
  fields: [
    {
      name: 'campaign',
      label: label('Campagne', 'Campaign'),
      type: 'reference',
      to: 'campaign',
      isPart: true,
      required: true,
    },
    structureField,
    {
      name: 'state',
      label: label('Réponse', 'Answer'),
      type: 'choice',
      required: true,
      choices: [
        choice('complete', 'Complète', 'Complete', ['oui', 'recue', 'faite']),
        choice('partial', 'Partielle', 'Partial', ['incomplete', 'en cours']),
        choice('refused', 'Refus', 'Refused', ['non']),
      ],
      synonyms: ['etat', 'statut'],
    },
    {
      name: 'day',
      label: label('Reçue le', 'Received on'),
      type: 'day',
      future: false,
      required: true,
      synonyms: ['date', 'le'],
    },
  ],
  key: ['campaign', 'structure'],
  naming: ['campaign', 'structure'],
  subjects: [
    { kind: 'campaign', field: 'campaign' },
    { kind: 'structure', field: 'structure' },
  ],
  writers: 'granted',
  readers: 'contributors',
};
