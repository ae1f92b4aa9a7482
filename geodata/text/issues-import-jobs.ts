import { blank, type Sentence } from './issues-pack-cells';

/** Why the reading or the check of a file did not come to its end, by `Issue.code`. */
export const importJobIssues = {
  'import-too-much-memory': {
    fr: () =>
      'Le fichier demande trop de mémoire une fois ouvert. Partagez-le en plusieurs, ou enregistrez-le en CSV.',
    en: () => 'The file takes too much memory once it is open. Split it, or save it as CSV.',
  },
  'import-too-long': {
    fr: (v) =>
      `Le traitement a été arrêté après ${blank(v, 'seconds')}\u00a0secondes. Partagez le fichier en plusieurs, ou enregistrez-le en CSV.`,
    en: (v) =>
      `The work was stopped after ${blank(v, 'seconds')} seconds. Split the file, or save it as CSV.`,
  },
  'import-interrupted': {
    fr: () => 'Le serveur s’est arrêté pendant le traitement. Rien n’a été écrit\u202f; recommencez.',
    en: () => 'The server stopped during the work. Nothing was written; begin again.',
  },
  'import-disk-full': {
    fr: () =>
      'Le disque du serveur est plein\u00a0: rien n’a été écrit. Libérez de la place, puis recommencez.',
    en: () => 'The disk of the server is full: nothing was written. Make space, then begin again.',
  },
  'import-database-gone': {
    fr: () =>
      'La base de données n’a pas répondu pendant le traitement. Rien n’a été écrit\u202f; recommencez quand elle répond.',
    en: () =>
      'The database did not answer during the work. Nothing was written; begin again when it answers.',
  },
  'import-failed': {
    fr: () =>
      'Le traitement a échoué pour une raison imprévue, notée dans le journal du serveur. Rien n’a été écrit.',
    en: () =>
      'The work failed for an unforeseen reason, noted in the log of the server. Nothing was written.',
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
