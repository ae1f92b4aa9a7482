import { blank, type Sentence } from './issues-pack-cells';

/** What keeps points from being sited, and what to do, by `Issue.code`. */
export const sitingIssues = {
  'siting-nothing': {
    fr: () => 'Il faut au moins un lieu de demande et un point possible.',
    en: () => 'At least one place of demand and one possible point are needed.',
  },
  'siting-id-twice': {
    fr: (v) => `L’identifiant «\u00a0${blank(v, 'id')}\u00a0» est donné deux fois. Gardez-en un.`,
    en: (v) => `The id “${blank(v, 'id')}” is given twice. Keep one.`,
  },
  'siting-unknown-id': {
    fr: (v) =>
      `«\u00a0${blank(v, 'id')}\u00a0» n’est ni un lieu de demande ni un point connu. Corrigez l’identifiant.`,
    en: (v) => `“${blank(v, 'id')}” is neither a known place of demand nor a known point. Mend the id.`,
  },
  'siting-pair-twice': {
    fr: (v) => `Le lieu ${blank(v, 'id')} a deux coûts vers un même point. Gardez-en un.`,
    en: (v) => `Place ${blank(v, 'id')} has two costs to one point. Keep one.`,
  },
  'siting-not-a-quantity': {
    fr: (v) =>
      `Le poids ou le coût de ${blank(v, 'id')} doit être un nombre, 0 ou plus, écrit en chiffres avec un point décimal.`,
    en: (v) =>
      `The weight or cost of ${blank(v, 'id')} must be a number, 0 or more, in digits with a decimal point.`,
  },
  'siting-not-a-capacity': {
    fr: (v) =>
      `La capacité de ${blank(v, 'id')} doit être un nombre, 0 ou plus, ou rester vide (sans limite).`,
    en: (v) => `The capacity of ${blank(v, 'id')} must be a number, 0 or more, or stay empty (no limit).`,
  },
  'siting-not-moving': {
    fr: (v) =>
      `Le point ${blank(v, 'id')} a des places où aller, mais il n’est pas de ceux qui peuvent se déplacer.`,
    en: (v) => `Point ${blank(v, 'id')} has places to move to, but is not one that may move.`,
  },
  'siting-move-not-free': {
    fr: (v) =>
      `Le point ${blank(v, 'id')} ne peut pas aller en ${blank(v, 'to')}\u00a0: cette place est prise ou exclue. Choisissez une place libre.`,
    en: (v) =>
      `Point ${blank(v, 'id')} cannot move to ${blank(v, 'to')}: this place is taken or ruled out. Choose a free place.`,
  },
  'siting-too-few-for-moves': {
    fr: (v) =>
      `${blank(v, 'count')} points ne suffisent pas pour ceux qui doivent rester ou se déplacer\u00a0: il en faut au moins ${blank(v, 'least')}. Demandez-en davantage, ou laissez-en fermer.`,
    en: (v) =>
      `${blank(v, 'count')} points are not enough for those that must stay or move: it takes at least ${blank(v, 'least')}. Ask for more, or let some close.`,
  },
  'siting-too-little-capacity': {
    fr: () =>
      'Les capacités ne suffisent pas pour servir entièrement tous les lieux qui peuvent l’être, chacun par un seul point. Augmentez-les, ou demandez plus de points.',
    en: () =>
      'Capacities are not enough to serve whole, each by one point, all places that can be served. Raise them, or ask for more points.',
  },
  'siting-too-many-sites': {
    fr: (v) =>
      `${blank(v, 'count')} points sont demandés, et il n’y en a que ${blank(v, 'sites')} possibles. Demandez-en moins.`,
    en: (v) =>
      `${blank(v, 'count')} points are asked for, and only ${blank(v, 'sites')} are possible. Ask for fewer.`,
  },
  'siting-too-few-for-kept': {
    fr: (v) =>
      `${blank(v, 'count')} points sont demandés, et ${blank(v, 'kept')} doivent rester. Demandez-en davantage, ou gardez-en moins.`,
    en: (v) =>
      `${blank(v, 'count')} points are asked for, and ${blank(v, 'kept')} must stay. Ask for more, or keep fewer.`,
  },
  'siting-wants-sites': {
    fr: (v) => `Le modèle ${blank(v, 'model')} demande un nombre de points (--sites).`,
    en: (v) => `Model ${blank(v, 'model')} asks for a number of points (--sites).`,
  },
  'siting-wants-radius': {
    fr: (v) => `Le modèle ${blank(v, 'model')} demande un seuil de coût (--radius).`,
    en: (v) => `Model ${blank(v, 'model')} asks for a threshold of cost (--radius).`,
  },
  'siting-finds-sites': {
    fr: (v) =>
      `Le modèle ${blank(v, 'model')} cherche lui-même le plus petit nombre de points. Retirez --sites.`,
    en: (v) => `Model ${blank(v, 'model')} itself looks for the least number of points. Remove --sites.`,
  },
  'siting-too-few-sites': {
    fr: (v) =>
      `${blank(v, 'count')} points ne peuvent pas servir tous les lieux qui ont un point possible\u00a0: il en faut au moins ${blank(v, 'least')}. Demandez-en davantage, ou ajoutez des coûts.`,
    en: (v) =>
      `${blank(v, 'count')} points cannot serve all places that have a possible point: it takes at least ${blank(v, 'least')}. Ask for more, or add costs.`,
  },
  'siting-out-of-time': {
    fr: (v) =>
      `Aucun plan de ${blank(v, 'count')} points qui serve tous les lieux n’a été trouvé dans le temps donné. Allongez-le, ou demandez plus de points.`,
    en: (v) =>
      `No plan of ${blank(v, 'count')} points that serves all places was found in the time given. Give more, or ask for more points.`,
  },
  'demand-unknown': {
    fr: (v) =>
      `Le lieu ${blank(v, 'id')} n’est pas dans ${blank(v, 'other')}. Ajoutez-le, ou retirez cette ligne.`,
    en: (v) => `Place ${blank(v, 'id')} is not in ${blank(v, 'other')}. Add it, or remove this row.`,
  },
  'demand-id-twice': {
    fr: (v) => `Le lieu ${blank(v, 'id')} est déjà à la ligne ${blank(v, 'first')}. Gardez une seule ligne.`,
    en: (v) => `Place ${blank(v, 'id')} is already in row ${blank(v, 'first')}. Keep one row.`,
  },
  'demand-pair-twice': {
    fr: (v) =>
      `Le coût de ${blank(v, 'id')} à ${blank(v, 'site')} est déjà à la ligne ${blank(v, 'first')}. Gardez une seule ligne.`,
    en: (v) =>
      `The cost from ${blank(v, 'id')} to ${blank(v, 'site')} is already in row ${blank(v, 'first')}. Keep one row.`,
  },
  'demand-not-a-quantity': {
    fr: (v) =>
      `«\u00a0${blank(v, 'value')}\u00a0» n’est pas un nombre, 0 ou plus. Écrivez-le en chiffres, avec un point décimal.`,
    en: (v) => `“${blank(v, 'value')}” is not a number, 0 or more. Write it in digits, with a decimal point.`,
  },
  'demand-none': {
    fr: () => 'Ce fichier n’a aucune ligne sous son en-tête.',
    en: () => 'This file has no row below its header.',
  },
  'demand-unknown-site': {
    fr: (v) =>
      `Le point à garder «\u00a0${blank(v, 'id')}\u00a0» n’a aucun coût. Corrigez --keep, ou ajoutez ses coûts.`,
    en: (v) => `The point to keep, “${blank(v, 'id')}”, has no cost. Mend --keep, or add its costs.`,
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
