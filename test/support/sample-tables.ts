import type { MultiPolygon } from 'geojson';
import type { Evidence } from '../../geodata/model/evidence';
import type { Initiative, InitiativeType, StatusPeriod } from '../../geodata/model/initiative';
import type { LonLat } from '../../geodata/model/place';
import type { DatedClass, GrantedClass, Structure } from '../../geodata/model/structure';
import type { Territory } from '../../geodata/model/territory';
import type { Tables } from '../../geodata/scene/tables';

/** A square of `size` degrees whose south-west corner is given. */
export function square(lon: number, lat: number, size = 0.1): MultiPolygon {
  const ring = [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
    [lon, lat],
  ];
  return { type: 'MultiPolygon', coordinates: [[ring]] };
}

const demonstration: Evidence = { confidence: 'demonstration', source: null, year: null, note: null };

/** A class held over a period (ISO dates); unbounded unless said. */
export function granted(
  name: GrantedClass,
  from: string | null = null,
  to: string | null = null,
): DatedClass {
  return { class: name, from, to, confidence: 'demonstration' };
}

/** A structure with the fields a test cares about; its position defaults to the middle of its commune's square. */
function structure(id: string, fields: Partial<Structure> = {}): Structure {
  return {
    id,
    name: `Office ${id}`,
    kind: 'OT',
    classes: fields.kind === undefined ? [granted('OT2')] : [],
    commune: '59001',
    communeName: 'Abancourt',
    epci: '200000001',
    epciName: 'CC du Test',
    zone: 'nord',
    parent: null,
    territory: `t-${id}`,
    position: [3, 50.5],
    from: null,
    to: null,
    existence: demonstration,
    predecessors: [],
    successors: [],
    ...fields,
  };
}

/** The territory of the structure `id`, with the fields a test cares about. */
function territory(id: string, fields: Partial<Territory> = {}): Territory {
  return {
    id: `t-${id}`,
    territory: `t-${id}`,
    name: `Territoire ${id}`,
    structure: id,
    zone: 'nord',
    communes: ['59001'],
    population: 1000,
    areaKm2: 12.5,
    from: null,
    to: null,
    evidence: { ...demonstration, confidence: 'estimated' },
    geometry: square(3, 50.5),
    ...fields,
  };
}

/** An initiative with the fields a test cares about. */
function initiative(
  id: string,
  type: InitiativeType,
  territories: readonly string[],
  statuses: readonly StatusPeriod[],
  fields: Partial<Initiative> = {},
): Initiative {
  return {
    id,
    type,
    name: `Démarche ${id}`,
    communes: [],
    territories,
    statuses,
    partial: [],
    carrier: null,
    document: null,
    actors: [],
    evidence: demonstration,
    ...fields,
  };
}

const position = (lon: number, lat: number): LonLat => [lon, lat];

/**
 * Two zones, five structures in 2012 (one annex), four territories, three initiatives: small enough to count by hand. Later a becomes
 * of category I, b is absorbed by f, d loses its class and gains a commune.
 */
