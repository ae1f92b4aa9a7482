/** What the routes of scenarios refuse, as listed on the documentation page. */
export const scenarioProblems = {
  'scenario-conflict': {
    status: 412,
    title: { fr: 'Scénario modifié entre-temps', en: 'Scenario changed meanwhile' },
    meaning: {
      fr: 'Quelqu’un d’autre a modifié le scénario depuis que vous l’avez lu\u202f; rien n’a été écrit. «\u00a0document\u00a0» le donne tel qu’il est.',
      en: 'Someone else has changed the scenario since you read it; nothing was written. "document" gives it as it is.',
    },
  },
  'scenario-shared': {
    status: 409,
    title: { fr: 'Scénario partagé', en: 'Scenario shared' },
    meaning: {
      fr: 'Une version de ce scénario a été partagée\u00a0: il ne se retire plus. Retirez au besoin ses liens.',
      en: 'A version of this scenario was shared: it cannot be removed any more. Withdraw its links if need be.',
    },
  },
} as const;
