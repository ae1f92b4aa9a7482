import type { Language } from './format';

/** Words of the screen of the data pack, in one language. */
export interface PackUi {
  readonly title: string;
  readonly intro: string;
  readonly loaded: (pack: string, union: string, day: string) => string;
  readonly edited: string;
  readonly take: string;
  readonly confirmTitle: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly done: (changes: number, kept: number) => string;
  readonly nothing: (kept: number) => string;
  readonly journal: (number: number) => string;
}

const words: Readonly<Record<Language, PackUi>> = {
  fr: {
    title: 'Jeu de données',
    intro:
      'Le jeu de données est un dossier de fichiers CSV livré avec l’application, ou le vôtre. Il remplit la base au premier démarrage\u202f; ensuite, la base est à vous.',
    loaded: (pack, union, day) => `Chargé\u00a0: «\u00a0${pack}\u00a0» (${union}), le ${day}.`,
    edited:
      'Quand ses fichiers changent, communes, zones et totaux publiés sont relus au démarrage. Les structures, territoires, démarches et moyens ne le sont que si vous le demandez ici\u00a0: ce que quelqu’un a modifié est gardé, le reste suit les fichiers.',
    take: 'Reprendre le jeu de données…',
    confirmTitle: 'Reprendre le jeu de données\u202f?',
    confirm:
      'Les lignes que personne n’a modifiées suivront les fichiers\u00a0: créées, changées ou retirées. C’est une seule opération, que le journal permet d’annuler.',
    cancel: 'Ne rien changer',
    done: (changes, kept) =>
      `${changes}\u00a0${changes > 1 ? 'lignes reprises' : 'ligne reprise'}${kept > 0 ? `\u202f; ${kept}\u00a0${kept > 1 ? 'lignes modifiées par quelqu’un ont été gardées' : 'ligne modifiée par quelqu’un a été gardée'}` : ''}.`,
    nothing: (kept) =>
      kept > 0
        ? `Rien à reprendre\u00a0: les ${kept}\u00a0lignes qui diffèrent ont été modifiées par quelqu’un.`
        : 'Rien à reprendre\u00a0: la base est au niveau des fichiers.',
    journal: (number) => `Voir au journal (n°\u00a0${number})`,
  },
  en: {
    title: 'Data pack',
    intro:
      'The data pack is a folder of CSV files that comes with the application, or yours. It fills the base at the first start; after that the base is yours.',
    loaded: (pack, union, day) => `Loaded: “${pack}” (${union}), on ${day}.`,
    edited:
      'When its files change, communes, zones and published totals are read again at the start. Structures, territories, initiatives and means are only if you ask for it here: what someone has edited is kept, the rest follows the files.',
    take: 'Take the data pack again…',
    confirmTitle: 'Take the data pack again?',
    confirm:
      'Rows that nobody has edited will follow the files: made, changed or removed. It is one operation, which the journal lets undo.',
    cancel: 'Change nothing',
    done: (changes, kept) =>
      `${changes} ${changes === 1 ? 'row' : 'rows'} taken${kept > 0 ? `; ${kept} edited by someone kept` : ''}.`,
    nothing: (kept) =>
      kept > 0
        ? `Nothing to take: the ${kept} rows that differ were edited by someone.`
        : 'Nothing to take: the base is as the files are.',
    journal: (number) => `See in the journal (no. ${number})`,
  },
};

/** The words of the screen of the data pack in a language. */
export function packUiFor(language: Language): PackUi {
  return words[language];
}
