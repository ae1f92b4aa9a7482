/** What the routes of travel refuse, as listed on the documentation page. */
export const travelProblems = {
  'travel-not-done': {
    status: 409,
    title: { fr: 'Calcul non terminé', en: 'Computation not done' },
    meaning: {
      fr: 'Ce calcul de trajets n’a pas abouti, ou pas encore\u202f; «\u00a0job\u00a0» dit où il en est.',
      en: 'This computation of ways has not come to its end, or not yet; "job" says how it stands.',
    },
  },
} as const;
