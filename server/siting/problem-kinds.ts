/** What the routes of plans of reception points refuse, as listed on the documentation page. */
export const sitingProblems = {
  'plan-conflict': {
    status: 412,
    title: { fr: 'Plan modifié entre-temps', en: 'Plan changed meanwhile' },
    meaning: {
      fr: 'Quelqu’un d’autre a modifié le plan depuis que vous l’avez lu\u202f; rien n’a été écrit. «\u00a0document\u00a0» le donne tel qu’il est.',
      en: 'Someone else has changed the plan since you read it; nothing was written. "document" gives it as it is.',
    },
  },
  'plan-shared': {
    status: 409,
    title: { fr: 'Plan partagé', en: 'Plan shared' },
    meaning: {
      fr: 'Une version de ce plan a été partagée\u00a0: il ne se retire plus. Retirez au besoin ses liens.',
      en: 'A version of this plan was shared: it cannot be removed any more. Withdraw its links if need be.',
    },
  },
} as const;
