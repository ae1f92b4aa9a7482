import { formatNumber } from './format';

const n = (value: number) => formatNumber(value, 'fr');
const s = (count: number) => (Math.abs(count) >= 2 ? 's' : '');

/** French words of the effect of pooling. */
export const fr = {
  title: 'Mutualisation',
  intro:
    'Ce que changerait la mise en commun des moyens, sous vos hypothèses\u00a0: une fourchette, jamais un seul chiffre.',
  empty: 'Les effets viendront avec les regroupements\u00a0: ajoutez-en un, donnez-lui des unités.',
  hypotheses: {
    title: 'Hypothèses',
    none: 'Aucune hypothèse n’est posée\u00a0: rien ne change.',
    start: 'Partir des valeurs proposées',
    startHint:
      'Aucune source ne les donne. Chacune a «\u00a0rien ne change\u00a0» à l’un de ses bouts, pour que la mise en commun ne soit ni vendue ni refusée d’avance.',
    functions: 'Métiers mis en commun',
    functionsHint:
      'Part des ETP encore nécessaires une fois réunis, au moins et au plus. 100\u00a0%\u00a0: on garde tout le monde.',
    pooled: (family: string) => `Mettre en commun\u00a0: ${family}`,
    pointCost: 'Coût d’un point d’accueil gardé ouvert',
    pointCostHint: 'Par an, pour chaque point au-delà du premier\u00a0: loyer, énergie, déplacements.',
    harmonisation: 'Harmonisation',
    harmonisationHint:
      'Hausse de la masse salariale et des heures d’ouverture quand chacun va vers le mieux-disant.',
    fteCost: 'Coût d’un ETP',
    fteCostHint: 'Par an, charges comprises\u00a0: il change en euros ce qui est libéré ou ajouté.',
    low: (name: string) => `${name}, au moins`,
    high: (name: string) => `${name}, au plus`,
    to: 'à',
    print: 'Les hypothèses, telles qu’elles s’impriment avec le résultat',
  },
  result: {
    title: 'Avant et après',
    whole: 'Ensemble des regroupements',
    before: 'avant',
    after: 'après',
    unknown: 'inconnu',
    beforeAfter: (before: string, after: string) => `${before} avant, ${after} après`,
    between: (low: string, high: string) => (low === high ? low : `${low} à ${high}`),
    fte: 'Effectif (ETP)',
    budget: 'Budget (€ par an)',
    families: 'Effectif par métier (ETP)',
    pooled: 'mis en commun',
    hours: 'Heures d’ouverture, tous points additionnés (par an)',
    covered: (hours: string, days: string) =>
      `Un point au moins est ouvert ${hours}\u00a0h par semaine en moyenne, ${days}\u00a0jours par an.`,
    coveredUnknown: 'Les ouvertures ne sont pas renseignées.',
    skills: (held: number, total: number, twice: number) =>
      `${n(held)} compétence${s(held)} du référentiel sur ${n(total)}, dont ${n(twice)} présente${s(twice)} chez plusieurs membres.`,
    skillsUnknown: 'Les compétences ne sont pas renseignées.',
    alone: 'Une seule structure\u00a0: rien à mettre en commun, tout reste comme avant.',
    nobody: 'Aucune structure dans ce regroupement.',
    none: 'Aucun effectif par métier n’est renseigné.',
  },
  thresholds: {
    title: 'Seuils',
    threshold: 'Seuil',
    alone: 'Chacun seul',
    together: 'Ensemble',
    aloneText: (yes: number, no: number, unknown: number) =>
      [`${n(yes)} oui`, `${n(no)} non`, ...(unknown > 0 ? [`${n(unknown)} on ne sait pas`] : [])].join(', '),
    states: {
      yes: 'atteint',
      maybe: 'selon l’hypothèse',
      no: 'non atteint',
      unknown: 'on ne sait pas',
    },
  },
  members: {
    title: 'Qui apporte, qui gagne',
    caption: (grouping: string) => `Ce que chaque membre de ${grouping} apporte et gagne`,
    member: 'Membre',
    brings: 'ETP apportés',
    bringsHint: 'ETP des métiers mis en commun',
    budget: 'Budget (€)',
    hours: 'Heures gagnées',
    skills: 'Compétences gagnées',
    skillsMore: (names: string) => `Compétences qu’il n’a pas et que d’autres ont\u00a0: ${names}`,
    share: (percent: string) => `pour ${percent}`,
  },
};
