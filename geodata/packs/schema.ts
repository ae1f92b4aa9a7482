import { z } from 'zod';
import { gatewayKinds } from '../model/demand';
import { confidences } from '../model/evidence';
import { actorRoles, initiativeTypes, statuses } from '../model/initiative';
import { backdropLabelKinds } from '../model/place';
import { countedClasses, structureKinds } from '../model/structure';
import {
  day,
  identifier,
  insee,
  integerBetween,
  listOf,
  numberBetween,
  oneOf,
  optional,
  text,
  webAddress,
} from './cells';

/** Families of permanent jobs. */
export const permanentFamilies = [
  'direction',
  'reception',
  'administration',
  'promotion',
  'permanent_guides',
  'other',
] as const;
/** Families of jobs of the published staff table: the permanent ones, totals, and casual staff. */
const jobFamilies = [
  ...permanentFamilies,
  'permanent_total',
  'casual_guides',
  'seasonal',
  'salaried_total',
] as const;
/** Kinds of contract. */
export const staffContracts = [
  'cdi_association',
  'cdi_public',
  'cdd_association',
  'cdd_public',
  'subsidised',
] as const;
/** Kinds of contract of the published staff table; `all` is the total of the row. */
const contracts = [...staffContracts, 'all'] as const;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const year = integerBetween(1900, 2100);
const longitude = numberBetween(-180, 180);
const latitude = numberBetween(-90, 90);
const confidence = oneOf(confidences);
const evidence = {
  confidence,
  source: optional(text),
  source_year: optional(year),
  note: optional(text),
};
/** First and last day, both included; empty is unbounded. */
const period = { from: optional(day), to: optional(day) };

/** The keys of pack.csv: who and what the pack describes. */
export const identitySchema = z.object({
  id: identifier,
  union: text,
  department: text,
  name: text,
  network_year: year,
  period_from: day,
  period_to: day,
});
export type PackIdentity = z.infer<typeof identitySchema>;

/**
 * The files of a pack: one row schema each, whose keys are the columns. A file with `rows: 'some'` must have at least one row; one with
 * `rows: 'optional'` may be missing.
 * Coordinates are WGS 84 degrees; `insee` codes are those of the current communes.
 */
