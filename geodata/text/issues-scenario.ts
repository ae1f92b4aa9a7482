import { blank, type Sentence } from './issues-pack-cells';

/** What stands against a change of a scenario, and what to do, by `Issue.code`. */
export const scenarioIssues = {
  'scenario-changed-meanwhile': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est plus comme la modification le dit. Relisez le scénario, puis recommencez.`,
    en: (v) =>
      `“${blank(v, 'value')}” is no longer as the change tells it. Read the scenario again, then start over.`,
  },
  'scenario-overwritten': {
    fr: (v) =>
      `Quelqu’un d’autre a modifié «\u00a0${blank(v, 'value')}\u00a0» entre-temps\u202f; votre modification, plus récente, l’emporte.`,
    en: (v) => `Someone else changed “${blank(v, 'value')}” meanwhile; your change, the later one, prevails.`,
  },
  'scenario-dropped': {
    fr: (v) =>
      `Votre modification de «\u00a0${blank(v, 'value')}\u00a0» n’a plus lieu d’être\u00a0: ce qu’elle touchait a été retiré entre-temps.`,
    en: (v) => `Your change of “${blank(v, 'value')}” has no object any more: it was removed meanwhile.`,
  },
  'scenario-locked': {
    fr: (v) =>
      `Le regroupement «\u00a0${blank(v, 'value')}\u00a0» est verrouillé\u00a0: il ne gagne ni ne perd d’unité. Déverrouillez-le d’abord.`,
    en: (v) => `The grouping “${blank(v, 'value')}” is locked: it gains and loses no unit. Unlock it first.`,
  },
  'scenario-grouping-not-empty': {
    fr: (v) =>
      `Le regroupement «\u00a0${blank(v, 'value')}\u00a0» a encore des unités. Libérez-les avec son retrait.`,
    en: (v) => `The grouping “${blank(v, 'value')}” still has units. Free them together with its removal.`,
  },
  'scenario-grouping-twice': {
    fr: (v) => `Deux regroupements ont l’identifiant «\u00a0${blank(v, 'value')}\u00a0». Changez-en un.`,
    en: (v) => `Two groupings have the id “${blank(v, 'value')}”. Change one of them.`,
  },
  'scenario-too-many-groupings': {
    fr: (v) => `Un scénario a ${blank(v, 'most')} regroupements au plus. Réunissez-en, ou retirez-en.`,
    en: (v) => `A scenario has ${blank(v, 'most')} groupings at most. Join some, or remove some.`,
  },
  'scenario-unknown-grouping': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» est donné au regroupement «\u00a0${blank(v, 'grouping')}\u00a0», qui n’existe pas. Créez-le d’abord, ou choisissez-en un autre.`,
    en: (v) =>
      `“${blank(v, 'value')}” is given to the grouping “${blank(v, 'grouping')}”, which does not exist. Make it first, or choose another.`,
  },
  'scenario-share-twice': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» a deux parts dans le même regroupement («\u00a0${blank(v, 'grouping')}\u00a0»). Faites-en une seule.`,
    en: (v) =>
      `“${blank(v, 'value')}” has two shares in one grouping (“${blank(v, 'grouping')}”). Make them one.`,
  },
  'scenario-shares-sum': {
    fr: (v) =>
      `Les parts de «\u00a0${blank(v, 'value')}\u00a0» font ${blank(v, 'sum')}\u00a0%, et non 100\u00a0%. Corrigez-les.`,
    en: (v) => `The shares of “${blank(v, 'value')}” make ${blank(v, 'sum')} %, not 100 %. Mend them.`,
  },
  'scenario-opened-twice': {
    fr: (v) => `L’unité ouverte «\u00a0${blank(v, 'value')}\u00a0» est répétée ou mal rangée.`,
    en: (v) => `The opened unit “${blank(v, 'value')}” is repeated or out of order.`,
  },
  'scenario-link-twice': {
    fr: (v) => `Le lien «\u00a0${blank(v, 'value')}\u00a0» est répété ou mal rangé.`,
    en: (v) => `The link “${blank(v, 'value')}” is repeated or out of order.`,
  },
  'scenario-link-to-itself': {
    fr: (v) => `Un lien joint «\u00a0${blank(v, 'value')}\u00a0» à elle-même. Choisissez deux unités.`,
    en: (v) => `A link joins “${blank(v, 'value')}” to itself. Choose two units.`,
  },
  'scenario-closed-differing': {
    fr: (v) =>
      `Les communes de «\u00a0${blank(v, 'value')}\u00a0» n’étaient pas toutes du même regroupement\u00a0: l’unité suit les plus peuplées.`,
    en: (v) =>
      `The communes of “${blank(v, 'value')}” were not all of one grouping: the unit follows the most populous.`,
  },
  'assignment-unknown-unit': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas une unité de ce scénario. Reprenez l’identifiant du fichier exporté, ou ouvrez l’unité d’abord.`,
    en: (v) =>
      `“${blank(v, 'value')}” is no unit of this scenario. Take the id of the exported file, or open the unit first.`,
  },
  'assignment-unknown-grouping': {
    fr: (v) =>
      `Il n’y a pas de regroupement «\u00a0${blank(v, 'value')}\u00a0». Donnez-lui un nom (colonne grouping_name) pour le créer.`,
    en: (v) =>
      `There is no grouping “${blank(v, 'value')}”. Give it a name (column grouping_name) to make it.`,
  },
  'assignment-not-a-share': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas une part. Écrivez un nombre entre 0 et 1, ou un pourcentage.`,
    en: (v) => `“${blank(v, 'value')}” is not a share. Write a number from 0 to 1, or a percentage.`,
  },
  'fault-unassigned': {
    fr: (v) => `${blank(v, 'units')} unité(s) dans aucun regroupement. Donnez-les à l’un d’eux.`,
    en: (v) => `${blank(v, 'units')} unit(s) in no grouping. Give them to one.`,
  },
  'fault-pieces': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» est en plusieurs morceaux\u00a0: ${blank(v, 'communes')} commune(s) à l’écart. Rattachez-les, ou déclarez un lien et sa raison.`,
    en: (v) =>
      `“${blank(v, 'value')}” is in several pieces: ${blank(v, 'communes')} commune(s) lie apart. Attach them, or declare a link and its reason.`,
  },
  'fault-hole': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» entoure ${blank(v, 'communes')} commune(s) qui n’en sont pas. Ajoutez-les, ou ouvrez l’anneau.`,
    en: (v) =>
      `“${blank(v, 'value')}” surrounds ${blank(v, 'communes')} commune(s) that are not of it. Add them, or open the ring.`,
  },
  'fault-seat': {
    fr: (v) =>
      `Le siège de «\u00a0${blank(v, 'value')}\u00a0» est hors de ses communes. Choisissez-en un autre.`,
    en: (v) => `The seat of “${blank(v, 'value')}” is outside its communes. Choose another.`,
  },
  'fault-empty': {
    fr: (v) => `«\u00a0${blank(v, 'value')}\u00a0» n’a aucune unité. Donnez-lui-en, ou retirez-le.`,
    en: (v) => `“${blank(v, 'value')}” has no unit. Give it some, or remove it.`,
  },
  'fault-unknown-unit': {
    fr: (v) =>
      `${blank(v, 'units')} unité(s) du scénario n’existent pas au jour choisi\u00a0: elles ne comptent pour rien. Libérez-les, ou changez de jour.`,
    en: (v) =>
      `${blank(v, 'units')} unit(s) of the scenario do not exist on the day chosen: they count for nothing. Free them, or change the day.`,
  },
  'fault-exclave': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» a une enclave de ${blank(v, 'communes')} commune(s), qui tient à lui par une unité elle-même en plusieurs morceaux.`,
    en: (v) =>
      `“${blank(v, 'value')}” has an exclave of ${blank(v, 'communes')} commune(s), held to it by a unit that is itself in several pieces.`,
  },
} as const satisfies Record<string, { fr: Sentence; en: Sentence }>;
