import { percentOf } from '../model/collection';
import { formatDate, formatList, formatNeither, formatNumber } from './format';
import { ofDepartment, zoneName } from './place-names';
import type { Text } from './text';

const n = (value: number, digits = 0) => formatNumber(value, 'fr', digits);
const many = (count: number, one: string, several: string) => `${n(count)}\u00a0${count > 1 ? several : one}`;
const withFilter = (title: string, filter: string) => (filter === '' ? title : `${title} — ${filter}`);
/** « en Avesnois », « dans le Hainaut »: zone names of the field take "en" or "dans"; "zone" avoids inventing the article. */
const inZones = (zones: readonly string[]) =>
  `${zones.length > 1 ? 'dans les zones' : 'dans la zone'} ${formatList(zones.map(zoneName), 'fr')}`;

const classes = {
  SI: 'Syndicat d’initiative',
  OT: 'Office de tourisme non classé',
  OT1: 'Office de tourisme 1 étoile',
  OT2: 'Office de tourisme 2 étoiles',
  OT3: 'Office de tourisme 3 étoiles',
  OT4: 'Office de tourisme 4 étoiles',
  OTIII: 'Office de tourisme de catégorie III',
  OTII: 'Office de tourisme de catégorie II',
  OTI: 'Office de tourisme de catégorie I',
  BA: 'Bureau annexe',
} as const;