export const packFiles = {
  keys: { file: 'pack.csv', rows: 'some', schema: z.object({ key: text, value: text }) },
  sources: {
    file: 'sources.csv',
    rows: 'some',
    schema: z.object({ label: text, licence: text, url: optional(webAddress), date: optional(day) }),
  },
  zones: {
    file: 'zones.csv',
    rows: 'some',
    schema: z.object({ id: identifier, name: text, rank: integerBetween(1, 99), note: optional(text) }),
  },
  zoneCommunes: {
    file: 'zone-communes.csv',
    rows: 'some',
    schema: z.object({ insee, name: text, zone: identifier, source: optional(text), note: optional(text) }),
  },
  places: {
    file: 'places.csv',
    rows: 'any',
    schema: z.object({ insee, lon: longitude, lat: latitude }),
  },
  structures: {
    file: 'structures.csv',
    rows: 'some',
    schema: z.object({
      id: identifier,
      name: text,
      kind: oneOf(structureKinds),
      stars: optional(integerBetween(1, 4)),
      insee,
      zone: identifier,
      parent: optional(identifier),
      lon: optional(longitude),
      lat: optional(latitude),
      ...period,
      confidence,
      class_confidence: confidence,
      source: evidence.source,
      source_year: evidence.source_year,
      note: evidence.note,
    }),
  },
  territories: {
    file: 'territories.csv',
    rows: 'any',
    schema: z.object({ id: identifier, structure: identifier, name: text, ...period, ...evidence }),
  },
  territoryCommunes: {
    file: 'territory-communes.csv',
    rows: 'any',
    schema: z.object({ territory: identifier, insee }),
  },
  initiatives: {
    file: 'initiatives.csv',
    rows: 'any',
    schema: z.object({ id: identifier, type: oneOf(initiativeTypes), name: text, ...evidence }),
  },
  initiativeTerritories: {
    file: 'initiative-territories.csv',
    rows: 'any',
    schema: z.object({ initiative: identifier, territory: identifier }),
  },
  initiativeStatuses: {
    file: 'initiative-statuses.csv',
    rows: 'any',
    schema: z.object({ initiative: identifier, status: oneOf(statuses), from: day, to: optional(day) }),
  },
  initiativeActors: {
    file: 'initiative-actors.csv',
    rows: 'any',
    schema: z.object({ initiative: identifier, actor: identifier, role: oneOf(actorRoles) }),
  },
  actors: { file: 'actors.csv', rows: 'any', schema: z.object({ id: identifier, name: text }) },
  means: {
    file: 'means.csv',
    rows: 'any',
    schema: z.object({
      structure: identifier,
      year,
      fte: numberBetween(0, 10_000),
      budget: optional(numberBetween(0, 1e9)),
      ...evidence,
    }),
  },
  staff: {
    file: 'staff.csv',
    rows: 'optional',
    schema: z.object({
      structure: identifier,
      year,
      job_family: oneOf([...permanentFamilies, 'casual_guides', 'seasonal']),
      contract: oneOf(staffContracts),
      headcount: integerBetween(0, 10_000),
      fte: optional(numberBetween(0, 10_000)),
      ...evidence,
    }),
  },
  openings: {
    file: 'openings.csv',
    rows: 'optional',
    schema: z.object({
      structure: identifier,
      season: text,
      from_day: text,
      to_day: text,
      weekdays: listOf(weekdays),
      hours: text,
      ...evidence,
    }),
  },
  skills: {
    file: 'skills.csv',
    rows: 'optional',
    schema: z.object({ id: identifier, name: text, domain: optional(text), ...evidence }),
  },
  skillsHeld: {
    file: 'skills-held.csv',
    rows: 'optional',
    schema: z.object({
      structure: identifier,
      year,
      skill: identifier,
      level: oneOf(['basic', 'working', 'advanced', 'expert']),
      people: optional(integerBetween(0, 10_000)),
      ...evidence,
    }),
  },
  gateways: {
    file: 'gateways.csv',
    rows: 'optional',
    schema: z.object({
      name: text,
      kind: oneOf(gatewayKinds),
      lon: longitude,
      lat: latitude,
      measure: text,
      year,
      weight: numberBetween(0, 1e9),
      month_from: optional(integerBetween(1, 12)),
      month_to: optional(integerBetween(1, 12)),
      ...evidence,
    }),
  },
  controlTotals: {
    file: 'control-totals.csv',
    rows: 'any',
    schema: z.object({ zone: identifier, class: oneOf(countedClasses), count: integerBetween(0, 100_000) }),
  },
  staffTotals: {
    file: 'staff-totals.csv',
    rows: 'any',
    schema: z.object({
      year,
      job_family: oneOf(jobFamilies),
      contract: oneOf(contracts),
      headcount: integerBetween(0, 1_000_000),
    }),
  },
  backdropLabels: {
    file: 'backdrop-labels.csv',
    rows: 'any',
    schema: z.object({
      id: identifier,
      kind: oneOf(backdropLabelKinds),
      name_fr: text,
      name_en: text,
      lon: longitude,
      lat: latitude,
    }),
  },
} as const satisfies Record<string, PackFile>;

/** How a file of the pack is named and read. */
export interface PackFile {
  readonly file: string;
  readonly rows: 'some' | 'any' | 'optional';
  readonly schema: z.ZodObject;
}
export type PackTable = keyof typeof packFiles;
/** Every table of a pack, in the order in which it is read. */
export const packTables = Object.keys(packFiles) as PackTable[];

/** A row of a table with its number as a spreadsheet shows it (header = 1). */
export type PackRow<T extends PackTable> = Readonly<z.infer<(typeof packFiles)[T]['schema']>> & {
  readonly row: number;
};
export type PackTables = { readonly [T in PackTable]: readonly PackRow<T>[] };

/** A pack whose every cell is well formed; `checkPack` tells whether its rows agree with each other and with the geography. */
export interface Pack extends PackTables {
  readonly identity: PackIdentity;
}
