import { formatNumber } from './format';
import type { TerritoryUi } from './ui-territory';

const counted = (count: number, one: string, many: string) =>
  `${formatNumber(count, 'fr')}\u00a0${count > 1 ? many : one}`;
const communes = (count: number) => counted(count, 'commune', 'communes');

export const fr: TerritoryUi = {
  list: {
    title: 'Territoires sur la carte',
    intro:
      'Les communes dont chaque structure est compétente, à une date. Ouvrez un territoire pour modifier ses communes sur la carte.',
    add: 'Nouveau territoire',
    search: 'Chercher un territoire ou une structure',
    day: 'En date du',
    columns: {
      name: 'Territoire',
      structure: 'Structure',
      communes: 'Communes',
      population: 'Habitants',
      area: 'km²',
    },
    notOn: (day) => `n’existe pas au ${day}`,
    none: 'Aucun territoire ne répond à cette recherche.',
    count: (count) => counted(count, 'territoire', 'territoires'),
    unassigned: (count, names) => `${communes(count)} sans territoire à cette date\u00a0: ${names}.`,
  },
  create: {
    title: 'Nouveau territoire',
    proposed:
      'Proposé\u00a0: un ingénieur va valider. Ses communes se choisissent ensuite, une fois le territoire créé.',
    notAllowed: 'Votre compte ne permet pas de créer un territoire.',
  },
  back: 'Tous les territoires',
  missing: 'Ce territoire n’existe pas, ou n’existe plus.',
  readOnly:
    'Lecture seule\u00a0: connectez-vous avec un compte d’ingénieur ou de contributeur pour modifier.',
  notYours: 'Lecture seule\u00a0: ce territoire ne vous est pas confié.',
  proposes: 'Votre enregistrement sera une proposition, qu’un ingénieur validera.',
  day: 'En date du',
  dayHint: 'La carte et la liste montrent ce jour-là.',
  outside: (name, day) =>
    `«\u00a0${name}\u00a0» n’existe pas au ${day}\u00a0: choisissez un jour où il existe, ou changez ses dates dans le registre.`,
  mode: {
    label: 'Ce que vous modifiez',
    change: (day) => `Un changement à partir du ${day}`,
    changeText: (day, before) =>
      `À partir du ${day}, les communes ajoutées en sont et les communes retirées n’en sont plus. Jusqu’au ${before}, rien ne change.`,
    correction: 'Une correction, depuis toujours',
    correctionText:
      'Ce qui est écrit est faux\u00a0: une commune ajoutée l’est depuis toujours, une commune retirée n’en a jamais été.',
  },
  tools: {
    label: 'Outils',
    undo: 'Annuler',
    redo: 'Rétablir',
    click: 'Une à une',
    lassoAdd: 'Lasso\u00a0: ajouter',
    lassoRemove: 'Lasso\u00a0: retirer',
    hint: 'Un clic ajoute ou retire une commune. Maj et glisser\u00a0: lasso qui ajoute\u202f; Maj, Alt et glisser\u00a0: lasso qui retire. Le lasso prend les communes dont le bourg est à l’intérieur. Au clavier, la liste fait tout cela.',
    epci: 'Ajouter un EPCI entier',
    epciNone: 'Aucun EPCI de ce nom.',
    epciDetail: (count, inside) => `${communes(count)}, dont ${inside} déjà dans le territoire`,
    paste: 'Coller une liste',
  },
  totals: {
    label: 'Le territoire ce jour-là',
    communes,
    population: (count) => `${count}\u00a0habitants`,
    area: (km2) => `${km2}\u00a0km²`,
    before: (text) => `avant\u00a0: ${text}`,
  },
  communes: {
    label: 'Communes',
    search: 'Chercher une commune, un code ou un EPCI',
    found: (count) => `${counted(count, 'commune trouvée', 'communes trouvées')}.`,
    none: (query) => `Aucune commune du département ne répond à «\u00a0${query}\u00a0».`,
    inside: (count) => `Dans le territoire (${count})`,
    outside: (count) => `Hors du territoire (${count})`,
    empty: 'Aucune commune à cette date\u00a0: cochez-en ci-dessous, ou cliquez sur la carte.',
    group: (inside, total) => `${inside} sur ${total}`,
    addAll: (epci) => `Ajouter toutes les communes\u00a0: ${epci}`,
    removeAll: (epci) => `Retirer toutes les communes\u00a0: ${epci}`,
    addAllShort: 'tout ajouter',
    removeAllShort: 'tout retirer',
    added: 'ajoutée',
    removed: 'retirée',
    population: (count) => `${count}\u00a0hab.`,
    also: (territories) => `aussi dans ${territories}`,
  },
  said: {
    added: (count, names) =>
      count === 1 ? `Ajoutée\u00a0: ${names}.` : `${communes(count)} ajoutées\u00a0: ${names}.`,
    removed: (count, names) =>
      count === 1 ? `Retirée\u00a0: ${names}.` : `${communes(count)} retirées\u00a0: ${names}.`,
    unchanged: 'Rien à changer.',
    now: (count, population) => `${communes(count)}, ${population}\u00a0habitants.`,
    released: (count, names) =>
      count === 1
        ? `Sera retirée de l’autre territoire\u00a0: ${names}.`
        : `Seront retirées des autres territoires\u00a0: ${names}.`,
    left: (count, names) =>
      count === 1
        ? `Reste dans les deux territoires\u00a0: ${names}.`
        : `Restent dans plusieurs territoires\u00a0: ${names}.`,
    undone: 'Annulé.',
    redone: 'Rétabli.',
    saved: 'Enregistré\u00a0: les cartes le montrent dès maintenant.',
    lassoEmpty: 'Le lasso ne contient aucun bourg.',
    more: (count) => counted(count, 'autre', 'autres'),
  },
  overlap: {
    title: (count) =>
      count === 1
        ? 'Une commune est dans un autre territoire'
        : `${count}\u00a0communes sont dans un autre territoire`,
    text: 'Ce n’est pas interdit, mais rare. «\u00a0Retirer de l’autre\u00a0» s’enregistre avec le reste, le même jour.',
    of: (commune, territories) => `${commune}\u00a0: aussi dans ${territories}`,
    release: 'Retirer de l’autre',
    releaseOf: (commune, territories) => `Retirer ${commune} de ${territories}`,
    released: (territories) => `sera retirée de ${territories}`,
    keep: 'Laisser dans les deux',
    keepOf: (commune) => `Laisser ${commune} dans les deux territoires`,
    releaseAll: 'Les retirer toutes des autres',
    notYours: 'cet autre territoire ne vous est pas confié',
  },
  remarks: {
    title: 'À remarquer',
    pieces: (count, names) =>
      `Le territoire est en ${count}\u00a0morceaux. À l’écart du plus grand\u00a0: ${names}.`,
    missing: (count, epci, names) =>
      `${communes(count)} de ${epci} ${count > 1 ? 'n’y sont pas' : 'n’y est pas'}\u00a0: ${names}.`,
    addMissing: 'Compléter l’EPCI',
    orphans: (count, names) =>
      count === 1
        ? `Retirée, elle ne sera dans aucun territoire\u00a0: ${names}.`
        : `Retirées, elles ne seront dans aucun territoire\u00a0: ${names}.`,
    empty: 'Un territoire sans commune n’apparaît sur aucune carte.',
  },
  save: {
    open: 'Enregistrer…',
    propose: 'Proposer…',
    title: (name) => `Enregistrer «\u00a0${name}\u00a0»`,
    adds: (count, names) => `${communes(count)} en plus\u00a0: ${names}.`,
    removes: (count, names) => `${communes(count)} en moins\u00a0: ${names}.`,
    releases: (territory, count, names) =>
      count === 1
        ? `Retirée de ${territory}\u00a0: ${names}.`
        : `${count}\u00a0communes retirées de ${territory}\u00a0: ${names}.`,
    empties: (territory) => `${territory} n’aura alors plus aucune commune.`,
    confirm: 'Enregistrer',
    confirmProposal: 'Proposer',
    cancel: 'Revenir à la carte',
    changes: (added, removed, released) =>
      [
        ...(added > 0 ? [counted(added, 'ajoutée', 'ajoutées')] : []),
        ...(removed > 0 ? [counted(removed, 'retirée', 'retirées')] : []),
        ...(released > 0
          ? [counted(released, 'retirée d’un autre territoire', 'retirées d’un autre territoire')]
          : []),
      ].join(', '),
    nothing: 'Rien n’est modifié.',
    seeMap: 'Voir la carte des stratégies',
  },
  leave: {
    title: 'Quitter sans enregistrer\u202f?',
    text: 'Vos modifications ne sont pas enregistrées. Elles restent gardées dans cet onglet et vous seront proposées à votre retour.',
    stay: 'Rester',
    go: 'Quitter',
  },
  kept: {
    text: (when, changes) => `Un travail non enregistré du ${when} a été gardé\u00a0: ${changes}.`,
    resume: 'Le reprendre',
    discard: 'L’abandonner',
  },
  conflict: {
    title: 'Ce territoire a changé pendant que vous le modifiiez',
    by: (by, when) => `${by}, le ${when}.`,
    someone: 'Quelqu’un d’autre',
    added: (names) => `Ajoutées par l’autre personne\u00a0: ${names}.`,
    removed: (names) => `Retirées par l’autre personne\u00a0: ${names}.`,
    otherwise: 'Ses communes de ce jour n’ont pas changé\u00a0: ce sont leurs dates.',
    redo: 'Refaire mes modifications sur le nouvel état',
    abandon: 'Abandonner les miennes',
  },
  paste: {
    title: 'Coller une liste de communes',
    label: 'Codes INSEE ou noms',
    hint: 'Un par ligne, ou séparés par des virgules. Les colonnes d’un tableur conviennent.',
    found: (count) => `${counted(count, 'commune reconnue', 'communes reconnues')}.`,
    unknown: (text) => `«\u00a0${text}\u00a0» n’est ni le code ni le nom d’une commune du département.`,
    which: (text) => `Laquelle est «\u00a0${text}\u00a0»\u202f?`,
    choose: 'Aucune',
    add: 'Ajouter au territoire',
    remove: 'Retirer du territoire',
    close: 'Fermer',
    nothing: 'Collez d’abord une liste.',
  },
  map: {
    home: 'Voir tout le territoire',
    label: (name) => `Carte des communes de ${name}`,
    legend: 'Légende',
    member: 'Dans le territoire',
    added: 'Ajoutée',
    removed: 'Retirée',
    overlap: 'Aussi dans un autre',
    others: 'Autres territoires',
    zones: 'Zones touristiques',
    free: 'sans territoire',
    in: (territories) => `territoire\u00a0: ${territories}`,
  },
};
