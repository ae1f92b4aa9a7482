import { formatNumber } from './format';

const n = (value: number, digits = 0) => formatNumber(value, 'fr', digits);

/** French words of the map, the table and the sources of a plan of reception points. */
export const map = {
  table: {
    caption: 'Qui est servi par quoi, avant et après',
    place: 'Commune ou lieu',
    weight: (measure: string | null) => measure ?? 'Habitants',
    pointBefore: 'Point avant',
    before: (unit: 'km' | 'min') => `Avant (${unit})`,
    point: 'Point du plan',
    after: (unit: 'km' | 'min') => `Après (${unit})`,
    difference: (unit: 'km' | 'min') => `Différence (${unit})`,
    insee: 'Code INSEE',
    method: 'Méthode',
    proof: 'Preuve',
    day: 'Jour des données',
    notice: 'Mention',
  },
  legend: {
    points: 'Points d’accueil',
    cost: (areCommunes: boolean) => `Éloignement (${areCommunes ? 'communes' : 'lieux'})`,
    change: (areCommunes: boolean) => `Changement (${areCommunes ? 'communes' : 'lieux'})`,
    within: (from: number, to: number, unit: 'km' | 'min') =>
      from === 0 ? `Moins de ${n(to)}\u00a0${unit}` : `${n(from)} à ${n(to)}\u00a0${unit}`,
    beyond: (from: number, unit: 'km' | 'min') => `Plus de ${n(from)}\u00a0${unit}, ou aucun point`,
    changes: {
      n3: (steps: readonly number[], unit: string) =>
        `Se rapproche de plus de ${n(steps[2] ?? 0)}\u00a0${unit}`,
      n2: (steps: readonly number[], unit: string) =>
        `Se rapproche de ${n(steps[1] ?? 0)} à ${n(steps[2] ?? 0)}\u00a0${unit}`,
      n1: (steps: readonly number[], unit: string) =>
        `Se rapproche de ${n(steps[0] ?? 0)} à ${n(steps[1] ?? 0)}\u00a0${unit}`,
      same: (steps: readonly number[], unit: string) => `Inchangé à ${n(steps[0] ?? 0)}\u00a0${unit} près`,
      f1: (steps: readonly number[], unit: string) =>
        `S’éloigne de ${n(steps[0] ?? 0)} à ${n(steps[1] ?? 0)}\u00a0${unit}`,
      f2: (steps: readonly number[], unit: string) =>
        `S’éloigne de ${n(steps[1] ?? 0)} à ${n(steps[2] ?? 0)}\u00a0${unit}`,
      f3: (steps: readonly number[], unit: string) => `S’éloigne de plus de ${n(steps[2] ?? 0)}\u00a0${unit}`,
      lost: () => 'Plus aucun point',
    },
  },
  scene: {
    demonstration: 'Des points, des horaires ou des poids ne sont attestés par personne.',
    crow: (detour: string) => `Distances à vol d’oiseau × ${detour}, estimées`,
    people: (measure: string | null) =>
      measure === null
        ? 'Les personnes sont les habitants, comptés au bourg de leur commune'
        : `Les poids sont «\u00a0${measure}\u00a0»`,
    month: (month: string) => `Demande et points ouverts en ${month}`,
    byHand: 'Points choisis à la main, sans preuve',
    proven: (model: string) => `Optimum prouvé (modèle ${model})`,
    gap: (model: string, gap: string) => `Modèle ${model}, à ${gap} de l’optimum au plus`,
    noGap: (model: string) => `Modèle ${model}, écart à l’optimum inconnu`,
  },
};

/** Words of the map, the table and the sources of a plan, in one language. */
export type SitingMapUi = typeof map;
