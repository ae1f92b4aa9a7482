import { initiativeTypes, type InitiativeType } from '../model/initiative';
import type { Language } from './format';
import { textFor } from './index';

/** Words that belong together, each with what it means. */
export interface GlossarySection {
  readonly title: string;
  readonly words: readonly (readonly [word: string, meaning: string])[];
}

/** What each language says; words that the screen and the print use are taken from there. */
const says = {
  fr: {
    structures: 'Le réseau',
    office:
      'Structure qui accueille et informe les visiteurs d’un territoire\u202f; un office peut être classé.',
    bureau: 'Structure du même métier, animée par des bénévoles\u202f; un syndicat n’est pas classé.',
    annex: 'Bureau d’un office intercommunal, rattaché à lui.',
    stars: 'Classement d’un office, de 1 à 4 étoiles, par l’arrêté de 1999.',
    categories:
      'Classement d’un office en catégorie I, II ou III, accordé pour cinq ans\u202f; depuis la loi de 2009 les catégories remplacent les étoiles.',
    starsWord: 'Étoiles',
    categoriesWord: 'Catégories',
    territories: 'Les territoires',
    territory:
      'Les communes pour lesquelles une structure est compétente. Elles changent au fil des fusions et des réformes.',
    zone: 'Une des grandes parties du département, par lesquelles le réseau se compte et se réunit.',
    zoneWord: 'Zone touristique',
    epci: 'L’intercommunalité dont une commune est membre (établissement public de coopération intercommunale).',
    initiatives: 'Les démarches',
    initiative:
      'Ce qu’un territoire ou une structure entreprend et qui a un statut\u00a0: stratégie, schéma, contrat, charte…',
    kinds: {
      strategy: 'La stratégie touristique d’un territoire, mise par écrit.',
      development_schema: 'Le schéma local de développement touristique.',
      reception_schema: 'Qui accueille les visiteurs, où et comment, avec les acteurs impliqués.',
      regional_contract: 'Un contrat avec la Région, sur un territoire qui fait sens.',
      objectives_agreement: 'Une convention entre un office et sa collectivité.',
      observatory: 'L’observation locale du tourisme, avec ses partenaires.',
      quality: 'Des niveaux débutant, intermédiaire et avancé, jusqu’à la marque Qualité Tourisme.',
      si_charter: 'La charte signée par un syndicat d’initiative.',
      digital: 'L’animation numérique d’un territoire.',
      agenda21: 'Un programme de développement durable.',
    },
    statusWord: 'Statut',
    statuses: (planned: string, progress: string, adopted: string, lapsed: string, none: string) =>
      `Où en est une démarche, à partir d’un jour\u00a0: ${planned}, puis ${progress}, puis ${adopted}\u202f; ${lapsed} quand elle n’est plus en vigueur, ${none} quand rien n’est enregistré.`,
    drafts: 'Destinations et points d’accueil',
    groupingWord: 'Destination, regroupement',
    grouping: 'Des territoires mis ensemble comme une seule destination, ou candidats à l’être.',
    scenarioWord: 'Scénario (découpage)',
    scenario: 'Un jeu de regroupements, complet ou non, avec son auteur\u00a0: brouillon, partagé ou retenu.',
    poolingWord: 'Mutualisation',
    pooling: 'Les moyens des membres d’un regroupement mis ensemble\u00a0: emplois (ETP) et budget.',
    pointWord: 'Point d’accueil',
    point: 'Tout lieu où l’on reçoit des visiteurs\u00a0: office, syndicat, bureau annexe, point saisonnier.',
    catchmentWord: 'Bassin',
    catchment: 'Ce qu’un point d’accueil dessert (son aire de chalandise).',
    sitingWord: 'Implantations',
    siting: 'Où mettre les points d’accueil\u00a0: lesquels garder, fermer ou ouvrir, et ce que cela change.',
    trust: 'La fiabilité des données',
    confidences: {
      attested: 'Une source lue le dit.',
      declared: 'La structure, ou qui a saisi la donnée, le dit.',
      estimated: 'Déduit\u202f; aucune source ne le dit.',
      demonstration: 'Inventé pour montrer l’application\u202f: aucune conclusion ne doit en être tirée.',
    },
  },
  en: {
    structures: 'The network',
    office: 'A structure that welcomes and informs the visitors of a territory; an office may be classified.',
    bureau: 'A structure of the same trade, run by volunteers; it is not classified.',
    annex: 'A bureau of an intercommunal office, attached to it.',
    stars: 'The class of an office, 1 to 4 stars, by the order of 1999.',
    categories:
      'The class of an office, category I, II or III, granted for five years; since the law of 2009 categories replace stars.',
    starsWord: 'Stars',
    categoriesWord: 'Categories',
    territories: 'The territories',
    territory: 'The communes a structure is competent for. They change as communes and bodies merge.',
    zone: 'One of the large parts of the département, by which the network is counted and meets.',
    zoneWord: 'Tourist zone',
    epci: 'The intercommunal body that a commune is a member of.',
    initiatives: 'The initiatives',
    initiative:
      'What a territory or a structure undertakes and that has a status: strategy, scheme, contract, charter…',
    kinds: {
      strategy: 'The tourism strategy of a territory, in writing.',
      development_schema: 'The local tourism development scheme.',
      reception_schema: 'Who welcomes visitors, where and how, with the actors involved.',
      regional_contract: 'A contract with the Region, on a territory that makes sense.',
      objectives_agreement: 'An agreement between an office and its local authority.',
      observatory: 'The local observation of tourism, with its partners.',
      quality: 'Levels beginner, intermediate and advanced, then the mark Qualité Tourisme.',
      si_charter: 'The charter signed by a syndicat d’initiative.',
      digital: 'The digital programme of a territory.',
      agenda21: 'A programme of sustainable development.',
    },
    statusWord: 'Status',
    statuses: (planned: string, progress: string, adopted: string, lapsed: string, none: string) =>
      `Where an initiative stands, from a day on: ${planned}, then ${progress}, then ${adopted}; ${lapsed} when it is no longer in force, ${none} when nothing is recorded.`,
    drafts: 'Destinations and reception points',
    groupingWord: 'Destination, grouping',
    grouping: 'Territories put together as one destination, or candidates for it.',
    scenarioWord: 'Scenario (division)',
    scenario: 'A set of groupings, complete or not, with its author: draft, shared or retained.',
    poolingWord: 'Pooling',
    pooling: 'The means of the members of a grouping put together: staff (FTE) and budget.',
    pointWord: 'Reception point',
    point: 'Any place where visitors are received: office, syndicat, annex, seasonal point.',
    catchmentWord: 'Catchment',
    catchment: 'What a reception point serves.',
    sitingWord: 'Siting',
    siting: 'Where to put reception points: which to keep, close or open, and what that changes.',
    trust: 'How far data can be trusted',
    confidences: {
      attested: 'A source that was read says it.',
      declared: 'The structure, or who entered it, says it.',
      estimated: 'Deduced; no source says it.',
      demonstration: 'Invented to show the application: no conclusion may be drawn from it.',
    },
  },
} as const satisfies Record<Language, unknown>;

