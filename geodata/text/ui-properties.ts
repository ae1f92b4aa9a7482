import type { Language } from './format';

const fr = {
  open: 'Propriétés',
  title: 'Propriétés du scénario',
  description: 'Description',
  day: 'Au jour du',
  dayHint:
    'Le réseau et les territoires d’un autre jour remplacent ceux-ci\u202f; ce qui est donné le reste.',
  level: 'Ce que l’on regroupe',
  levelHint:
    'Chaque nouvelle unité va là où sont ses communes\u202f; quand elles ne s’accordent pas, là où est la plus peuplée. Cela s’annule comme le reste.',
  confirm: 'Enregistrer',
  saved: 'Propriétés enregistrées.',
};

const en: typeof fr = {
  open: 'Properties',
  title: 'Properties of the scenario',
  description: 'Description',
  day: 'On the day',
  dayHint: 'The network and territories of another day take the place of these; what is given stays given.',
  level: 'What is grouped',
  levelHint:
    'Each new unit goes where its communes are; when they disagree, where the most populous one is. It is undone like the rest.',
  confirm: 'Save',
  saved: 'Properties saved.',
};

/** Words of the properties of a scenario, in one language. */
export type PropertiesUi = typeof fr;

const words: Readonly<Record<Language, PropertiesUi>> = { fr, en };

/** The words of the properties of a scenario in a language. */
export function propertiesUiFor(language: Language): PropertiesUi {
  return words[language];
}
