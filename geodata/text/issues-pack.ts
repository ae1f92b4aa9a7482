type Values = Readonly<Record<string, string | number>>;
type Sentence = (values: Values) => string;

/** A blank of a sentence; a lacking value shows as an ellipsis rather than breaking the message. */
const blank = (values: Values, name: string) => String(values[name] ?? '…');

/** What is wrong in a data pack and what to do about it, by `Issue.code`. File, row and column are told beside. */
export const packIssues = {
  'pack-missing-file': {
    fr: () =>
      'Ce fichier manque dans le dossier du paquet. Ajoutez-le, au besoin avec sa seule ligne d’en-tête.',
    en: () => 'This file is missing from the pack folder. Add it, if need be with its header row alone.',
  },
  'pack-not-utf8': {
    fr: () => 'Ce fichier n’est pas enregistré en UTF-8. Dans le tableur, choisissez « CSV UTF-8 ».',
    en: () => 'This file is not saved as UTF-8. In the spreadsheet choose “CSV UTF-8”.',
  },
  'pack-empty-file': {
    fr: () => 'Ce fichier est vide. Sa première ligne doit donner les noms des colonnes.',
    en: () => 'This file is empty. Its first row must give the names of the columns.',
  },
  'pack-no-rows': {
    fr: () => 'Ce fichier n’a que son en-tête. Il faut au moins une ligne.',
    en: () => 'This file has its header only. It needs at least one row.',
  },
  'pack-malformed-csv': {
    fr: () =>
      'Guillemets mal fermés : doublez ceux qui sont à l’intérieur d’une cellule, et fermez les autres.',
    en: () => 'Badly closed quotes: double those inside a cell and close the others.',
  },
  'pack-missing-column': {
    fr: (v) => `La colonne « ${blank(v, 'column')} » manque. Ajoutez-la, même vide.`,
    en: (v) => `The column “${blank(v, 'column')}” is missing. Add it, even empty.`,
  },
  'pack-unknown-column': {
    fr: (v) =>
      `La colonne « ${blank(v, 'column')} » n’est pas connue. Renommez-la ou retirez-la ; colonnes attendues : ${blank(v, 'allowed')}.`,
    en: (v) =>
      `The column “${blank(v, 'column')}” is unknown. Rename or remove it; expected columns: ${blank(v, 'allowed')}.`,
  },
  'pack-repeated-column': {
    fr: (v) => `La colonne « ${blank(v, 'column')} » est là deux fois. Retirez-en une.`,
    en: (v) => `The column “${blank(v, 'column')}” is there twice. Remove one.`,
  },
  'pack-row-length': {
    fr: (v) =>
      `Cette ligne a ${blank(v, 'found')} cellules au lieu de ${blank(v, 'expected')}. Une virgule dans un texte veut des guillemets autour de la cellule.`,
    en: (v) =>
      `This row has ${blank(v, 'found')} cells instead of ${blank(v, 'expected')}. A comma inside a text wants quotes around the cell.`,
  },
  'pack-value-missing': {
    fr: () => 'Cette cellule ne peut pas rester vide.',
    en: () => 'This cell cannot be left empty.',
  },
  'pack-id-malformed': {
    fr: (v) =>
      `« ${blank(v, 'value')} » n’est pas un identifiant : lettres minuscules sans accent, chiffres et traits d’union seulement.`,
    en: (v) =>
      `“${blank(v, 'value')}” is not an identifier: use lower-case unaccented letters, digits and hyphens only.`,
  },
  'pack-insee-malformed': {
    fr: (v) =>
      `« ${blank(v, 'value')} » n’est pas un code INSEE de commune, qui a cinq caractères. Un tableur a pu ôter le zéro de tête.`,
    en: (v) =>
      `“${blank(v, 'value')}” is not an INSEE code of a commune, which has five characters. A spreadsheet may have removed the leading zero.`,
  },
  'pack-date-missing': {
    fr: () => 'Il manque une date. Écrivez-la comme 2014-12-31.',
    en: () => 'A date is missing. Write it as 2014-12-31.',
  },
  'pack-date-malformed': {
    fr: (v) =>
      `« ${blank(v, 'value')} » n’est pas une date lisible. Écrivez-la année-mois-jour, comme 2014-12-31 (et non 31/12/2014).`,
    en: (v) =>
      `“${blank(v, 'value')}” cannot be read as a date. Write it year-month-day, as in 2014-12-31 (not 31/12/2014).`,
  },
  'pack-date-impossible': {
    fr: (v) => `« ${blank(v, 'value')} » n’existe pas dans le calendrier. Corrigez le mois ou le jour.`,
    en: (v) => `“${blank(v, 'value')}” does not exist in the calendar. Mend the month or the day.`,
  },
  'pack-number-expected': {
    fr: (v) =>
      `« ${blank(v, 'value')} » n’est pas un nombre. Écrivez des chiffres seulement, sans espace ni unité.`,
    en: (v) => `“${blank(v, 'value')}” is not a number. Write digits only, without space or unit.`,
  },
  'pack-integer-expected': {
    fr: (v) => `« ${blank(v, 'value')} » n’est pas un nombre entier.`,
    en: (v) => `“${blank(v, 'value')}” is not a whole number.`,
  },
  'pack-negative': {
    fr: (v) => `« ${blank(v, 'value')} » est négatif ; la valeur est au moins zéro.`,
    en: (v) => `“${blank(v, 'value')}” is negative; the value is at least zero.`,
  },
  'pack-out-of-range': {
    fr: (v) => `« ${blank(v, 'value')} » est hors des bornes : de ${blank(v, 'min')} à ${blank(v, 'max')}.`,
    en: (v) => `“${blank(v, 'value')}” is out of range: from ${blank(v, 'min')} to ${blank(v, 'max')}.`,
  },
  'pack-choice-unknown': {
    fr: (v) => `« ${blank(v, 'value')} » n’est pas admis. Valeurs possibles : ${blank(v, 'allowed')}.`,
    en: (v) => `“${blank(v, 'value')}” is not admitted. Possible values: ${blank(v, 'allowed')}.`,
  },
  'pack-url-malformed': {
    fr: (v) =>
      `« ${blank(v, 'value')} » n’est pas une adresse de page. Elle commence par https:// ou http://.`,
    en: (v) => `“${blank(v, 'value')}” is not a web address. It begins with https:// or http://.`,
  },
  'pack-key-unknown': {
    fr: (v) => `La clé « ${blank(v, 'key')} » n’est pas connue. Clés attendues : ${blank(v, 'allowed')}.`,
    en: (v) => `The key “${blank(v, 'key')}” is unknown. Expected keys: ${blank(v, 'allowed')}.`,
  },
  'pack-key-repeated': {
    fr: (v) => `La clé « ${blank(v, 'key')} » est là deux fois. Gardez-en une.`,
    en: (v) => `The key “${blank(v, 'key')}” is there twice. Keep one.`,
  },
  'pack-key-missing': {
    fr: (v) => `La clé « ${blank(v, 'key')} » manque. Ajoutez une ligne avec sa valeur.`,
    en: (v) => `The key “${blank(v, 'key')}” is missing. Add a row with its value.`,
  },
  'pack-duplicate': {
    fr: (v) =>
      `« ${blank(v, 'value')} » est déjà à la ligne ${blank(v, 'first')}. Changez ou retirez l’une des deux.`,
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
      `La zone « ${blank(v, 'value')} » n’est pas dans zones.csv. Corrigez l’identifiant ou ajoutez la zone.`,
    en: (v) => `Zone “${blank(v, 'value')}” is not in zones.csv. Mend the identifier or add the zone.`,
  },
  'pack-unknown-structure': {
    fr: (v) =>
      `La structure « ${blank(v, 'value')} » n’est pas dans structures.csv. Corrigez l’identifiant ou ajoutez la structure.`,
    en: (v) =>
      `Structure “${blank(v, 'value')}” is not in structures.csv. Mend the identifier or add the structure.`,
  },
  'pack-unknown-territory': {
    fr: (v) =>
      `Le territoire « ${blank(v, 'value')} » n’est pas dans territories.csv. Corrigez l’identifiant ou ajoutez le territoire.`,
    en: (v) =>
      `Territory “${blank(v, 'value')}” is not in territories.csv. Mend the identifier or add the territory.`,
  },
  'pack-unknown-initiative': {
    fr: (v) =>
      `La démarche « ${blank(v, 'value')} » n’est pas dans initiatives.csv. Corrigez l’identifiant ou ajoutez la démarche.`,
    en: (v) =>
      `Initiative “${blank(v, 'value')}” is not in initiatives.csv. Mend the identifier or add the initiative.`,
  },
  'pack-unknown-actor': {
    fr: (v) =>
      `L’acteur « ${blank(v, 'value')} » n’est pas dans actors.csv. Corrigez l’identifiant ou ajoutez l’acteur.`,
    en: (v) => `Actor “${blank(v, 'value')}” is not in actors.csv. Mend the identifier or add the actor.`,
  },
  'pack-period-reversed': {
    fr: (v) =>
      `La fin (${blank(v, 'to')}) vient avant le début (${blank(v, 'from')}). Échangez ou corrigez les deux dates.`,
    en: (v) =>
      `The end (${blank(v, 'to')}) comes before the start (${blank(v, 'from')}). Swap or mend the two dates.`,
  },
  'pack-attested-without-source': {
    fr: () =>
      'Un fait attesté doit donner sa source. Remplissez « source », ou dites-le « declared », « estimated » ou « demonstration ».',
    en: () =>
      'An attested fact must give its source. Fill “source”, or call it “declared”, “estimated” or “demonstration”.',
  },
  'pack-unattested-without-note': {
    fr: (v) =>
      `Cette valeur (${blank(v, 'confidence')}) n’est pas attestée : une note devrait dire d’où elle vient.`,
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
      `La zone « ${blank(v, 'value')} » n’a aucune commune. Donnez-lui des communes dans zone-communes.csv, ou retirez-la.`,
    en: (v) =>
      `Zone “${blank(v, 'value')}” has no commune. Give it communes in zone-communes.csv, or remove it.`,
  },
  'pack-commune-name-differs': {
    fr: (v) =>
      `Le code ${blank(v, 'insee')} est celui de « ${blank(v, 'official')} », et non de « ${blank(v, 'value')} ». Vérifiez que la ligne n’est pas décalée.`,
    en: (v) =>
      `Code ${blank(v, 'insee')} is that of “${blank(v, 'official')}”, not of “${blank(v, 'value')}”. Check that the row has not shifted.`,
  },
  'pack-structure-outside-zone': {
    fr: (v) =>
      `La structure ${blank(v, 'id')} est dite en zone « ${blank(v, 'zone')} », mais sa commune ${blank(v, 'insee')} est en zone « ${blank(v, 'actual')} ». Corrigez la zone, la commune, ou zone-communes.csv.`,
    en: (v) =>
      `Structure ${blank(v, 'id')} is said to be in zone “${blank(v, 'zone')}”, but its commune ${blank(v, 'insee')} is in zone “${blank(v, 'actual')}”. Mend the zone, the commune, or zone-communes.csv.`,
  },
  'pack-stars-missing': {
    fr: (v) => `L’office ${blank(v, 'id')} n’a pas d’étoiles. Donnez-lui sa classe, de 1 à 4.`,
    en: (v) => `Office ${blank(v, 'id')} has no stars. Give its class, from 1 to 4.`,
  },
  'pack-stars-unexpected': {
    fr: (v) =>
      `Seul un office (OT) a des étoiles ; ${blank(v, 'id')} est de genre ${blank(v, 'kind')}. Videz la cellule ou corrigez le genre.`,
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
      `Seul un bureau annexe (BA) a un office parent ; ${blank(v, 'id')} est de genre ${blank(v, 'kind')}. Videz la cellule ou corrigez le genre.`,
    en: (v) =>
      `Only an annex bureau (BA) has a parent office; ${blank(v, 'id')} is of kind ${blank(v, 'kind')}. Empty the cell or mend the kind.`,
  },
  'pack-parent-not-office': {
    fr: (v) =>
      `Le parent de ${blank(v, 'id')} doit être un office (OT) ; ${blank(v, 'parent')} n’en est pas un.`,
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
      `Le territoire « ${blank(v, 'value')} » n’a aucune commune. Donnez-lui-en dans territory-communes.csv, ou retirez-le.`,
    en: (v) =>
      `Territory “${blank(v, 'value')}” has no commune. Give it some in territory-communes.csv, or remove it.`,
  },
  'pack-territory-of-annex': {
    fr: (v) =>
      `« ${blank(v, 'value')} » est un bureau annexe : son territoire est celui de son office. Retirez cette ligne.`,
    en: (v) =>
      `“${blank(v, 'value')}” is an annex bureau: its territory is that of its office. Remove this row.`,
  },
  'pack-territory-overlap': {
    fr: (v) =>
      `La structure ${blank(v, 'structure')} a déjà un territoire à ces dates, ligne ${blank(v, 'first')}. Fermez l’un (colonne « to ») avant d’ouvrir l’autre.`,
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
      `La commune ${blank(v, 'insee')}, du territoire ${blank(v, 'territory')} (zone « ${blank(v, 'zone')} »), est en zone « ${blank(v, 'actual')} ».`,
    en: (v) =>
      `Commune ${blank(v, 'insee')}, of territory ${blank(v, 'territory')} (zone “${blank(v, 'zone')}”), is in zone “${blank(v, 'actual')}”.`,
  },
  'pack-structure-without-territory': {
    fr: (v) =>
      `La structure « ${blank(v, 'value')} » n’a pas de territoire : l’état de ses démarches ne pourra pas être montré.`,
    en: (v) =>
      `Structure “${blank(v, 'value')}” has no territory: the status of its initiatives cannot be shown.`,
  },
  'pack-initiative-without-territory': {
    fr: (v) =>
      `La démarche « ${blank(v, 'value')} » ne porte sur aucun territoire. Ajoutez-la à initiative-territories.csv, ou retirez-la.`,
    en: (v) =>
      `Initiative “${blank(v, 'value')}” covers no territory. Add it to initiative-territories.csv, or remove it.`,
  },
  'pack-initiative-without-status': {
    fr: (v) =>
      `La démarche « ${blank(v, 'value')} » n’a aucun statut daté. Ajoutez-en un à initiative-statuses.csv, ou retirez-la.`,
    en: (v) =>
      `Initiative “${blank(v, 'value')}” has no dated status. Add one to initiative-statuses.csv, or remove it.`,
  },
  'pack-status-lapsed-first': {
    fr: (v) =>
      `La démarche ${blank(v, 'initiative')} commence par « lapsed » : une démarche caduque a d’abord été projetée, en cours ou adoptée.`,
    en: (v) =>
      `Initiative ${blank(v, 'initiative')} begins with “lapsed”: what has lapsed was first planned, in progress or adopted.`,
  },
  'pack-status-overlap': {
    fr: (v) =>
      `Le ${blank(v, 'from')}, la démarche ${blank(v, 'initiative')} a déjà un statut, donné ligne ${blank(v, 'first')}. Corrigez les dates pour qu’un seul tienne chaque jour.`,
    en: (v) =>
      `On ${blank(v, 'from')}, initiative ${blank(v, 'initiative')} already has a status, given on row ${blank(v, 'first')}. Mend the dates so that one only holds on each day.`,
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
