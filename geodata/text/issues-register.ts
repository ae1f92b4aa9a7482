import { blank, type Sentence } from './issues-pack-cells';

const list = (fr: string, en: string) => ({ fr: () => fr, en: () => en });

/** What is wrong with a row of a register, and what to do, by `Issue.code`. The field is told beside. */
export const registerIssues = {
  'register-unknown': {
    fr: (v) => `Le registre «\u00a0${blank(v, 'value')}\u00a0» n’existe pas.`,
    en: (v) => `There is no register “${blank(v, 'value')}”.`,
  },
  'register-unknown-field': list(
    'Ce registre n’a pas de champ de ce nom.',
    'This register has no field of that name.',
  ),
  'register-edited-twice': list(
    'La même ligne est modifiée deux fois\u202f; gardez une seule des deux modifications.',
    'The same row is edited twice; keep one of the two edits.',
  ),
  'register-required': list(
    'Il faut une valeur. Renseignez ce champ.',
    'A value is needed. Fill in this field.',
  ),
  'register-not-text': list('Il faut un texte.', 'A text is needed.'),
  'register-not-number': {
    fr: (v) => `«\u00a0${blank(v, 'value')}\u00a0» n’est pas un nombre. Écrivez-le en chiffres, sans unité.`,
    en: (v) => `“${blank(v, 'value')}” is not a number. Write it in digits, without a unit.`,
  },
  'register-not-integer': {
    fr: (v) => `${blank(v, 'value')} n’est pas un nombre entier. Arrondissez-le.`,
    en: (v) => `${blank(v, 'value')} is not a whole number. Round it.`,
  },
  'register-too-precise': {
    fr: (v) => `${blank(v, 'value')} a trop de décimales\u00a0: ${blank(v, 'decimals')} au plus.`,
    en: (v) => `${blank(v, 'value')} has too many decimals: ${blank(v, 'decimals')} at most.`,
  },
  'register-out-of-range': {
    fr: (v) =>
      `${blank(v, 'value')} est hors des limites. Il faut un nombre de ${blank(v, 'min')} à ${blank(v, 'max')}.`,
    en: (v) =>
      `${blank(v, 'value')} is out of bounds. A number from ${blank(v, 'min')} to ${blank(v, 'max')} is needed.`,
  },
  'register-not-a-choice': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas une valeur admise. Choisissez parmi\u00a0: ${blank(v, 'admitted')}.`,
    en: (v) => `“${blank(v, 'value')}” is not admitted. Choose among: ${blank(v, 'admitted')}.`,
  },
  'register-not-boolean': {
    fr: (v) => `«\u00a0${blank(v, 'value')}\u00a0» n’est ni oui ni non.`,
    en: (v) => `“${blank(v, 'value')}” is neither yes nor no.`,
  },
  'register-not-day': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas une date. Écrivez-la ainsi\u00a0: 31/12/2014 ou 2014-12-31.`,
    en: (v) => `“${blank(v, 'value')}” is not a date. Write it as 2014-12-31.`,
  },
  'register-future': {
    fr: (v) => `Le ${blank(v, 'value')} est à venir, ce que ce champ n’admet pas. Vérifiez la date.`,
    en: (v) => `${blank(v, 'value')} is in the future, which this field does not admit. Check the date.`,
  },
  'register-future-year': {
    fr: (v) =>
      `L’année ${blank(v, 'value')} est à venir\u00a0: ce registre dit ce qui a été. Vérifiez l’année.`,
    en: (v) =>
      `The year ${blank(v, 'value')} is to come, and this register tells what has been. Check the year.`,
  },
  'register-not-reference': {
    fr: (v) => `«\u00a0${blank(v, 'value')}\u00a0» ne désigne rien. Choisissez dans la liste.`,
    en: (v) => `“${blank(v, 'value')}” leads to nothing. Choose from the list.`,
  },
  'register-unknown-reference': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’existe pas, ou n’existe plus. Choisissez dans la liste, ou créez d’abord ce qui manque.`,
    en: (v) =>
      `“${blank(v, 'value')}” does not exist, or no more. Choose from the list, or first make what is missing.`,
  },
  'register-too-long': {
    fr: (v) =>
      `Le texte est trop long\u00a0: ${blank(v, 'length')} caractères, ${blank(v, 'max')} au plus. Abrégez-le.`,
    en: (v) =>
      `The text is too long: ${blank(v, 'length')} characters, ${blank(v, 'max')} at most. Shorten it.`,
  },
  'register-control-characters': list(
    'Le texte contient un retour à la ligne ou un caractère de commande. Mettez-le sur une seule ligne.',
    'The text holds a line break or a control character. Put it on one line.',
  ),
  'register-not-email': {
    fr: (v) => `«\u00a0${blank(v, 'value')}\u00a0» n’est pas une adresse électronique (nom@domaine.fr).`,
    en: (v) => `“${blank(v, 'value')}” is not an e-mail (name@domain.org).`,
  },
  'register-not-web': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas une adresse internet. Elle commence par https:// ou http://.`,
    en: (v) => `“${blank(v, 'value')}” is not a web address. It begins with https:// or http://.`,
  },
  'register-not-phone': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas un numéro de téléphone. Écrivez-le ainsi\u00a0: 03 20 00 00 00 ou +33 3 20 00 00 00.`,
    en: (v) => `“${blank(v, 'value')}” is not a telephone number. Write it as +33 3 20 00 00 00.`,
  },
  'register-not-siren': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas un SIREN\u00a0: il faut neuf chiffres, dont le dernier vérifie les autres.`,
    en: (v) =>
      `“${blank(v, 'value')}” is no SIREN: nine digits are needed, the last of which checks the others.`,
  },
  'register-not-month_day': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas un jour de l’année. Le 15\u00a0juin s’écrit 06-15.`,
    en: (v) => `“${blank(v, 'value')}” is not a day of the year. 15 June is written 06-15.`,
  },
  'register-not-hours': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» ne se lit pas comme des horaires. Écrivez-les ainsi\u00a0: 09:00-12:30, 14:00-18:00.`,
    en: (v) => `“${blank(v, 'value')}” cannot be read as hours. Write them as 09:00-12:30, 14:00-18:00.`,
  },
  'register-period-backwards': {
    fr: (v) =>
      `La fin (${blank(v, 'to')}) vient avant le début (${blank(v, 'from')}). Échangez ou corrigez les deux dates.`,
    en: (v) =>
      `The end (${blank(v, 'to')}) comes before the start (${blank(v, 'from')}). Swap or mend the two dates.`,
  },
  'register-exactly-one': {
    fr: () => 'Renseignez un seul de ces champs, les autres restant vides.',
    en: () => 'Fill in exactly one of these fields, and leave the others empty.',
  },
  'register-at-most-one': list(
    'Un seul porteur à la fois\u00a0: videz l’autre champ.',
    'One carrier at a time: empty the other field.',
  ),
  'register-annex-without-parent': list(
    'Un bureau annexe dépend d’un office. Indiquez lequel.',
    'An annex bureau belongs to an office. Say which.',
  ),
  'register-parent-without-annex': list(
    'Seul un bureau annexe dépend d’un office. Videz ce champ, ou changez la nature.',
    'Only an annex bureau belongs to an office. Empty this field, or change the kind.',
  ),
  'register-half-season': list(
    'Une saison a un premier et un dernier mois\u00a0: donnez les deux, ou aucun pour toute l’année.',
    'A season has a first and a last month: give both, or none for the whole year.',
  ),
  'register-position-swapped': {
    fr: (v) =>
      `La longitude (${blank(v, 'lon')}) et la latitude (${blank(v, 'lat')}) semblent inversées. Échangez-les, ou échangez leurs colonnes.`,
    en: (v) =>
      `Longitude (${blank(v, 'lon')}) and latitude (${blank(v, 'lat')}) seem to be swapped. Swap them, or their columns.`,
  },
  'register-half-position': list(
    'Il faut la longitude et la latitude, ou aucune des deux.',
    'Longitude and latitude are needed together, or neither.',
  ),
  'register-class-of-another-order': {
    fr: (v) =>
      `Cette classe n’est pas de cette nomenclature, qui admet\u00a0: ${blank(v, 'admitted')}. Changez l’une ou l’autre.`,
    en: (v) =>
      `This class is not of this nomenclature, which admits: ${blank(v, 'admitted')}. Change one of them.`,
  },
  'register-category-without-day': list(
    'Une catégorie vaut cinq ans à partir de son arrêté. Donnez sa date.',
    'A category holds five years from its order. Give its day.',
  ),
  'register-until-not-adopted': list(
    'Seules une adoption et une prorogation fixent une échéance. Videz ce champ, ou changez l’événement.',
    'Only an adoption and an extension set a term. Empty this field, or change the event.',
  ),
  'register-same-twice': list(
    'C’est deux fois la même structure. Changez l’une des deux.',
    'This is the same structure twice. Change one of them.',
  ),
  'register-budget-sum': {
    fr: (v) =>
      `Le budget (${blank(v, 'budget')}\u00a0€) ne s’accorde pas avec ses parts, qui font ${blank(v, 'sum')}\u00a0€. Corrigez l’un ou les autres.`,
    en: (v) =>
      `The budget (€${blank(v, 'budget')}) does not agree with its parts, which make €${blank(v, 'sum')}. Mend one or the others.`,
  },
  'register-duplicate': {
    fr: (v) =>
      `Une autre ligne dit déjà la même chose (identifiant ${blank(v, 'other')}). Modifiez celle-là, ou distinguez les deux.`,
    en: (v) =>
      `Another row says the same already (id ${blank(v, 'other')}). Edit that one, or tell the two apart.`,
  },
  'register-still-referred': {
    fr: (v) =>
      `${blank(v, 'count')} ligne(s) s’y rapportent encore (${blank(v, 'registers')}). Retirez-les ou rattachez-les ailleurs d’abord.`,
    en: (v) =>
      `${blank(v, 'count')} row(s) still refer to it (${blank(v, 'registers')}). Remove them or attach them elsewhere first.`,
  },
} as const satisfies Record<string, { fr: Sentence; en: Sentence }>;
