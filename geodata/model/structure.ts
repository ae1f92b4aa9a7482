import { z } from 'zod';
import type { Evidence } from './evidence';
import type { LonLat } from './place';

/** OT: office de tourisme (starred); SI: syndicat d'initiative (volunteer-run, unclassified); BA: annex bureau of an OT. */
export const structureKinds = ['SI', 'OT', 'BA'] as const;
export const structureKindSchema = z.enum(structureKinds);
export type StructureKind = (typeof structureKinds)[number];

/** Columns of the network table, in the order of the phenomenon: from volunteer-run to four stars, annexes last. */
export const structureClasses = ['SI', 'OT1', 'OT2', 'OT3', 'OT4', 'BA'] as const;
export type StructureClass = (typeof structureClasses)[number];
/** The classes that the control totals count: annex bureaux belong to their parent. */
export const countedClasses = ['SI', 'OT1', 'OT2', 'OT3', 'OT4'] as const satisfies readonly StructureClass[];

/** A member of the network. Stars (order of 1999) exist for an OT alone, a parent for a BA alone. */
export interface Structure {
  readonly id: string;
  readonly name: string;
  readonly kind: StructureKind;
  readonly stars: 1 | 2 | 3 | 4 | null;
  readonly commune: string;
  readonly communeName: string;
  readonly epci: string;
  readonly epciName: string;
  readonly zone: string;
  readonly parent: string | null;
  readonly territory: string | null;
  readonly position: LonLat;
  /** First and last day (ISO dates) the structure exists; null is unbounded. */
  readonly from: string | null;
  readonly to: string | null;
  readonly existence: Evidence;
  readonly classConfidence: Evidence['confidence'];
}

/** The class under which a structure is counted and drawn. Throws on an OT without stars: the database forbids it. */
export function classOf(structure: Pick<Structure, 'kind' | 'stars'>): StructureClass {
  if (structure.kind !== 'OT') return structure.kind;
  if (structure.stars === null) throw new Error('an OT has stars');
  return `OT${structure.stars}`;
}
