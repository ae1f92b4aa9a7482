/** What the routes of seminars refuse, as listed on the documentation page. */
export const seminarProblems = {
  'seminar-conflict': {
    status: 412,
    title: { fr: 'Séminaire modifié entre-temps', en: 'Seminar changed meanwhile' },
    meaning: {
      fr: 'Quelqu’un d’autre a modifié le séminaire depuis que vous l’avez lu\u202f; rien n’a été écrit. «\u00a0seminar\u00a0» le donne tel qu’il est.',
      en: 'Someone else has changed the seminar since you read it; nothing was written. "seminar" gives it as it is.',
    },
  },
  'seminar-shared': {
    status: 409,
    title: { fr: 'Séminaire présenté', en: 'Seminar presented' },
    meaning: {
      fr: 'Une version de ce séminaire a été figée\u00a0: il ne se retire plus, et son relevé demeure.',
      en: 'A version of this seminar was frozen: it cannot be removed any more, and its record stays.',
    },
  },
} as const;
