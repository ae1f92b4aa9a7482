import type { PackRow, PackTable, PackTables } from '../schema';

/** A commune as the estimates see it: its town as a point of the plane (Lambert-93, metres). */
export interface CommunePoint {
  readonly insee: string;
  readonly name: string;
  readonly population: number;
  readonly epci: string;
  readonly x: number;
  readonly y: number;
}

/** The tables of facts that the estimates start from. */
export const factTables = [
  'zones',
  'zoneCommunes',
  'structures',
  'staffTotals',
  'actors',
] as const satisfies readonly PackTable[];

/** What the estimates are made from: the facts of the pack and the reference communes of the département. */
export interface EstimateInput extends Pick<PackTables, (typeof factTables)[number]> {
  readonly communes: readonly CommunePoint[];
  /** Names of the inter-municipal bodies by SIREN. */
  readonly epciNames: ReadonlyMap<string, string>;
}

/** The tables that the rules produce, in the order of their files. */
export const estimatedTables = [
  'territories',
  'territoryCommunes',
  'means',
  'initiatives',
  'initiativeTerritories',
  'initiativeStatuses',
  'initiativeActors',
  'staff',
  'openings',
  'skills',
  'skillsHeld',
] as const satisfies readonly PackTable[];
type EstimatedTable = (typeof estimatedTables)[number];

/** A row to be written: it gets its number from its place in the file. */
export type NewRow<T extends PackTable> = Omit<PackRow<T>, 'row'>;
export type Estimated = { readonly [T in EstimatedTable]: readonly NewRow<T>[] };
