import type { Confidence } from '../model/evidence';
import type { ActorInvolved, InitiativeType, Status } from '../model/initiative';
import type { LonLat } from '../model/place';
import type { StructureClass, StructureKind } from '../model/structure';

/** A commune as groupings count it. `seat` is the point of its town (WGS 84). */
export interface CommuneFact {
  readonly insee: string;
  readonly name: string;
  readonly population: number;
  readonly areaKm2: number;
  readonly epci: string;
  readonly zone: string;
  readonly seat: LonLat;
}

/** A territory of competence on the day, with its communes (INSEE codes). */
export interface TerritoryFact {
  readonly id: string;
  readonly name: string;
  readonly structure: string;
  readonly communes: readonly string[];
  readonly confidence: Confidence;
}

/** A structure on the day. A structure, with all it has, belongs to the grouping of its commune. */
export interface StructureFact {
  readonly id: string;
  readonly name: string;
  readonly kind: StructureKind;
  readonly class: StructureClass;
  readonly commune: string;
  readonly territory: string | null;
  readonly parent: string | null;
  readonly position: LonLat;
  readonly confidence: Confidence;
}

/** Means of a structure in the last year known on the day; null is unknown. Budget in euros. */
export interface MeansFact {
  readonly structure: string;
  readonly year: number;
  readonly fte: number | null;
  readonly budget: number | null;
  readonly confidence: Confidence;
}

/** Staff of a structure by job family (values of the register of staff) in the last year known on the day, contracts put together. */
export interface StaffFact {
  readonly structure: string;
  readonly year: number;
  readonly family: string;
  readonly headcount: number;
  readonly fte: number | null;
  readonly confidence: Confidence;
}

/** An opening season of a structure, as the register of openings tells it (days are MM-DD). */
export interface OpeningFact {
  readonly structure: string;
  readonly season: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly weekdays: readonly string[];
  readonly hours: string;
  readonly confidence: Confidence;
}

/** A skill held in a structure in the last year known on the day. */
export interface SkillFact {
  readonly structure: string;
  readonly skill: string;
  readonly name: string;
  readonly level: string;
  readonly people: number | null;
  readonly confidence: Confidence;
}

/** An initiative that has a status on the day, with the communes it covers (INSEE codes). */
export interface InitiativeFact {
  readonly id: string;
  readonly type: InitiativeType;
  readonly name: string;
  readonly status: Status;
  readonly since: string | null;
  readonly territories: readonly string[];
  readonly communes: readonly string[];
  readonly actors: readonly ActorInvolved[];
  readonly confidence: Confidence;
}

/** Everything that groupings are scored on, on a day, as served and as frozen with a shared version. Lists are in the order of their ids. */
export interface GroundFacts {
  readonly format: 1;
  /** ISO date. */
  readonly day: string;
  readonly communes: readonly CommuneFact[];
  readonly epcis: readonly { readonly siren: string; readonly name: string }[];
  readonly zones: readonly { readonly id: string; readonly name: string; readonly rank: number }[];
  readonly territories: readonly TerritoryFact[];
  readonly structures: readonly StructureFact[];
  readonly means: readonly MeansFact[];
  readonly staff: readonly StaffFact[];
  readonly openings: readonly OpeningFact[];
  readonly skills: readonly SkillFact[];
  /** The whole referential of skills, so that what is missing can be told. */
  readonly referential: readonly { readonly id: string; readonly name: string }[];
  readonly initiatives: readonly InitiativeFact[];
  /** Sources and licences, one line each, as printed under the map. */
  readonly credits: readonly string[];
}
