import { formatNumber } from './format';
import type { ImportUi } from './ui-import';

const n = (count: number) => formatNumber(count, 'fr', 0);
const many = (count: number, one: string, several: string) => `${n(count)}\u00a0${count > 1 ? several : one}`;
const rows = (count: number) => many(count, 'ligne', 'lignes');

/** What becomes of a row, and of several. */
const actions = {
  create: ['à créer', 'à créer'],
  update: ['à modifier', 'à modifier'],
  unchanged: ['inchangée', 'inchangées'],
  blocked: ['retenue', 'retenues'],
  skipped: ['écartée', 'écartées'],
} as const;

export const fr: ImportUi = {
  title: 'Importer, exporter',
  intro:
    'Déposez un fichier\u00a0: ses colonnes sont rapprochées des champs, chaque ligne est contrôlée, et rien n’entre avant que vous l’ayez accepté.',
  drop: {
    label: 'Fichier à importer',
    hint: 'CSV, XLSX, ODS, GeoJSON ou shapefile zippé, 25\u00a0Mo au plus. Déposez-le ici, ou choisissez-le.',
    choose: 'Choisir un fichier',
    register: 'Il contient',
    guess: 'à deviner d’après ses colonnes',
    sending: 'Envoi du fichier…',
  },
  exports: {
    title: 'Exporter',
    intro:
      'Un fichier exporté se corrige dans un tableur et se réimporte\u00a0: seules les cellules modifiées changent. Les données estimées ou de démonstration y sont signalées.',
    base: 'Toute la base (XLSX, une feuille par registre)',
    theme: (name) => `${name} (XLSX)`,
    register: 'Un seul registre (CSV)',
  },
  list: {
    title: 'Imports récents',
    none: 'Aucun import encore.',
    file: 'Fichier',
    by: 'Par',
    begun: 'Le',
    state: 'État',
    open: (file) => `Reprendre ${file}`,
  },
  states: {
    reading: 'lecture en cours',
    mapping: 'colonnes à rapprocher',
    checking: 'contrôle en cours',
    staged: 'à accepter',
    accepted: 'entré',
    refused: 'refusé',
    cancelled: 'annulé',
  },
  outcomes: { refused: 'Refusé', 'done-with-notes': 'Fait, avec des remarques', done: 'Fait' },
  steps: ['Lecture', 'Colonnes', 'Contrôle', 'Entrée'],
  step: (number, name) => `Étape\u00a0${number}\u00a0: ${name}`,
  reading: 'Lecture du fichier',
  checking: 'Contrôle des lignes',
  rowsSoFar: rows,
  cancel: 'Annuler l’import',
  cancelled: 'Cet import a été annulé\u00a0: rien n’est entré, et le fichier n’a pas été gardé.',
  back: 'Tous les imports',
  again: 'Revoir les colonnes',
  mapping: {
    intro: 'Dites ce que donne chaque colonne. Une colonne sans champ n’est pas lue.',
    sheet: (name, count) => `Feuille «\u00a0${name}\u00a0», ${rows(count)}`,
    register: 'Elle contient',
    leaveOut: 'rien à importer',
    column: 'Colonne du fichier',
    sample: 'Premières valeurs',
    field: 'Champ',
    why: 'Rapprochée par',
    nothing: 'ne pas lire',
    required: 'obligatoire',
    twice: (field) => `Deux colonnes donnent «\u00a0${field}\u00a0»\u00a0: gardez-en une seule.`,
    missing: (fields) =>
      `Aucune colonne ne donne ${fields}\u00a0: les lignes nouvelles seront retenues, les lignes connues peuvent être complétées.`,
    save: 'Retenir ce rapprochement pour les fichiers de mêmes colonnes',
    check: 'Contrôler les lignes',
    reasons: {
      saved: 'un rapprochement retenu',
      name: 'le nom exact',
      label: 'l’intitulé',
      synonym: 'un synonyme',
      content: 'le contenu',
      near: 'un nom voisin',
    },
    special: {
      '@id': 'Identifiant de la ligne',
      '@confidence': 'Confiance',
      '@source': 'Source',
      '@year': 'Année de la source',
      '@note': 'Note',
    },
  },
  report: {
    action: (action, count) => actions[action][count > 1 ? 1 : 0],
    changes: (count) => `${many(count, 'valeur change', 'valeurs changent')} par rapport à ce qui est connu.`,
    kinds: 'Ce qui a été relevé',
    kind: 'Remarque',
    column: 'Colonne',
    wholeRow: 'la ligne entière',
    count: 'Lignes',
    decide: 'Décision',
    acceptAll: (count) => (count > 1 ? `Accepter les ${n(count)} réparations` : 'Accepter la réparation'),
    leaveAll: (count) => (count > 1 ? `Écarter les ${n(count)} valeurs` : 'Écarter la valeur'),
    accept: 'Accepter',
    leave: 'Écarter la valeur',
    leaveRow: 'Écarter la ligne',
    questions: 'À préciser',
    questionsIntro: 'Ces textes peuvent désigner plusieurs choses. Une réponse vaut pour toutes les lignes.',
    question: (shown, count) => `«\u00a0${shown}\u00a0» (${rows(count)})`,
    choose: 'Choisir…',
    answer: 'Répondre',
    rows: 'Ligne par ligne',
    only: { remarks: 'avec une remarque', blocked: 'retenues', changes: 'qui changent', all: 'toutes' },
    row: 'Ligne',
    value: 'Valeur lue',
    wrong: 'Ce qui ne va pas, et que faire',
    proposed: 'Proposition',
    emptyCell: 'vide',
    noRows: 'Aucune ligne de cette sorte.',
    page: (from, to, total) => `Lignes ${n(from)} à ${n(to)} sur ${n(total)}`,
    previous: 'Précédentes',
    next: 'Suivantes',
    download: 'Rapport à renvoyer (XLSX)',
    clear: 'Rien à redire\u00a0: toutes les lignes se lisent.',
    restart: 'Revenir sur les décisions',
    states: { open: 'à décider', accepted: 'acceptée', answered: 'précisée', left: 'écartée' },
  },
  entry: {
    title: 'Faire entrer',
    nothing: 'Rien à faire entrer\u00a0: aucune ligne ne change quoi que ce soit.',
    ready: (created, updated) =>
      `${[...(created > 0 ? [`${rows(created)} à créer`] : []), ...(updated > 0 ? [`${rows(updated)} à modifier`] : [])].join(', ')}, en une seule fois\u00a0: l’import entier pourra être annulé depuis le journal.`,
    blocked: (count) =>
      `${many(count, 'ligne est retenue', 'lignes sont retenues')}\u00a0: acceptez ${count > 1 ? 'leurs' : 'ses'} réparations, corrigez le fichier, ou laissez-${count > 1 ? 'les' : 'la'} de côté.`,
    leaveOut: (count) =>
      count > 1 ? `Laisser de côté les ${n(count)} lignes retenues` : 'Laisser de côté la ligne retenue',
    accept: 'Accepter et faire entrer',
    done: (created, updated, leftOut) =>
      `${many(created, 'ligne créée', 'lignes créées')}, ${many(updated, 'modifiée', 'modifiées')}${leftOut > 0 ? `, ${many(leftOut, 'laissée de côté', 'laissées de côté')}` : ''}.`,
    journal: (number) => `Voir l’import au journal (n°\u00a0${number})`,
    see: (register) => `Voir le registre «\u00a0${register}\u00a0»`,
  },
};
