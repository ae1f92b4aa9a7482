import { percentOf } from '../model/collection';
import { formatDate, formatList, formatNeither, formatNumber } from './format';
import type { Text } from './text';

const n = (value: number, digits = 0) => formatNumber(value, 'en', digits);
const many = (count: number, one: string, several: string) => `${n(count)} ${count === 1 ? one : several}`;
const withFilter = (title: string, filter: string) => (filter === '' ? title : `${title} — ${filter}`);

const classes = {
  SI: 'Volunteer tourist bureau (SI)',
  OT: 'Tourist office without a class',
  OT1: 'Tourist office, 1 star',
  OT2: 'Tourist office, 2 stars',
  OT3: 'Tourist office, 3 stars',
  OT4: 'Tourist office, 4 stars',
  OTIII: 'Tourist office, category III',
  OTII: 'Tourist office, category II',
  OTI: 'Tourist office, category I',
  BA: 'Annex bureau',
} as const;

export const en: Text = {
  language: 'en',
  kinds: { SI: 'Volunteer tourist bureau (SI)', OT: 'Tourist office (OT)', BA: 'Annex bureau' },
  classes,
  legendClasses: { ...classes, SI: 'Volunteer bureau (SI)', OT: 'Office without a class' },
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
  offices: 'Tourist offices',
  granted: {
    OT1: '1 star',
    OT2: '2 stars',
    OT3: '3 stars',
    OT4: '4 stars',
    OTIII: 'Category III',
    OTII: 'Category II',
    OTI: 'Category I',
  },
  nomenclatures: { stars_1999: 'Order of 1999', categories_2010: 'Order of 2010' },
  successions: {
    merger: 'merger',
    absorption: 'take-over',
    transformation: 'transformation',
    split: 'split',
  },
  statuses: {
    adopted: 'Adopted',
    in_progress: 'Being drawn up',
    planned: 'Planned',
    lapsed: 'Lapsed',
    none: 'None',
  },
  confidences: {
    attested: 'attested',
    declared: 'declared',
    estimated: 'estimated',
    demonstration: 'demonstration',
  },
  roles: { carries: 'carries', funds: 'funds', runs: 'runs', consulted: 'consulted' },
  initiatives: {
    strategy: { name: 'Written strategy', title: 'Written tourism strategies', object: 'a strategy' },
    development_schema: {
      name: 'Development scheme',
      title: 'Tourism development schemes',
      object: 'a development scheme',
    },
    reception_schema: { name: 'Reception scheme', title: 'Reception schemes', object: 'a reception scheme' },
    regional_contract: {
      name: 'Regional contract',
      title: 'Regional tourism contracts',
      object: 'a regional contract',
    },
    objectives_agreement: {
      name: 'Objectives agreement',
      title: 'Objectives agreements with the local authority',
      object: 'an objectives agreement',
    },
    observatory: {
      name: 'Local observatory',
      title: 'Local tourism observatories',
      object: 'a local observatory',
    },
    quality: { name: 'Quality process', title: 'Quality processes', object: 'a quality process' },
    si_charter: { name: 'SI charter', title: 'Charters of volunteer bureaus', object: 'the SI charter' },
    digital: { name: 'Digital programme', title: 'Digital programmes', object: 'a digital programme' },
    agenda21: { name: 'Agenda 21', title: 'Agenda 21 programmes', object: 'an Agenda 21' },
  },
  themes: { reseau: 'Network', strategies: 'Strategies and schemes', collecte: 'Collection' },
  columns: {
    name: 'Name',
    class: 'Class',
    classEnd: 'Class until',
    commune: 'Commune',
    epci: 'EPCI',
    zone: 'Zone',
    existence: 'Structure',
    classSource: 'Class source',
    territory: 'Territory',
    status: 'Status',
    since: 'Since',
    initiative: 'Initiative',
    population: 'Population',
    confidence: 'Confidence',
  },
  total: 'Total',
  department: (name) => `Département: ${name}`,
  legend: { zones: 'Tourist zones', structures: 'Structures', outlines: 'Limits', status: 'Status' },
  outline: { epcis: 'EPCI', communes: 'Communes' },
  network: {
    title: (department, when, filter) =>
      withFilter(
        `Tourist offices and bureaus of the ${department}${typeof when === 'number' ? `, ${when}` : ` on ${formatDate(when, 'en')}`}`,
        filter,
      ),
    finding: ({ total, offices, syndicats, annexes, most, least }) => {
      if (total === 0) return 'No structure matches these filters.';
      const parts = [
        many(offices, 'tourist office', 'tourist offices'),
        many(syndicats, 'volunteer bureau', 'volunteer bureaus'),
        ...(annexes > 0 ? [many(annexes, 'annex bureau', 'annex bureaus')] : []),
      ];
      const spread =
        most === null || least === null || most.zone === least.zone
          ? ''
          : `; ${n(most.count)} in ${most.zone}, ${n(least.count)} in ${least.zone}`;
      return `${en.network.structures(total)}: ${formatList(parts, 'en')}${spread}.`;
    },
    structures: (count) => many(count, 'structure', 'structures'),
    table: 'Structures shown on the map',
    cross: (day) => `Structures by zone and class on ${formatDate(day, 'en')}`,
    compared: (year) => `Structures by zone and class, compared with the published totals of ${year}`,
    uncompared: (year) => `Not compared: the published totals describe the network at the end of ${year}.`,
    unpublished: 'Not compared: no published totals are loaded.',
    agrees: (year) => `The loaded data equal the published totals of ${year}, cell by cell.`,
    differs: (cells) => `Difference with the published totals: ${formatList(cells, 'en')}.`,
  },
  strategies: {
    title: (type, date, filter) =>
      withFilter(`${en.initiatives[type].title} on ${formatDate(date, 'en')}`, filter),
    finding: ({ type, total, adopted, inProgress, offices, officesAdopted, zonesWithout }) => {
      if (total === 0) return 'No territory matches these filters.';
      const { object } = en.initiatives[type];
      if (adopted === 0 && inProgress === 0)
        return `None of the ${n(total)} territories has adopted ${object} on this day.`;
      const share =
        offices > 0 && offices < total
          ? ` (${n(officesAdopted)} of ${n(offices)} tourist office territories)`
          : '';
      const progress =
        inProgress > 0 ? `, ${n(inProgress)} ${inProgress === 1 ? 'is' : 'are'} drawing it up` : '';
      const without = zonesWithout.length > 0 ? `; none in ${formatList(zonesWithout, 'en')}` : '';
      const subject =
        adopted === 0
          ? `None of ${n(total)} territories has`
          : `${n(adopted)} of ${n(total)} territories ${adopted === 1 ? 'has' : 'have'}`;
      return `${subject} adopted ${object}${share}${progress}${without}.`;
    },
    table: (type, date) =>
      `${en.initiatives[type].title}: status of each territory on ${formatDate(date, 'en')}`,
    bars: 'Territories by zone and status',
  },
  series: {
    typesTitle: (date, filter) => withFilter(`All initiatives, on ${formatDate(date, 'en')}`, filter),
    yearsTitle: (type, first, last, filter) =>
      withFilter(`${en.initiatives[type].title}, at the end of each year from ${first} to ${last}`, filter),
    typesFinding: ({ type, adopted, total, nobody }) => {
      if (total === 0) return 'No territory meets these filters.';
      if (adopted === 0) return `None of the ${n(total)} territories had adopted anything on that day.`;
      const none = nobody.map((one) => en.initiatives[one].object);
      const rest =
        none.length === 0
          ? ''
          : none.length > 3
            ? `; ${n(none.length)} types are adopted nowhere`
            : `; none has adopted ${formatNeither(none, 'en')}`;
      return `The most widespread: ${many(adopted, 'territory', 'territories')} of ${n(total)} ${adopted > 1 ? 'have' : 'has'} adopted ${en.initiatives[type].object}${rest}.`;
    },
    yearsFinding: (type, first, last) => {
      if (last.total === 0) return 'No territory meets these filters.';
      const before = first.adopted === 0 ? 'No territory' : many(first.adopted, 'territory', 'territories');
      return `${before} had adopted ${en.initiatives[type].object} at the end of ${first.year}; ${last.adopted === 0 ? 'none' : n(last.adopted)} of ${n(last.total)} at the end of ${last.year}.`;
    },
    count: (adopted, total) => `${adopted === 0 ? 'none' : n(adopted)} of ${n(total)} adopted`,
    legend: 'Status of each territory',
    bars: 'Territories by status, map by map',
  },
  collecte: {
    title: (campaign, filter) =>
      withFilter(
        campaign === null
          ? 'Collection of data'
          : `Collection “${campaign.name}”: share collected of the data of ${campaign.year}`,
        filter,
      ),
    finding: (answered, asked, late) => {
      if (asked === 0) return 'No structure answers to these filters.';
      const subject =
        answered === 0
          ? `None of ${n(asked)} structures has answered`
          : `${n(answered)} of ${n(asked)} structures ${answered > 1 ? 'have' : 'has'} answered`;
      const rest = late === 0 ? 'none is late' : `${n(late)} ${late > 1 ? 'are' : 'is'} late`;
      return `${subject}; ${rest}.`;
    },
    none: 'No campaign of collection to show.',
    legend: 'Share collected',
    shareClass: (from, to) => `${n(from)} to ${n(to)}%`,
    noAnswer: 'No answer, or refused',
    percent: (share) => `${percentOf(share)}%`,
    detail: ({ overall, answer, late }) =>
      `${en.collecte.answers[answer?.state ?? 'none']}, ${percentOf(overall)}% collected${late ? ', late' : ''}`,
    answers: {
      complete: 'Complete answer',
      partial: 'Partial answer',
      refused: 'Refused',
      none: 'No answer',
    },
    columns: {
      structure: 'Structure',
      zone: 'Zone',
      share: 'Collected',
      answer: 'Answer',
      day: 'Received on',
      late: 'Late',
    },
    table: (campaign) =>
      `Collection${campaign === null ? '' : ` “${campaign}”`}: answer and share collected of each structure`,
    bars: 'Structures by zone and share collected',
  },
  notices: {
    demonstrationShort: 'Demonstration data',
    structures: (unattested, total, year) =>
      `${n(unattested)} of the ${n(total)} structures shown, and most classes, are attested by no source read: they are plausible placements that respect the published totals of ${year}.`,
    initiatives: (unattested, total) =>
      unattested === total
        ? 'The statuses shown are invented for demonstration; territories are estimated. Draw no conclusion from them.'
        : `${n(unattested)} of the ${n(total)} initiatives shown are invented for demonstration; territories are estimated.`,
    geometryShort: {
      official: 'Official contours',
      embedded: 'Generalised contours',
      file: 'Supplied contours',
    },
    geometry: (label, accuracyM, date) =>
      `${label}, ${formatDate(date, 'en')}${accuracyM === null ? '' : `; typical distance to the true limits: ${n(accuracyM)} m`}.`,
    controlShort: 'Differs from published totals',
    horizonShort: (known) => `State known on ${formatDate(known, 'en')}`,
    horizon: (known) =>
      `Last known state of the network: ${formatDate(known, 'en')}. After that date the map supposes that nothing has changed.`,
  },
  sheet: {
    identity: 'Identity',
    class: 'Class',
    classes: 'Classes',
    commune: 'Commune',
    epci: 'EPCI',
    zone: 'Zone',
    parent: 'Annex of',
    territory: 'Territory of competence',
    communes: 'Communes',
    population: 'Population',
    area: 'Area',
    structure: 'Competent structure',
    means: 'Means',
    fte: 'Full-time equivalents',
    budget: 'Budget',
    initiatives: 'Initiatives',
    actors: 'Actors involved',
    sources: 'Where these data come from',
    existence: 'Structure',
    classSource: 'Class',
    territorySource: 'Territory',
    note: 'Remark',
    history: 'History',
    structures: 'Structures',
    noInitiative: 'No initiative recorded.',
    notKnown: 'not known',
    validity: 'Existence',
    inForce: 'in force on the day of the map',
    partly: 'in part',
    successions: 'Mergers and transformations',
    before: 'Came from',
    after: 'Became',
    periods: 'Communes over time',
    shown: 'on the day of the map',
    noTerritory: 'This territory does not exist on the day of the map: its nearest period is shown.',
    communeCount: (count) => many(count, 'commune', 'communes'),
    inhabitants: (count) => many(count, 'inhabitant', 'inhabitants'),
    squareKm: (value) => `${n(value, value < 10 ? 1 : 0)} km²`,
    fullTime: (value, year) => `${n(value, 1)} FTE (${year})`,
    euros: (value, year) => `€${n(value)} (${year})`,
    since: (date) => `since ${formatDate(date, 'en')}`,
    on: (date) => `on ${formatDate(date, 'en')}`,
    until: (date) => `until ${formatDate(date, 'en')}`,
    period: (from, to) => {
      if (from === null) return to === null ? 'dates not known' : en.sheet.until(to);
      return to === null ? en.sheet.since(from) : `from ${formatDate(from, 'en')} to ${formatDate(to, 'en')}`;
    },
    carriedBy: (name) => `Carried by ${name}`,
    notYet: (day, from) =>
      `This structure does not exist yet on ${formatDate(day, 'en')}: it begins on ${formatDate(from, 'en')}.`,
    noMore: (day, to) =>
      `This structure no longer exists on ${formatDate(day, 'en')}: its last day is ${formatDate(to, 'en')}.`,
    expires: (granted, to) => `The class (${granted}) expires on ${formatDate(to, 'en')}.`,
    expired: (granted, to) =>
      `The class (${granted}) expired on ${formatDate(to, 'en')}; none is in force today.`,
    sourceYear: (year) => `source of ${year}`,
  },
};
