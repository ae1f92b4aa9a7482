import { blank, packCellIssues, type Sentence } from './issues-pack-cells';

/**
 * What is wrong in a data pack and what to do about it, and the steps of its loading, by `Issue.code`.
 * File, row and column are told beside.
 */
export const packIssues = {
  ...packCellIssues,
  'pack-duplicate': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» est déjà à la ligne ${blank(v, 'first')}. Changez ou retirez l’une des deux.`,
    en: (v) =>
      `“${blank(v, 'value')}” is already on row ${blank(v, 'first')}. Change or remove one of the two.`,
  },
  'pack-commune-twice': {
    fr: (v) =>
      `La commune ${blank(v, 'value')} est déjà à la ligne ${blank(v, 'first')}. Gardez une seule ligne par commune.`,
    en: (v) =>
      `Commune ${blank(v, 'value')} is already on row ${blank(v, 'first')}. Keep one row per commune.`,
  },
  'pack-unknown-commune': {
    fr: (v) =>
      `La commune ${blank(v, 'value')} n’est pas une commune actuelle du département ${blank(v, 'department')}. Vérifiez le code, ou mettez celui de la commune nouvelle.`,
    en: (v) =>
      `Commune ${blank(v, 'value')} is not a current commune of département ${blank(v, 'department')}. Check the code, or give that of the commune it has joined.`,
  },
  'pack-unknown-zone': {
    fr: (v) =>
      `La zone «\u00a0${blank(v, 'value')}\u00a0» n’est pas dans zones.csv. Corrigez l’identifiant ou ajoutez la zone.`,
    en: (v) => `Zone “${blank(v, 'value')}” is not in zones.csv. Mend the identifier or add the zone.`,
  },
  'pack-unknown-structure': {
    fr: (v) =>
      `La structure «\u00a0${blank(v, 'value')}\u00a0» n’est pas dans structures.csv. Corrigez l’identifiant ou ajoutez la structure.`,
    en: (v) =>
      `Structure “${blank(v, 'value')}” is not in structures.csv. Mend the identifier or add the structure.`,
  },
  'pack-unknown-territory': {
    fr: (v) =>
      `Le territoire «\u00a0${blank(v, 'value')}\u00a0» n’est pas dans territories.csv. Corrigez l’identifiant ou ajoutez le territoire.`,
    en: (v) =>
      `Territory “${blank(v, 'value')}” is not in territories.csv. Mend the identifier or add the territory.`,
  },
  'pack-unknown-initiative': {
    fr: (v) =>
      `La démarche «\u00a0${blank(v, 'value')}\u00a0» n’est pas dans initiatives.csv. Corrigez l’identifiant ou ajoutez la démarche.`,
    en: (v) =>
      `Initiative “${blank(v, 'value')}” is not in initiatives.csv. Mend the identifier or add the initiative.`,
  },
  'pack-unknown-actor': {
    fr: (v) =>
      `L’acteur «\u00a0${blank(v, 'value')}\u00a0» n’est pas dans actors.csv. Corrigez l’identifiant ou ajoutez l’acteur.`,
    en: (v) => `Actor “${blank(v, 'value')}” is not in actors.csv. Mend the identifier or add the actor.`,
  },
  'pack-unknown-skill': {
    fr: (v) =>
      `La compétence «\u00a0${blank(v, 'value')}\u00a0» n’est pas dans skills.csv. Corrigez l’identifiant ou ajoutez la compétence.`,
    en: (v) => `Skill “${blank(v, 'value')}” is not in skills.csv. Mend the identifier or add the skill.`,
  },
  'pack-period-reversed': {
    fr: (v) =>
      `La fin (${blank(v, 'to')}) vient avant le début (${blank(v, 'from')}). Échangez ou corrigez les deux dates.`,
    en: (v) =>
      `The end (${blank(v, 'to')}) comes before the start (${blank(v, 'from')}). Swap or mend the two dates.`,
  },
  'pack-attested-without-source': {
    fr: () =>
      'Un fait attesté doit donner sa source. Remplissez «\u00a0source\u00a0», ou dites-le «\u00a0declared\u00a0», «\u00a0estimated\u00a0» ou «\u00a0demonstration\u00a0».',
    en: () =>
      'An attested fact must give its source. Fill “source”, or call it “declared”, “estimated” or “demonstration”.',
  },
  'pack-unattested-without-note': {
    fr: (v) =>
      `Cette valeur (${blank(v, 'confidence')}) n’est pas attestée\u00a0: une note devrait dire d’où elle vient.`,
    en: (v) =>
      `This value (${blank(v, 'confidence')}) is not attested: a note should say where it comes from.`,
  },
  'pack-commune-without-zone': {
    fr: (v) =>
      `La commune ${blank(v, 'insee')} (${blank(v, 'name')}) n’est dans aucune zone. Ajoutez-lui une ligne.`,
    en: (v) => `Commune ${blank(v, 'insee')} (${blank(v, 'name')}) is in no zone. Add a row for it.`,
  },
  'pack-zone-without-commune': {
    fr: (v) =>
      `La zone «\u00a0${blank(v, 'value')}\u00a0» n’a aucune commune. Donnez-lui des communes dans zone-communes.csv, ou retirez-la.`,
    en: (v) =>
      `Zone “${blank(v, 'value')}” has no commune. Give it communes in zone-communes.csv, or remove it.`,
  },
  'pack-commune-name-differs': {
    fr: (v) =>
      `Le code ${blank(v, 'insee')} est celui de «\u00a0${blank(v, 'official')}\u00a0», et non de «\u00a0${blank(v, 'value')}\u00a0». Vérifiez que la ligne n’est pas décalée.`,
    en: (v) =>
      `Code ${blank(v, 'insee')} is that of “${blank(v, 'official')}”, not of “${blank(v, 'value')}”. Check that the row has not shifted.`,
  },
  'pack-structure-outside-zone': {
    fr: (v) =>
      `La structure ${blank(v, 'id')} est dite en zone «\u00a0${blank(v, 'zone')}\u00a0», mais sa commune ${blank(v, 'insee')} est en zone «\u00a0${blank(v, 'actual')}\u00a0». Corrigez la zone, la commune, ou zone-communes.csv.`,
    en: (v) =>
      `Structure ${blank(v, 'id')} is said to be in zone “${blank(v, 'zone')}”, but its commune ${blank(v, 'insee')} is in zone “${blank(v, 'actual')}”. Mend the zone, the commune, or zone-communes.csv.`,
  },
  'pack-stars-missing': {
    fr: (v) => `L’office ${blank(v, 'id')} n’a pas d’étoiles. Donnez-lui sa classe, de 1 à 4.`,
    en: (v) => `Office ${blank(v, 'id')} has no stars. Give its class, from 1 to 4.`,
  },
  'pack-stars-unexpected': {
    fr: (v) =>
      `Seul un office (OT) a des étoiles\u202f; ${blank(v, 'id')} est de genre ${blank(v, 'kind')}. Videz la cellule ou corrigez le genre.`,
    en: (v) =>
      `Only an office (OT) has stars; ${blank(v, 'id')} is of kind ${blank(v, 'kind')}. Empty the cell or mend the kind.`,
  },
  'pack-parent-missing': {
    fr: (v) =>
      `Le bureau annexe ${blank(v, 'id')} n’a pas d’office parent. Donnez l’identifiant de son office.`,
    en: (v) => `Annex bureau ${blank(v, 'id')} has no parent office. Give the identifier of its office.`,
  },
  'pack-parent-unexpected': {
    fr: (v) =>
      `Seul un bureau annexe (BA) a un office parent\u202f; ${blank(v, 'id')} est de genre ${blank(v, 'kind')}. Videz la cellule ou corrigez le genre.`,
    en: (v) =>
      `Only an annex bureau (BA) has a parent office; ${blank(v, 'id')} is of kind ${blank(v, 'kind')}. Empty the cell or mend the kind.`,
  },
  'pack-parent-not-office': {
    fr: (v) =>
      `Le parent de ${blank(v, 'id')} doit être un office (OT)\u202f; ${blank(v, 'parent')} n’en est pas un.`,
    en: (v) => `The parent of ${blank(v, 'id')} must be an office (OT); ${blank(v, 'parent')} is not one.`,
  },
  'pack-half-position': {
    fr: (v) =>
      `La position de ${blank(v, 'id')} n’a que la moitié de ses coordonnées. Donnez lon et lat, ou aucune (le point de la commune sera pris).`,
    en: (v) =>
      `The position of ${blank(v, 'id')} has only half its coordinates. Give lon and lat, or neither (the point of the commune is then taken).`,
  },
  'pack-position-outside': {
    fr: (v) =>
      `La position de ${blank(v, 'id')} (${blank(v, 'lon')}, ${blank(v, 'lat')}) est hors du département. Longitude et latitude sont peut-être échangées.`,
    en: (v) =>
      `The position of ${blank(v, 'id')} (${blank(v, 'lon')}, ${blank(v, 'lat')}) is outside the département. Longitude and latitude may be swapped.`,
  },
  'pack-territory-without-commune': {
    fr: (v) =>
      `Le territoire «\u00a0${blank(v, 'value')}\u00a0» n’a aucune commune. Donnez-lui-en dans territory-communes.csv, ou retirez-le.`,
    en: (v) =>
      `Territory “${blank(v, 'value')}” has no commune. Give it some in territory-communes.csv, or remove it.`,
  },
  'pack-territory-of-annex': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» est un bureau annexe\u00a0: son territoire est celui de son office. Retirez cette ligne.`,
    en: (v) =>
      `“${blank(v, 'value')}” is an annex bureau: its territory is that of its office. Remove this row.`,
  },
  'pack-territory-overlap': {
    fr: (v) =>
      `La structure ${blank(v, 'structure')} a déjà un territoire à ces dates, ligne ${blank(v, 'first')}. Fermez l’un (colonne «\u00a0to\u00a0») avant d’ouvrir l’autre.`,
    en: (v) =>
      `Structure ${blank(v, 'structure')} already has a territory on these dates, row ${blank(v, 'first')}. Close one (column “to”) before opening the other.`,
  },
  'pack-commune-shared': {
    fr: (v) =>
      `La commune ${blank(v, 'insee')} est à la fois dans les territoires ${blank(v, 'other')} et ${blank(v, 'territory')}.`,
    en: (v) =>
      `Commune ${blank(v, 'insee')} is in both territories ${blank(v, 'other')} and ${blank(v, 'territory')} at once.`,
  },
  'pack-commune-of-other-zone': {
    fr: (v) =>
      `La commune ${blank(v, 'insee')}, du territoire ${blank(v, 'territory')} (zone «\u00a0${blank(v, 'zone')}\u00a0»), est en zone «\u00a0${blank(v, 'actual')}\u00a0».`,
    en: (v) =>
      `Commune ${blank(v, 'insee')}, of territory ${blank(v, 'territory')} (zone “${blank(v, 'zone')}”), is in zone “${blank(v, 'actual')}”.`,
  },
  'pack-structure-without-territory': {
    fr: (v) =>
      `La structure «\u00a0${blank(v, 'value')}\u00a0» n’a pas de territoire\u00a0: l’état de ses démarches ne pourra pas être montré.`,
    en: (v) =>
      `Structure “${blank(v, 'value')}” has no territory: the status of its initiatives cannot be shown.`,
  },
  'pack-initiative-without-territory': {
    fr: (v) =>
      `La démarche «\u00a0${blank(v, 'value')}\u00a0» ne porte sur aucun territoire. Ajoutez-la à initiative-territories.csv, ou retirez-la.`,
    en: (v) =>
      `Initiative “${blank(v, 'value')}” covers no territory. Add it to initiative-territories.csv, or remove it.`,
  },
  'pack-initiative-without-status': {
    fr: (v) =>
      `La démarche «\u00a0${blank(v, 'value')}\u00a0» n’a aucun statut daté. Ajoutez-en un à initiative-statuses.csv, ou retirez-la.`,
    en: (v) =>
      `Initiative “${blank(v, 'value')}” has no dated status. Add one to initiative-statuses.csv, or remove it.`,
  },
  'pack-status-lapsed-first': {
    fr: (v) =>
      `La démarche ${blank(v, 'initiative')} commence par «\u00a0lapsed\u00a0»\u00a0: une démarche caduque a d’abord été projetée, en cours ou adoptée.`,
    en: (v) =>
      `Initiative ${blank(v, 'initiative')} begins with “lapsed”: what has lapsed was first planned, in progress or adopted.`,
  },
  'pack-status-overlap': {
    fr: (v) =>
      `Le ${blank(v, 'from')}, la démarche ${blank(v, 'initiative')} a déjà un statut, donné ligne ${blank(v, 'first')}. Corrigez les dates pour qu’un seul tienne chaque jour.`,
    en: (v) =>
      `On ${blank(v, 'from')}, initiative ${blank(v, 'initiative')} already has a status, given on row ${blank(v, 'first')}. Mend the dates so that one only holds on each day.`,
  },
  'pack-step-read': {
    fr: () => 'Lecture du paquet de données',
    en: () => 'Reading the data pack',
  },
  'pack-step-geography': {
    fr: () => 'Lecture des communes et de leurs contours',
    en: () => 'Reading the communes and their outlines',
  },
  'pack-step-check': {
    fr: () => 'Vérification du paquet',
    en: () => 'Checking the pack',
  },
  'pack-step-outlines': {
    fr: () => 'Calcul des limites des zones et des territoires',
    en: () => 'Computing the limits of zones and territories',
  },
  'pack-step-write': {
    fr: (v) =>
      `Enregistrement de ${blank(v, 'communes')} communes${v['rows'] === 0 ? '' : ` et de ${blank(v, 'rows')} lignes de données`}`,
    en: (v) =>
      `Writing ${blank(v, 'communes')} communes${v['rows'] === 0 ? '' : ` and ${blank(v, 'rows')} rows of data`}`,
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
