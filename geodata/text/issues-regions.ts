import { blank, type Sentence } from './issues-pack-cells';

/** Why groupings cannot be proposed, by `Issue.code`: what is wrong with the request, and obstacles that methods meet. */
export const regionIssues = {
  'regions-no-unit': {
    fr: () => 'Il n’y a aucune unité à regrouper.',
    en: () => 'There is no unit to group.',
  },
  'regions-no-variable': {
    fr: () => 'Nommez au moins une variable selon laquelle les unités doivent se ressembler.',
    en: () => 'Name at least one variable by which units shall be alike.',
  },
  'regions-id-twice': {
    fr: (v) =>
      `L’identifiant «\u00a0${blank(v, 'id')}\u00a0» est donné à plusieurs unités. Donnez à chacune le sien.`,
    en: (v) => `The id “${blank(v, 'id')}” is given to several units. Give each its own.`,
  },
  'regions-missing-value': {
    fr: (v) =>
      `L’unité ${blank(v, 'id')} n’a pas de valeur pour «\u00a0${blank(v, 'name')}\u00a0». Complétez-la, ou retirez l’unité ou la variable.`,
    en: (v) =>
      `Unit ${blank(v, 'id')} has no value of “${blank(v, 'name')}”. Fill it in, or remove the unit or the variable.`,
  },
  'regions-bad-weight': {
    fr: (v) =>
      `Le poids ${blank(v, 'weight')} de «\u00a0${blank(v, 'name')}\u00a0» doit être supérieur à 0. Retirez la variable si elle ne compte pas.`,
    en: (v) =>
      `The weight ${blank(v, 'weight')} of “${blank(v, 'name')}” must be above 0. Remove the variable if it does not count.`,
  },
  'regions-negative-limit': {
    fr: (v) =>
      `La limite ${blank(v, 'limit')} sur «\u00a0${blank(v, 'name')}\u00a0» doit être un nombre positif ou nul.`,
    en: (v) => `The limit ${blank(v, 'limit')} on “${blank(v, 'name')}” must be a number, 0 or more.`,
  },
  'regions-limits-crossed': {
    fr: (v) =>
      `Le minimum ${blank(v, 'least')} de «\u00a0${blank(v, 'name')}\u00a0» dépasse son maximum ${blank(v, 'most')}.`,
    en: (v) =>
      `The minimum ${blank(v, 'least')} of “${blank(v, 'name')}” is above its maximum ${blank(v, 'most')}.`,
  },
  'regions-negative-quantity': {
    fr: (v) =>
      `L’unité ${blank(v, 'id')} a ${blank(v, 'value')} pour «\u00a0${blank(v, 'name')}\u00a0»\u00a0: une quantité limitée ne peut pas être négative.`,
    en: (v) =>
      `Unit ${blank(v, 'id')} has ${blank(v, 'value')} of “${blank(v, 'name')}”: a limited quantity cannot be negative.`,
  },
  'regions-unknown-unit': {
    fr: (v) => `Aucune unité n’a l’identifiant «\u00a0${blank(v, 'id')}\u00a0». Corrigez-le.`,
    en: (v) => `No unit has the id “${blank(v, 'id')}”. Mend it.`,
  },
  'regions-locked-asunder': {
    fr: (v) =>
      `Les unités ${blank(v, 'a')} et ${blank(v, 'b')} doivent rester ensemble, mais ne se touchent pas, ni par les unités liées à elles. Liez aussi celles qui sont entre elles, ou déclarez un lien.`,
    en: (v) =>
      `Units ${blank(v, 'a')} and ${blank(v, 'b')} are to stay together, but do not touch, nor through those locked with them. Lock those between them too, or declare a link.`,
  },
  'regions-together-and-apart': {
    fr: (v) =>
      `Les unités ${blank(v, 'a')} et ${blank(v, 'b')} doivent à la fois rester ensemble et être séparées. Retirez l’une des deux demandes.`,
    en: (v) =>
      `Units ${blank(v, 'a')} and ${blank(v, 'b')} are to stay together and to be apart. Remove one of the two demands.`,
  },
  'regions-no-group': {
    fr: (v) => `On ne peut pas faire ${blank(v, 'groups')} regroupement\u00a0: demandez-en au moins un.`,
    en: (v) => `There cannot be ${blank(v, 'groups')} groupings: ask for one at least.`,
  },
  'regions-too-many-groups': {
    fr: (v) =>
      `${blank(v, 'groups')} regroupements sont demandés pour ${blank(v, 'nodes')} unités. Demandez-en ${blank(v, 'nodes')} au plus.`,
    en: (v) =>
      `${blank(v, 'groups')} groupings are asked for with ${blank(v, 'nodes')} units. Ask for ${blank(v, 'nodes')} at most.`,
  },
  'regions-asunder': {
    fr: (v) =>
      `Les unités sont en ${blank(v, 'components')} parties qui ne se touchent pas\u00a0: ${blank(v, 'groups')} regroupement(s) d’un seul tenant ne suffisent pas. Demandez-en ${blank(v, 'components')} au moins, ou déclarez des liens.`,
    en: (v) =>
      `The units are in ${blank(v, 'components')} parts that do not touch: ${blank(v, 'groups')} grouping(s) in one piece are not enough. Ask for ${blank(v, 'components')} at least, or declare links.`,
  },
  'regions-part-alone': {
    fr: (v) =>
      `La partie de ${blank(v, 'unit')} (${blank(v, 'units')} unité(s)) ne touche aucune autre. Lien proposé\u00a0: ${blank(v, 'from')} avec ${blank(v, 'to')}, à ${blank(v, 'distance')}.`,
    en: (v) =>
      `The part of ${blank(v, 'unit')} (${blank(v, 'units')} unit(s)) touches no other. Proposed link: ${blank(v, 'from')} with ${blank(v, 'to')}, ${blank(v, 'distance')} away.`,
  },
  'regions-no-admissible-cut': {
    fr: (v) =>
      `Cette méthode ne trouve pas ${blank(v, 'groups')} regroupements qui respectent toutes les limites, sans que ce soit prouvé impossible. Essayez une autre méthode, moins de regroupements ou des limites plus larges.`,
    en: (v) =>
      `This method finds no ${blank(v, 'groups')} groupings that meet every limit; that it is impossible is not proven. Try another method, fewer groupings or wider limits.`,
  },
  'regions-too-many-nodes': {
    fr: (v) =>
      `La méthode ${blank(v, 'method')} traite ${blank(v, 'most')} unités au plus\u202f; il y en a ${blank(v, 'nodes')}. Choisissez-en une autre.`,
    en: (v) =>
      `Method ${blank(v, 'method')} takes ${blank(v, 'most')} units at most; there are ${blank(v, 'nodes')}. Choose another.`,
  },
} as const satisfies Record<string, { readonly fr: Sentence; readonly en: Sentence }>;
