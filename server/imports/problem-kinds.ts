/** Refusals that concern imports; part of the list of all problems. */
export const importProblems = {
  'file-too-large': {
    status: 413,
    title: { fr: 'Fichier trop gros', en: 'File too large' },
    meaning: {
      fr: 'Le fichier dépasse 25\u00a0Mo\u202f; il n’a pas été lu. Partagez-le en plusieurs, ou ôtez-en ce qui n’est pas à importer.',
      en: 'The file is larger than 25 MB; it was not read. Split it, or take out what is not to be imported.',
    },
  },
  'import-state': {
    status: 409,
    title: { fr: 'Import dans un autre état', en: 'Import in another state' },
    meaning: {
      fr: 'L’import n’est pas, ou n’est plus, dans l’état où cela se fait\u202f; relisez-le.',
      en: 'The import is not, or no longer, in the state in which this is done; read it again.',
    },
  },
  'import-blocked': {
    status: 409,
    title: { fr: 'Des lignes sont bloquées', en: 'Some rows are blocked' },
    meaning: {
      fr: 'Des lignes ont une erreur, une réparation à accepter ou une question sans réponse\u202f; rien n’a été écrit. Décidez-en, ou demandez à les laisser de côté («\u00a0leaveOut\u00a0»).',
      en: 'Some rows have an error, a repair to accept or a question without an answer; nothing was written. Decide on them, or ask to leave them out ("leaveOut").',
    },
  },
  'import-outdated': {
    status: 409,
    title: { fr: 'Base modifiée entre-temps', en: 'Base changed meanwhile' },
    meaning: {
      fr: 'Des lignes que l’import modifie ont changé depuis qu’il a été vérifié\u202f; rien n’a été écrit. Il est vérifié à nouveau\u00a0: regardez ce qui a changé, puis acceptez.',
      en: 'Rows that the import changes have changed since it was checked; nothing was written. It is being checked again: see what has changed, then accept.',
    },
  },
} as const;