export const sampleTables: Tables = {
  dataset: {
    pack: 'essai',
    union: 'Union d’essai',
    department: '59',
    departmentName: 'Nord',
    networkYear: 2012,
    period: ['2007-01-01', '2020-12-31'],
    loadedAt: '2026-01-01T00:00:00Z',
    geometry: {
      kind: 'embedded',
      label: 'Mosaïque d’essai',
      accuracyM: 800,
      licence: 'CC BY',
      date: '2026-01-01',
    },
    sources: [{ label: 'Source d’essai', licence: 'CC BY', url: null, date: null }],
  },
  zones: [
    {
      id: 'nord',
      name: 'Zone du Nord',
      rank: 1,
      population: 3000,
      communeCount: 2,
      areaKm2: 25,
      note: null,
      geometry: square(3, 50.5, 0.2),
    },
    {
      id: 'sud',
      name: 'Zone du Sud',
      rank: 2,
      population: 2000,
      communeCount: 1,
      areaKm2: 30,
      note: null,
      geometry: square(3, 50.3, 0.2),
    },
  ],
  structures: [
    structure('a', {
      classes: [granted('OT4', null, '2015-06-30'), granted('OTI', '2014-03-01', '2019-02-28')],
      name: 'Office de tourisme d’Étrœungt',
      position: position(3.05, 50.55),
    }),
    structure('b', {
      classes: [granted('OT1')],
      to: '2015-12-31',
      successors: [{ structure: 'f', day: '2016-01-01', nature: 'absorption' }],
      position: position(3.06, 50.56),
      epci: '200000002',
      epciName: 'CA d’Ailleurs',
    }),
    structure('c', {
      kind: 'SI',
      zone: 'sud',
      position: position(3.1, 50.4),
      communeName: 'Saint-Amand-les-Eaux',
    }),
    structure('d', {
      classes: [granted('OT2', null, '2013-12-31')],
      zone: 'sud',
      position: position(3.12, 50.42),
      existence: { ...demonstration, confidence: 'attested', source: 'https://exemple.fr/x', year: 2012 },
    }),
    structure('e', {
      kind: 'BA',
      parent: 'a',
      territory: null,
      position: position(3.05, 50.55),
    }),
    structure('f', {
      classes: [granted('OTII', '2016-01-01', '2020-12-31')],
      from: '2016-01-01',
      position: position(3.06, 50.56),
      predecessors: [{ structure: 'b', day: '2016-01-01', nature: 'absorption' }],
    }),
  ],
  territories: [
    territory('a'),
    territory('b', { geometry: square(3.1, 50.5) }),
    territory('c', { zone: 'sud', geometry: square(3, 50.3) }),
    territory('d', {
      zone: 'sud',
      from: '2014-01-01',
      communes: ['59001', '59218'],
      geometry: square(3.1, 50.3),
    }),
    territory('d', {
      id: 't-d.2000-01-01',
      zone: 'sud',
      from: '2000-01-01',
      to: '2013-12-31',
      geometry: square(3.1, 50.3, 0.05),
    }),
  ],
  initiatives: [
    initiative(
      'i1',
      'strategy',
      ['t-a', 't-b'],
      [
        { status: 'planned', from: '2009-01-01', to: '2010-01-01' },
        { status: 'in_progress', from: '2010-01-01', to: '2012-06-01' },
        { status: 'adopted', from: '2012-06-01', to: '2017-06-01' },
        { status: 'lapsed', from: '2017-06-01', to: null },
      ],
      {
        actors: [
          { actor: 'region', name: 'Région', role: 'funds' },
          { actor: 'cci', name: 'CCI', role: 'consulted' },
        ],
      },
    ),
    initiative('i2', 'strategy', ['t-b'], [{ status: 'planned', from: '2012-01-01', to: null }], {
      partial: ['t-b'],
      carrier: { kind: 'structure', id: 'b', name: 'Office b' },
      document: 'https://exemple.fr/strategie.pdf',
      actors: [{ actor: 'region', name: 'Région', role: 'funds' }],
    }),
    initiative('i3', 'si_charter', ['t-c'], [{ status: 'adopted', from: '2011-01-01', to: null }]),
  ],
  means: [
    {
      structure: 'a',
      year: 2012,
      fte: 7.5,
      budget: 250_000,
      evidence: { ...demonstration, confidence: 'estimated' },
    },
  ],
  places: [
    {
      insee: '59001',
      name: 'Abancourt',
      population: 450,
      epci: '200000001',
      epciName: 'CC du Test',
      zone: 'nord',
      position: position(3.05, 50.55),
    },
    {
      insee: '59218',
      name: 'Étrœungt',
      population: 1300,
      epci: '200000001',
      epciName: 'CC du Test',
      zone: 'nord',
      position: position(3.15, 50.55),
    },
    {
      insee: '59526',
      name: 'Saint-Amand-les-Eaux',
      population: 16_000,
      epci: '200000002',
      epciName: 'CA d’Ailleurs',
      zone: 'sud',
      position: position(3.1, 50.4),
    },
  ],
  controls: [
    { zone: 'nord', class: 'SI', count: 0 },
    { zone: 'nord', class: 'OT1', count: 1 },
    { zone: 'nord', class: 'OT2', count: 0 },
    { zone: 'nord', class: 'OT3', count: 0 },
    { zone: 'nord', class: 'OT4', count: 1 },
    { zone: 'sud', class: 'SI', count: 2 },
    { zone: 'sud', class: 'OT1', count: 0 },
    { zone: 'sud', class: 'OT2', count: 1 },
    { zone: 'sud', class: 'OT3', count: 0 },
    { zone: 'sud', class: 'OT4', count: 0 },
  ],
  backdrop: [{ id: 'fr', kind: 'land', geometry: square(2, 50, 3) }],
  backdropLabels: [
    { id: 'mer', kind: 'water', nameFr: 'Mer du Nord', nameEn: 'North Sea', position: position(2.4, 51.2) },
  ],
  epcis: null,
  communes: null,
  collection: null,
};

/** The same with the contour of the first commune, as when it has been asked for. */
export const withCommune: Tables = {
  ...sampleTables,
  communes: sampleTables.places
    .slice(0, 1)
    .map((place) => ({ ...place, areaKm2: 12.5, geometry: square(3, 50.5, 0.5) })),
};
