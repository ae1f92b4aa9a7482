import type { ImportContext, KnownOption, KnownRow } from '../../geodata/imports/contract';
import type { Evidence } from '../../geodata/model/evidence';
import { normalised } from '../../geodata/register/check-row';
import type { Value } from '../../geodata/register/field';
import { registerOf } from '../../geodata/register/registry';

const evidence: Evidence = { confidence: 'declared', source: 'Enquête 2013', year: 2013, note: null };

function known(register: string, id: string, values: Readonly<Record<string, Value>>): KnownRow {
  return { id, version: 3, values: normalised(registerOf(register), values), evidence };
}

/** A small network, made up for tests: what fixtures of imports are staged against. */
const rows: Readonly<Record<string, readonly KnownRow[]>> = {
  structure: [
    known('structure', 'ot-maubeuge', {
      name: 'Office de tourisme de Maubeuge',
      kind: 'OT',
      legal_form: 'association',
      siren: '732829320',
      commune: '59392',
      email: 'accueil@maubeuge.example',
      phone: '03 27 00 00 01',
    }),
    known('structure', 'ot-quesnoy', {
      name: 'Office de tourisme du Quercitain',
      kind: 'OT',
      commune: '59481',
      valid_from: '2004-05-01',
    }),
    known('structure', 'si-bavay', { name: 'Syndicat d’initiative de Bavay', kind: 'SI', commune: '59053' }),
    known('structure', 'ba-jenlain', {
      name: 'Point d’accueil',
      kind: 'BA',
      commune: '59323',
      parent: 'ot-quesnoy',
    }),
    known('structure', 'ba-gussignies', {
      name: 'Point d’accueil',
      kind: 'BA',
      commune: '59277',
      parent: 'ot-maubeuge',
    }),
  ],
  territory: [
    known('territory', 't-quercitain', {
      name: 'Pays quercitain',
      structure: 'ot-quesnoy',
      valid_from: '2004-05-01',
    }),
  ],
  means: [
    known('means', 'm-1', { structure: 'ot-maubeuge', year: 2013, fte: 3.5, headcount: 4, budget: 210000 }),
    known('means', 'm-2', { structure: 'ot-quesnoy', year: 2013, fte: 2, headcount: 2, budget: 95000.5 }),
  ],
  classification: [
    known('classification', 'c-1', {
      structure: 'ot-maubeuge',
      nomenclature: 'stars_1999',
      class: '3',
      valid_from: '2008-01-15',
      valid_to: '2013-01-14',
    }),
  ],
  actor: [known('actor', 'a-parc', { name: 'Parc naturel régional de l’Avesnois' })],
};

const options: Readonly<Record<string, readonly KnownOption[]>> = {
  structure: (rows['structure'] ?? []).map(({ id, values }) => ({
    id,
    names: [String(values['name'])],
    detail: String(values['commune']),
  })),
  territory: [{ id: 't-quercitain', names: ['Pays quercitain'], detail: null }],
  initiative: [
    { id: 'i-1', names: ['Stratégie du Quercitain'], detail: 'Stratégie locale' },
    { id: 'i-2', names: ['Schéma d’accueil de Maubeuge'], detail: null },
  ],
  actor: [{ id: 'a-parc', names: ['Parc naturel régional de l’Avesnois'], detail: null }],
  skill: [
    { id: 's-anglais', names: ['Anglais'], detail: null },
    { id: 's-web', names: ['Animation numérique'], detail: null },
  ],
  campaign: [{ id: 'camp-2013', names: ['Collecte 2013'], detail: null }],
  observatory: [],
};

/** Communes that exist; the two of one name stand in different départements. Populations are rounded. */
const communes: ImportContext['communes'] = [
  { insee: '59392', name: 'Maubeuge', population: 29_000 },
  { insee: '59481', name: 'Le Quesnoy', population: 4_800 },
  { insee: '59053', name: 'Bavay', population: 3_200 },
  { insee: '59006', name: "L'Orée de Mormal", population: 600 },
  { insee: '59323', name: 'Jenlain', population: 1_100 },
  { insee: '59277', name: 'Gussignies', population: 300 },
  { insee: '59350', name: 'Lille', population: 236_000 },
  { insee: '59534', name: 'Saint-Aubin', population: 400 },
  { insee: '62742', name: 'Saint-Aubin', population: 200 },
  { insee: '01024', name: 'Attignat', population: 3_400 },
  { insee: '01053', name: 'Bourg-en-Bresse', population: 42_000 },
];

/** What an import into a register is staged against. */
export function importWorld(register: string): ImportContext {
  return {
    today: '2014-09-30',
    rows: rows[register] ?? [],
    options,
    communes,
    epcis: [{ siren: '200043396', name: 'CA Maubeuge Val de Sambre' }],
    formerCommunes: [
      { insee: '59070', name: 'Bermeries', successor: '59006', date: null },
      { insee: '59006', name: 'Amfroipret', successor: '59006', date: null },
      { insee: '59362', name: null, successor: '59053', date: '1946-03-01' },
    ],
  };
}
