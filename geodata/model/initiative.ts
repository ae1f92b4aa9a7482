import type { Evidence } from './evidence';

/** What a territory or structure undertakes and that has a status; the order is that of the panel. */
export const initiativeTypes = [
  'strategy',
  'development_schema',
  'reception_schema',
  'regional_contract',
  'objectives_agreement',
  'observatory',
  'quality',
  'si_charter',
  'digital',
  'agenda21',
] as const;
export type InitiativeType = (typeof initiativeTypes)[number];

/** Statuses from the most to the least advanced; absence of any is 'none' on the map. */
export const statuses = ['adopted', 'in_progress', 'planned', 'lapsed'] as const;
export type Status = (typeof statuses)[number];
/** The ladder drawn on the map: the four statuses, then none. */
export const statusLadder = [...statuses, 'none'] as const;
export type StatusOrNone = (typeof statusLadder)[number];

export const actorRoles = ['carries', 'funds', 'runs', 'consulted'] as const;
export type ActorRole = (typeof actorRoles)[number];

/** A status holding from day `from` until the day before `to` (ISO dates); `to` null: still holding. */
export interface StatusPeriod {
  readonly status: Status;
  readonly from: string;
  readonly to: string | null;
}

/** A partner that appears in an initiative. */
export interface ActorInvolved {
  readonly actor: string;
  readonly name: string;
  readonly role: ActorRole;
}

/** Who carries an initiative: a member of the network, an inter-municipal body or another actor. */
export interface Carrier {
  readonly kind: 'structure' | 'epci' | 'actor';
  readonly id: string;
  readonly name: string;
}

/** An initiative over one or several territories, with its dated statuses in order of time, never overlapping. */
export interface Initiative {
  readonly id: string;
  readonly type: InitiativeType;
  readonly name: string;
  /** INSEE codes of the communes it covers. */
  readonly communes: readonly string[];
  /** Ids of the features of territories it covers: each period of constant communes of a territory is one. */
  readonly territories: readonly string[];
  /** Those of them of which it covers some communes only. */
  readonly partial: readonly string[];
  readonly carrier: Carrier | null;
  /** Web address of the document that states it. */
  readonly document: string | null;
  readonly statuses: readonly StatusPeriod[];
  readonly actors: readonly ActorInvolved[];
  readonly evidence: Evidence;
}

/** The status of an initiative on a day (ISO date): the period that holds it, or none before the first and after the last. */
export function statusOn(initiative: Pick<Initiative, 'statuses'>, day: string): StatusOrNone {
  const period = initiative.statuses.find((p) => p.from <= day && (p.to === null || day < p.to));
  return period?.status ?? 'none';
}

/** The most advanced status among several initiatives of one type on a day: what a territory shows when two overlap. */
export function foremostStatus(
  initiatives: readonly Pick<Initiative, 'statuses'>[],
  day: string,
): StatusOrNone {
  const held = new Set(initiatives.map((initiative) => statusOn(initiative, day)));
  return statusLadder.find((status) => held.has(status)) ?? 'none';
}
