import { blank, type Sentence } from './issues-pack-cells';

/** Why no grouping meets what is asked, found before a search or by it, by `Issue.code`. */
export const groupingIssues = {
  'regions-floor-above-total': {
    fr: (v) =>
      `Le minimum ${blank(v, 'least')} de «\u00a0${blank(v, 'name')}\u00a0» dépasse le total de toutes les unités (${blank(v, 'total')})\u00a0: aucun regroupement ne l’atteint. Baissez-le.`,
    en: (v) =>
      `The minimum ${blank(v, 'least')} of “${blank(v, 'name')}” is above the total of all units (${blank(v, 'total')}): no grouping reaches it. Lower it.`,
  },
  'regions-floor-above-part': {
    fr: (v) =>
      `La partie de ${blank(v, 'unit')}, qui ne touche pas les autres, n’a que ${blank(v, 'total')} pour «\u00a0${blank(v, 'name')}\u00a0», sous le minimum ${blank(v, 'least')}. Déclarez un lien ou baissez le minimum.`,
    en: (v) =>
      `The part of ${blank(v, 'unit')}, which touches no other, has but ${blank(v, 'total')} of “${blank(v, 'name')}”, under the minimum ${blank(v, 'least')}. Declare a link or lower the minimum.`,
  },
  'regions-unit-above-ceiling': {
    fr: (v) =>
      `L’unité ${blank(v, 'unit')} a ${blank(v, 'value')} pour «\u00a0${blank(v, 'name')}\u00a0», plus que le maximum ${blank(v, 'most')} à elle seule. Relevez-le ou ouvrez l’unité.`,
    en: (v) =>
      `Unit ${blank(v, 'unit')} alone has ${blank(v, 'value')} of “${blank(v, 'name')}”, above the maximum ${blank(v, 'most')}. Raise it or open the unit.`,
  },
  'regions-too-many-seeds': {
    fr: (v) =>
      `${blank(v, 'seeds')} unités sont désignées comme germes pour ${blank(v, 'groups')} regroupements\u00a0: chacune veut le sien. Retirez-en ou demandez plus de regroupements.`,
    en: (v) =>
      `${blank(v, 'seeds')} units are seeds of ${blank(v, 'groups')} groupings: each wants its own. Remove some or ask for more groupings.`,
  },
  'regions-floors-exceeded': {
    fr: (v) =>
      `Les minimums permettent ${blank(v, 'most')} regroupements au plus\u202f; ${blank(v, 'groups')} sont demandés. Baissez les minimums ou demandez-en moins.`,
    en: (v) =>
      `The minimums allow ${blank(v, 'most')} groupings at most; ${blank(v, 'groups')} are asked for. Lower the minimums or ask for fewer.`,
  },
  'regions-ceilings-exceeded': {
    fr: (v) =>
      `Les maximums imposent ${blank(v, 'needed')} regroupements au moins\u202f; ${blank(v, 'groups')} sont demandés. Relevez les maximums ou demandez-en plus.`,
    en: (v) =>
      `The maximums call for ${blank(v, 'needed')} groupings at least; ${blank(v, 'groups')} are asked for. Raise the maximums or ask for more.`,
  },
  'regions-floors-against-ceilings': {
    fr: (v) =>
      `Il faut ${blank(v, 'needed')} regroupements au moins (maximums, germes), mais les minimums en permettent ${blank(v, 'most')} au plus. Changez l’un ou l’autre.`,
    en: (v) =>
      `${blank(v, 'needed')} groupings at least are needed (maximums, seeds), but the minimums allow ${blank(v, 'most')} at most. Change one or the other.`,
  },
  'regions-none-admissible': {
    fr: () =>
      'Aucun découpage en regroupements d’un seul tenant ne respecte toutes les contraintes\u00a0: c’est prouvé par énumération. Assouplissez-en une.',
    en: () =>
      'No division into groupings in one piece meets every constraint: this is proven by enumeration. Loosen one.',
  },
  'regions-search-failed': {
    fr: () =>
      'La recherche n’a trouvé aucun découpage qui respecte toutes les contraintes, sans que ce soit prouvé impossible. Essayez une autre graine, plus de temps ou des limites plus larges.',
    en: () =>
      'The search has found no division that meets every constraint; that it is impossible is not proven. Try another seed, more time or wider limits.',
  },
  'exact-too-large': {
    fr: (v) =>
      `Ce problème compte plus de ${blank(v, 'most')} regroupements possibles\u00a0: la méthode exacte ne peut pas les examiner tous. Resserrez les limites, liez des unités ou choisissez une autre méthode.`,
    en: (v) =>
      `This problem has more than ${blank(v, 'most')} possible groupings: the exact method cannot examine them all. Tighten the limits, lock units together or choose another method.`,
  },
  'exact-out-of-time': {
    fr: () =>
      'Le temps donné n’a pas suffi au solveur pour trouver un découpage. Donnez-en plus ou choisissez une autre méthode.',
    en: () => 'The solver has found no division in the time given. Give more or choose another method.',
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