const small = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The words one needs to read the maps, and what they mean, in a language. */
export function glossaryFor(language: Language): readonly GlossarySection[] {
  const text = textFor(language);
  const w = says[language];
  const { planned, in_progress: progress, adopted, lapsed, none } = text.statuses;
  return [
    {
      title: w.structures,
      words: [
        [`${text.kinds.OT} (OT)`, w.office],
        [`${text.kinds.SI} (SI)`, w.bureau],
        [`${text.kinds.BA} (BA)`, w.annex],
        [w.starsWord, w.stars],
        [w.categoriesWord, w.categories],
      ],
    },
    {
      title: w.territories,
      words: [
        [text.sheet.territory, w.territory],
        [w.zoneWord, w.zone],
        [text.columns.epci, w.epci],
      ],
    },
    {
      title: w.initiatives,
      words: [
        [text.columns.initiative, w.initiative],
        [
          w.statusWord,
          w.statuses(small(planned), small(progress), small(adopted), small(lapsed), small(none)),
        ],
        ...initiativeTypes.map(
          (type: InitiativeType) => [text.initiatives[type].name, w.kinds[type]] as const,
        ),
      ],
    },
    {
      title: w.drafts,
      words: [
        [w.groupingWord, w.grouping],
        [w.scenarioWord, w.scenario],
        [w.poolingWord, w.pooling],
        [w.pointWord, w.point],
        [w.catchmentWord, w.catchment],
        [w.sitingWord, w.siting],
      ],
    },
    {
      title: w.trust,
      words: (['attested', 'declared', 'estimated', 'demonstration'] as const).map(
        (confidence) => [capital(text.confidences[confidence]), w.confidences[confidence]] as const,
      ),
    },
  ];
}
