import { blank, type Sentence } from './issues-pack-cells';

/** What keeps a plan of reception points from being stored or frozen, and what to do, by `Issue.code`. */
export const planIssues = {
  'plan-no-demand': {
    fr: (v) =>
      `Rien n’est connu de «\u00a0${blank(v, 'measure')}\u00a0» ce jour-là. Choisissez une autre demande, ou importez-la dans Données.`,
    en: (v) =>
      `Nothing is known of "${blank(v, 'measure')}" on that day. Choose another demand, or import it under Data.`,
  },
  'plan-no-matrix': {
    fr: () =>
      'Les trajets du moteur choisi ne sont pas calculés. Lancez leur calcul, ou choisissez à vol d’oiseau.',
    en: () =>
      'The ways of the chosen engine are not computed. Have them computed, or choose as the crow flies.',
  },
  'plan-unknown-model': {
    fr: (v) => `Le modèle «\u00a0${blank(v, 'value')}\u00a0» n’existe pas. Choisissez-en un de la liste.`,
    en: (v) => `There is no model “${blank(v, 'value')}”. Choose one of the list.`,
  },
  'plan-unknown-measure': {
    fr: (v) =>
      `Aucun poids «\u00a0${blank(v, 'value')}\u00a0» n’est dans la base. Choisissez une autre demande, ou importez ces poids.`,
    en: (v) =>
      `The base has no weight “${blank(v, 'value')}”. Choose another demand, or import these weights.`,
  },
  'plan-unknown-structure': {
    fr: (v) =>
      `La structure «\u00a0${blank(v, 'value')}\u00a0» n’existe pas le jour du plan. Retirez-la du plan, ou changez de jour.`,
    en: (v) =>
      `There is no structure “${blank(v, 'value')}” on the day of the plan. Take it out of the plan, or change the day.`,
  },
  'plan-unknown-commune': {
    fr: (v) =>
      `La commune «\u00a0${blank(v, 'value')}\u00a0» n’est pas du département. Retirez-la du plan, ou corrigez son code INSEE.`,
    en: (v) =>
      `There is no commune “${blank(v, 'value')}” in the département. Take it out of the plan, or mend its INSEE code.`,
  },
  'plan-unknown-place': {
    fr: (v) =>
      `Le plan retient le lieu «\u00a0${blank(v, 'value')}\u00a0», qui n’est pas parmi ses points. Ajoutez-l’y avec son nom et sa position, ou retirez-le.`,
    en: (v) =>
      `The plan has the place “${blank(v, 'value')}”, which is not among its points. Add it there with its name and position, or take it out.`,
  },
  'plan-unknown-point': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est ni une structure, ni une commune, ni un lieu du plan. Corrigez son identifiant.`,
    en: (v) => `“${blank(v, 'value')}” is no structure, commune or place of the plan. Mend its id.`,
  },
  'plan-place-missing': {
    fr: (v) => `Le lieu «\u00a0${blank(v, 'value')}\u00a0» n’a ni nom ni position. Donnez-les.`,
    en: (v) => `The place “${blank(v, 'value')}” has neither name nor position. Give them.`,
  },
  'plan-place-given': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» a déjà son nom et sa position dans la base. Retirez ceux que le plan lui donne.`,
    en: (v) =>
      `“${blank(v, 'value')}” has its name and position in the base. Take out those that the plan gives it.`,
  },
  'plan-point-twice': {
    fr: (v) => `Le point «\u00a0${blank(v, 'value')}\u00a0» est deux fois dans la liste. Gardez-le une fois.`,
    en: (v) => `The point “${blank(v, 'value')}” is twice in the list. Keep it once.`,
  },
  'plan-site-twice': {
    fr: (v) => `Le plan retient deux fois le point «\u00a0${blank(v, 'value')}\u00a0». Gardez-le une fois.`,
    en: (v) => `The plan has the point “${blank(v, 'value')}” twice. Keep it once.`,
  },
  'plan-costs-missing': {
    fr: () => 'Ce plan compte par la route\u00a0: dites sur quel calcul de trajets il repose.',
    en: () => 'This plan goes by road: tell which computation of ways it stands on.',
  },
  'plan-costs-given': {
    fr: () => 'Ce plan compte à vol d’oiseau\u00a0: il ne repose sur aucun calcul de trajets.',
    en: () => 'This plan goes as the crow flies: it stands on no computation of ways.',
  },
  'plan-costs-other': {
    fr: () =>
      'Ces trajets ne sont pas ceux du plan\u00a0: il faut une matrice du même moteur et du même mode. Recalculez-les.',
    en: () =>
      'These ways are not those of the plan: it takes a matrix of the same engine and mode. Compute them again.',
  },
  'plan-costs-lacking': {
    fr: (v) =>
      `Aucun trajet vers le point «\u00a0${blank(v, 'value')}\u00a0» n’a été calculé. Recalculez les trajets du plan.`,
    en: (v) => `No way to the point “${blank(v, 'value')}” was computed. Compute the ways of the plan again.`,
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
