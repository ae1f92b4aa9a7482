import type { Confidence, Evidence } from './evidence';
import { existsOn } from './period';
import type { LonLat } from './place';

/** OT: office de tourisme; SI: syndicat d'initiative (volunteer-run, unclassified); BA: annex bureau of an OT. */
export const structureKinds = ['SI', 'OT', 'BA'] as const;
export type StructureKind = (typeof structureKinds)[number];

/** The classes an office is granted, lowest first: one to four stars (order of 1999), categories III to I (order of 2010). */
export const grantedClasses = ['OT1', 'OT2', 'OT3', 'OT4', 'OTIII', 'OTII', 'OTI'] as const;
export type GrantedClass = (typeof grantedClasses)[number];

/** What an office may be counted as: without a class in force, or of one. */
export const officeClasses = ['OT', ...grantedClasses] as const;

/**
 * How structures are counted and drawn, in the order of the phenomenon: volunteer-run, an office without a class in force, then from
 * one star to category I, annexes last.
 */
export const structureClasses = ['SI', ...officeClasses, 'BA'] as const;
export type StructureClass = (typeof structureClasses)[number];
/** The classes that are counted: annex bureaux belong to their parent. */
export const countedClasses = ['SI', ...officeClasses] as const satisfies readonly StructureClass[];
/** The classes that published totals tell of. */
export const publishedClasses = [
  'SI',
  'OT1',
  'OT2',
  'OT3',
  'OT4',
] as const satisfies readonly StructureClass[];

/** Whether a class is one of the offices. */
export function isOfficeClass(id: StructureClass): id is (typeof officeClasses)[number] {
  return (officeClasses as readonly StructureClass[]).includes(id);
}

/** The order that defines a class: of 1999 (stars) or of 2010 (categories). */
export function nomenclatureOf(granted: GrantedClass): 'stars_1999' | 'categories_2010' {
  return granted === 'OTIII' || granted === 'OTII' || granted === 'OTI' ? 'categories_2010' : 'stars_1999';
}

/** A class granted for a period: first and last day, both included (ISO dates), null is unbounded. */
export interface DatedClass {
  readonly class: GrantedClass;
  readonly from: string | null;
  readonly to: string | null;
  readonly confidence: Confidence;
}

/** What happens between a structure and the one that takes over from it. */
export const successionNatures = ['merger', 'absorption', 'transformation', 'split'] as const;

/** The other structure of a merger or transformation, and the day (ISO date) from which the successor stands in place of the predecessor. */
export interface Succession {
  readonly structure: string;
  readonly day: string;
  readonly nature: (typeof successionNatures)[number];
}

/** A member of the network. Classes exist for an OT alone, a parent for a BA alone. */
export interface Structure {
  readonly id: string;
  readonly name: string;
  readonly kind: StructureKind;
  /** In order of time, by their first day, then their last. */
  readonly classes: readonly DatedClass[];
  readonly commune: string;
  readonly communeName: string;
  readonly epci: string;
  readonly epciName: string;
  readonly zone: string;
  readonly parent: string | null;
  /** Id of its territory, the same for all periods of it. */
  readonly territory: string | null;
  readonly position: LonLat;
  /** First and last day (ISO dates) the structure exists; null is unbounded. */
  readonly from: string | null;
  readonly to: string | null;
  readonly existence: Evidence;
  /** What it came from and what came after it, in order of time. */
  readonly predecessors: readonly Succession[];
  readonly successors: readonly Succession[];
}

/**
 * The class of an office in force on a day (ISO date), null when none is; where both orders hold, that of 2010 decides, then the last
 * granted.
 */
export function classInForce(
  { kind, classes }: Pick<Structure, 'kind' | 'classes'>,
  day: string,
): DatedClass | null {
  if (kind !== 'OT') return null;
  const held = classes.filter((granted) => existsOn(granted, day));
  return (
    held.findLast((granted) => nomenclatureOf(granted.class) === 'categories_2010') ?? held.at(-1) ?? null
  );
}

/** The class under which a structure is counted and drawn on a day (ISO date): its kind, or the class in force of an office. */
export function classOn(structure: Pick<Structure, 'kind' | 'classes'>, day: string): StructureClass {
  if (structure.kind !== 'OT') return structure.kind;
  return classInForce(structure, day)?.class ?? 'OT';
}
