import type { Language } from './format';

/** Words of exports and of the report on an import. */
interface ExportWords {
  readonly id: string;
  /** In brackets after the label of a code: "Commune (nom)". */
  readonly name: string;
  readonly confidence: string;
  readonly source: string;
  readonly year: string;
  readonly note: string;
  readonly yes: string;
  readonly no: string;
  readonly readMe: string;
  /** Of the table of a view, and what is told of it. */
  readonly data: string;
  readonly title: string;
  readonly finding: string;
  readonly day: string;
  readonly union: string;
  readonly exportedOn: string;
  readonly sources: string;
  readonly licence: string;
  readonly sheets: string;
  readonly rows: string;
  readonly mention: Readonly<Record<'estimated' | 'demonstration', string>>;
  readonly howTo: string;
  readonly report: {
    readonly summary: string;
    readonly issues: string;
    readonly file: string;
    readonly register: string;
    readonly sheet: string;
    readonly row: string;
    readonly column: string;
    readonly value: string;
    readonly severity: string;
    readonly what: string;
    readonly proposed: string;
    readonly decision: string;
    readonly severities: Readonly<Record<'error' | 'repair' | 'note', string>>;
    readonly states: Readonly<Record<'open' | 'accepted' | 'answered' | 'left', string>>;
    readonly actions: Readonly<Record<'create' | 'update' | 'unchanged' | 'blocked' | 'skipped', string>>;
  };
}

/** The words by language; data travel in French, the report in the language of whoever asks for it. */
export const exportWords: Readonly<Record<Language, ExportWords>> = {
  fr: {
    id: 'Identifiant',
    name: 'nom',
    confidence: 'Confiance',
    source: 'Source',
    year: 'Année de la source',
    note: 'Note',
    yes: 'oui',
    no: 'non',
    readMe: 'Lisez-moi',
    data: 'Données',
    title: 'Titre',
    finding: 'Constat',
    day: 'Jour montré',
    union: 'Union',
    exportedOn: 'Exporté le',
    sources: 'Sources',
    licence: 'Licence',
    sheets: 'Feuilles',
    rows: 'Lignes',
    mention: {
      demonstration:
        'Ce fichier contient des données de démonstration\u00a0: aucune source ne les atteste. La colonne «\u00a0Confiance\u00a0» dit lesquelles.',
      estimated:
        'Ce fichier contient des données estimées\u00a0: aucune source ne les atteste. La colonne «\u00a0Confiance\u00a0» dit lesquelles.',
    },
    howTo:
      'Modifiez les cellules et importez le fichier\u00a0: seules les cellules modifiées changent. Gardez la colonne «\u00a0Identifiant\u00a0».',
    report: {
      summary: 'Résumé',
      issues: 'Remarques',
      file: 'Fichier',
      register: 'Registre',
      sheet: 'Feuille',
      row: 'Ligne',
      column: 'Colonne',
      value: 'Valeur lue',
      severity: 'Gravité',
      what: 'Remarque',
      proposed: 'Réparation proposée',
      decision: 'Décision',
      severities: { error: 'erreur', repair: 'à réparer', note: 'note' },
      states: {
        open: 'à décider',
        accepted: 'acceptée',
        answered: 'répondue',
        left: 'valeur laissée de côté',
      },
      actions: {
        create: 'Lignes nouvelles',
        update: 'Lignes modifiées',
        unchanged: 'Lignes sans changement',
        blocked: 'Lignes bloquées',
        skipped: 'Lignes laissées de côté',
      },
    },
  },
  en: {
    id: 'Identifier',
    name: 'name',
    confidence: 'Confidence',
    source: 'Source',
    year: 'Year of the source',
    note: 'Note',
    yes: 'yes',
    no: 'no',
    readMe: 'Read me',
    data: 'Data',
    title: 'Title',
    finding: 'Finding',
    day: 'Day shown',
    union: 'Union',
    exportedOn: 'Exported on',
    sources: 'Sources',
    licence: 'Licence',
    sheets: 'Sheets',
    rows: 'Rows',
    mention: {
      demonstration:
        'This file has demonstration data: no source attests them. The column “Confiance” says which.',
      estimated: 'This file has estimated data: no source attests them. The column “Confiance” says which.',
    },
    howTo:
      'Change cells and import the file: only the cells that you changed will change. Keep the column “Identifiant”.',
    report: {
      summary: 'Summary',
      issues: 'Remarks',
      file: 'File',
      register: 'Register',
      sheet: 'Sheet',
      row: 'Row',
      column: 'Column',
      value: 'Value read',
      severity: 'Severity',
      what: 'Remark',
      proposed: 'Proposed repair',
      decision: 'Decision',
      severities: { error: 'error', repair: 'to repair', note: 'note' },
      states: { open: 'to decide', accepted: 'accepted', answered: 'answered', left: 'value left out' },
      actions: {
        create: 'New rows',
        update: 'Changed rows',
        unchanged: 'Rows without change',
        blocked: 'Blocked rows',
        skipped: 'Rows left out',
      },
    },
  },
};