export const fr: Text = {
  language: 'fr',
  kinds: { SI: 'Syndicat d’initiative', OT: 'Office de tourisme', BA: 'Bureau annexe' },
  classes,
  legendClasses: {
    ...classes,
    OT: 'Office non classé',
    OTIII: 'Office de tourisme cat. III',
    OTII: 'Office de tourisme cat. II',
    OTI: 'Office de tourisme cat. I',
  },
  classHeads: {
    SI: 'SI',
    OT: 'OT n.c.',
    OT1: 'OT 1*',
    OT2: 'OT 2*',
    OT3: 'OT 3*',
    OT4: 'OT 4*',
    OTIII: 'OT III',
    OTII: 'OT II',
    OTI: 'OT I',
    BA: 'BA',
  },
  offices: 'Offices de tourisme',
  granted: {
    OT1: '1 étoile',
    OT2: '2 étoiles',
    OT3: '3 étoiles',
    OT4: '4 étoiles',
    OTIII: 'Catégorie III',
    OTII: 'Catégorie II',
    OTI: 'Catégorie I',
  },
  nomenclatures: { stars_1999: 'Arrêté de 1999', categories_2010: 'Arrêté de 2010' },
  successions: {
    merger: 'fusion',
    absorption: 'absorption',
    transformation: 'transformation',
    split: 'scission',
  },
  statuses: {
    adopted: 'Adoptée',
    in_progress: 'En cours d’élaboration',
    planned: 'Projetée',
    lapsed: 'Caduque',
    none: 'Aucune',
  },
  confidences: {
    attested: 'attesté',
    declared: 'déclaré',
    estimated: 'estimé',
    demonstration: 'démonstration',
  },
  roles: { carries: 'porte', funds: 'finance', runs: 'anime', consulted: 'consulté' },
  initiatives: {
    strategy: {
      name: 'Stratégie formalisée',
      title: 'Stratégies touristiques formalisées',
      object: 'une stratégie',
    },
    development_schema: {
      name: 'Schéma de développement',
      title: 'Schémas de développement touristique',
      object: 'un schéma de développement',
    },
    reception_schema: { name: 'Schéma d’accueil', title: 'Schémas d’accueil', object: 'un schéma d’accueil' },
    regional_contract: {
      name: 'Contrat de rayonnement',
      title: 'Contrats de rayonnement touristique',
      object: 'un contrat de rayonnement',
    },
    objectives_agreement: {
      name: 'Convention d’objectifs',
      title: 'Conventions d’objectifs avec la collectivité',
      object: 'une convention d’objectifs',
    },
    observatory: {
      name: 'Observatoire local',
      title: 'Observatoires touristiques locaux',
      object: 'un observatoire local',
    },
    quality: { name: 'Démarche qualité', title: 'Démarches qualité', object: 'une démarche qualité' },
    si_charter: { name: 'Charte SI', title: 'Chartes des syndicats d’initiative', object: 'la charte SI' },
    digital: {
      name: 'Animation numérique',
      title: 'Animations numériques de territoire',
      object: 'une animation numérique',
    },
    agenda21: { name: 'Agenda 21', title: 'Agendas 21', object: 'un Agenda 21' },
  },
  themes: { reseau: 'Réseau', strategies: 'Stratégies et schémas', collecte: 'Collecte' },
  columns: {
    name: 'Nom',
    class: 'Classe',
    classEnd: 'Classé jusqu’au',
    commune: 'Commune',
    epci: 'EPCI',
    zone: 'Zone',
    existence: 'Structure',
    classSource: 'Classement',
    territory: 'Territoire',
    status: 'Statut',
    since: 'Depuis le',
    initiative: 'Démarche',
    population: 'Population',
    confidence: 'Fiabilité',
  },
  total: 'Total',
  department: (name) => `Département\u00a0: ${name}`,
  legend: { zones: 'Zones touristiques', structures: 'Structures', outlines: 'Limites', status: 'Statut' },
  outline: { epcis: 'EPCI', communes: 'Communes' },
  network: {
    title: (department, when, filter) =>
      withFilter(
        `Offices de tourisme et syndicats d’initiative ${ofDepartment(department)} ${typeof when === 'number' ? `en ${when}` : `au ${formatDate(when, 'fr')}`}`,
        filter,
      ),
    finding: ({ total, offices, syndicats, annexes, most, least }) => {
      if (total === 0) return 'Aucune structure ne répond à ces filtres.';
      const parts = [
        many(offices, 'office de tourisme', 'offices de tourisme'),
        many(syndicats, 'syndicat d’initiative', 'syndicats d’initiative'),
        ...(annexes > 0 ? [many(annexes, 'bureau annexe', 'bureaux annexes')] : []),
      ];
      const spread =
        most === null || least === null || most.zone === least.zone
          ? ''
          : `\u202f; ${n(most.count)} dans la zone ${zoneName(most.zone)}, ${n(least.count)} dans la zone ${zoneName(least.zone)}`;
      return `${fr.network.structures(total)}\u00a0: ${formatList(parts, 'fr')}${spread}.`;
    },
    structures: (count) => many(count, 'structure', 'structures'),
    table: 'Structures montrées sur la carte',
    cross: (day) => `Structures par zone et par classe au ${formatDate(day, 'fr')}`,
    compared: (year) => `Structures par zone et par classe, comparées aux totaux publiés de ${year}`,
    uncompared: (year) =>
      `Sans comparaison\u00a0: les totaux publiés décrivent le réseau à la fin de ${year}.`,
    unpublished: 'Sans comparaison\u00a0: aucun total publié n’est chargé.',
    agrees: (year) => `Les données chargées égalent les totaux publiés de ${year}, case par case.`,
    differs: (cells) => `Écart avec les totaux publiés\u00a0: ${formatList(cells, 'fr')}.`,
  },
  strategies: {
    title: (type, date, filter) =>
      withFilter(`${fr.initiatives[type].title}, au ${formatDate(date, 'fr')}`, filter),
    finding: ({ type, total, adopted, inProgress, offices, officesAdopted, zonesWithout }) => {
      if (total === 0) return 'Aucun territoire ne répond à ces filtres.';
      const { object } = fr.initiatives[type];
      if (adopted === 0 && inProgress === 0)
        return `Aucun des ${n(total)} territoires n’a adopté ${object} à cette date.`;
      const share =
        offices > 0 && offices < total
          ? ` (${n(officesAdopted)} des ${n(offices)} territoires d’office de tourisme)`
          : '';
      const progress =
        inProgress > 0 ? `, ${n(inProgress)}\u00a0${inProgress > 1 ? 'l’élaborent' : 'l’élabore'}` : '';
      const without = zonesWithout.length > 0 ? `\u202f; aucun ${inZones(zonesWithout)}` : '';
      const subject =
        adopted === 0
          ? `Aucun territoire sur ${n(total)} n’a`
          : `${many(adopted, 'territoire', 'territoires')} sur ${n(total)} ${adopted > 1 ? 'ont' : 'a'}`;
      return `${subject} adopté ${object}${share}${progress}${without}.`;
    },
    table: (type, date) =>
      `${fr.initiatives[type].title}\u00a0: statut de chaque territoire au ${formatDate(date, 'fr')}`,
    bars: 'Territoires par zone et par statut',
  },
  series: {
    typesTitle: (date, filter) => withFilter(`Toutes les démarches, au ${formatDate(date, 'fr')}`, filter),
    yearsTitle: (type, first, last, filter) =>
      withFilter(
        `${fr.initiatives[type].title}, à\u00a0la\u00a0fin de chaque année de ${first} à ${last}`,
        filter,
      ),
    typesFinding: ({ type, adopted, total, nobody }) => {
      if (total === 0) return 'Aucun territoire ne répond à ces filtres.';
      if (adopted === 0) return `Aucun des ${n(total)} territoires n’a adopté de démarche à cette date.`;
      const none = nobody.map((one) => fr.initiatives[one].object);
      const rest =
        none.length === 0
          ? ''
          : none.length > 3
            ? `\u202f; ${n(none.length)}\u00a0démarches ne sont adoptées nulle part`
            : `\u202f; aucun n’a adopté ${formatNeither(none, 'fr')}`;
      return `La démarche la plus répandue\u00a0: ${many(adopted, 'territoire', 'territoires')} sur ${n(total)} ${adopted > 1 ? 'ont' : 'a'} adopté ${fr.initiatives[type].object}${rest}.`;
    },
    yearsFinding: (type, first, last) => {
      if (last.total === 0) return 'Aucun territoire ne répond à ces filtres.';
      const { object } = fr.initiatives[type];
      const before =
        first.adopted === 0 ? 'Aucun territoire' : many(first.adopted, 'territoire', 'territoires');
      return `${before} ${first.adopted === 0 ? 'n’avait' : first.adopted > 1 ? 'avaient' : 'avait'} adopté ${object} à la fin de ${first.year}\u202f; ${last.adopted === 0 ? 'aucun' : n(last.adopted)} sur ${n(last.total)} à la fin de ${last.year}.`;
    },
    count: (adopted, total) =>
      `${adopted === 0 ? 'aucune adoption' : many(adopted, 'adoption', 'adoptions')} sur ${n(total)}`,
    legend: 'Statut de chaque territoire',
    bars: 'Territoires par statut, de carte en carte',
  },
  collecte: {
    title: (campaign, filter) =>
      withFilter(
        campaign === null
          ? 'Collecte des données'
          : `Collecte «\u00a0${campaign.name}\u00a0»\u00a0: part collectée des données de ${campaign.year}`,
        filter,
      ),
    finding: (answered, asked, late) => {
      if (asked === 0) return 'Aucune structure ne répond à ces filtres.';
      const subject =
        answered === 0
          ? `Aucune structure sur ${n(asked)} n’a répondu`
          : `${many(answered, 'structure', 'structures')} sur ${n(asked)} ${answered > 1 ? 'ont' : 'a'} répondu`;
      const rest =
        late === 0 ? 'aucune n’est en retard' : `${n(late)} ${late > 1 ? 'sont' : 'est'} en retard`;
      return `${subject}\u202f; ${rest}.`;
    },
    none: 'Aucune campagne de collecte à montrer.',
    legend: 'Part collectée',
    shareClass: (from, to) => `${n(from)} à ${n(to)}\u00a0%`,
    noAnswer: 'Sans réponse, ou refus',
    percent: (share) => `${percentOf(share)}\u00a0%`,
    detail: ({ overall, answer, late }) =>
      `${fr.collecte.answers[answer?.state ?? 'none']}, ${percentOf(overall)}\u00a0% collectés${late ? ', en retard' : ''}`,
    answers: {
      complete: 'Réponse complète',
      partial: 'Réponse partielle',
      refused: 'Refus',
      none: 'Sans réponse',
    },
    columns: {
      structure: 'Structure',
      zone: 'Zone',
      share: 'Collecté',
      answer: 'Réponse',
      day: 'Reçue le',
      late: 'En retard',
    },
    table: (campaign) =>
      `Collecte${campaign === null ? '' : ` «\u00a0${campaign}\u00a0»`}\u00a0: réponse et part collectée de chaque structure`,
    bars: 'Structures par zone et par part collectée',
  },
  notices: {
    demonstrationShort: 'Données de démonstration',
    structures: (unattested, total, year) =>
      `${n(unattested)} des ${n(total)} structures montrées, et la plupart des classements, ne sont attestés par aucune source lue\u00a0: ce sont des placements plausibles qui respectent les totaux publiés de ${year}.`,
    initiatives: (unattested, total) =>
      unattested === total
        ? 'Les statuts montrés sont inventés pour la démonstration\u202f; les territoires sont estimés. Aucune conclusion ne doit en être tirée.'
        : `${n(unattested)} des ${n(total)} démarches montrées sont inventées pour la démonstration\u202f; les territoires sont estimés.`,
    geometryShort: {
      official: 'Contours officiels',
      embedded: 'Contours généralisés',
      file: 'Contours fournis',
    },
    geometry: (label, accuracyM, date) =>
      `${label}, ${formatDate(date, 'fr')}${accuracyM === null ? '' : `\u202f; écart typique aux limites vraies\u00a0: ${n(accuracyM)}\u00a0m`}.`,
    controlShort: 'Écart aux totaux publiés',
    horizonShort: (known) => `État connu au ${formatDate(known, 'fr')}`,
    horizon: (known) =>
      `Dernier état connu du réseau\u00a0: ${formatDate(known, 'fr')}. Après cette date, la carte suppose que rien n’a changé.`,
  },
  sheet: {
    identity: 'Identité',
    class: 'Classe',
    classes: 'Classements',
    commune: 'Commune',
    epci: 'EPCI',
    zone: 'Zone',
    parent: 'Rattaché à',
    territory: 'Territoire de compétence',
    communes: 'Communes',
    population: 'Population',
    area: 'Superficie',
    structure: 'Structure compétente',
    means: 'Moyens',
    fte: 'Équivalents temps plein',
    budget: 'Budget',
    initiatives: 'Démarches',
    actors: 'Acteurs impliqués',
    sources: 'D’où viennent ces données',
    existence: 'Structure',
    classSource: 'Classement',
    territorySource: 'Territoire',
    note: 'Remarque',
    history: 'Historique',
    structures: 'Structures',
    noInitiative: 'Aucune démarche enregistrée.',
    notKnown: 'non renseigné',
    validity: 'Existence',
    inForce: 'en vigueur à la date de la carte',
    partly: 'en partie',
    successions: 'Fusions et transformations',
    before: 'Issue de',
    after: 'Devenue',
    periods: 'Communes au fil du temps',
    shown: 'à la date de la carte',
    noTerritory:
      'Ce territoire n’existe pas à la date de la carte\u00a0: la période la plus proche est montrée.',
    communeCount: (count) => many(count, 'commune', 'communes'),
    inhabitants: (count) => many(count, 'habitant', 'habitants'),
    squareKm: (value) => `${n(value, value < 10 ? 1 : 0)}\u00a0km²`,
    fullTime: (value, year) => `${n(value, 1)}\u00a0ETP (${year})`,
    euros: (value, year) => `${n(value)}\u00a0€ (${year})`,
    since: (date) => `depuis le ${formatDate(date, 'fr')}`,
    on: (date) => `le ${formatDate(date, 'fr')}`,
    until: (date) => `jusqu’au ${formatDate(date, 'fr')}`,
    period: (from, to) => {
      if (from === null) return to === null ? 'dates non renseignées' : fr.sheet.until(to);
      return to === null ? fr.sheet.since(from) : `du ${formatDate(from, 'fr')} au ${formatDate(to, 'fr')}`;
    },
    carriedBy: (name) => `Portée par ${name}`,
    notYet: (day, from) =>
      `Cette structure n’existe pas encore au ${formatDate(day, 'fr')}\u00a0: elle commence le ${formatDate(from, 'fr')}.`,
    noMore: (day, to) =>
      `Cette structure n’existe plus au ${formatDate(day, 'fr')}\u00a0: son dernier jour est le ${formatDate(to, 'fr')}.`,
    expires: (granted, to) => `Le classement (${granted}) expire le ${formatDate(to, 'fr')}.`,
    expired: (granted, to) =>
      `Le classement (${granted}) a expiré le ${formatDate(to, 'fr')}\u202f; aucun n’est en vigueur aujourd’hui.`,
    sourceYear: (year) => `source de ${year}`,
  },
};
