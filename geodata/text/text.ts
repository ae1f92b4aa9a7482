import type { AnswerState, StructureCollection } from '../model/collection';
import type { Confidence } from '../model/evidence';
import type { ActorRole, InitiativeType, StatusOrNone } from '../model/initiative';
import type {
  GrantedClass,
  StructureClass,
  StructureKind,
  Succession,
  nomenclatureOf,
} from '../model/structure';
import type { Language } from './format';

/** How an initiative type is spoken of: alone, as the subject of the map's title, and after "adopted". */
export interface InitiativeWords {
  readonly name: string;
  readonly title: string;
  /** With its article, as in "12 territories have adopted …". */
  readonly object: string;
}

/** Counts a finding is made of. */
export interface NetworkCounts {
  readonly total: number;
  readonly offices: number;
  readonly syndicats: number;
  readonly annexes: number;
  readonly most: { readonly zone: string; readonly count: number } | null;
  readonly least: { readonly zone: string; readonly count: number } | null;
}
export interface StrategyCounts {
  readonly type: InitiativeType;
  readonly total: number;
  readonly adopted: number;
  readonly inProgress: number;
  readonly offices: number;
  readonly officesAdopted: number;
  readonly zonesWithout: readonly string[];
}

/** Words shared by the screen, the print and the exports, in one language. Interface-only words live beside, in `ui`. */
/** Territories that had adopted something at the end of a year. */
export interface YearCount {
  readonly year: string;
  readonly adopted: number;
  readonly total: number;
}

export interface Text {
  readonly language: Language;
  readonly kinds: Readonly<Record<StructureKind, string>>;
  readonly classes: Readonly<Record<StructureClass, string>>;
  /** As the legend says them, beside the zones. */
  readonly legendClasses: Readonly<Record<StructureClass, string>>;
  /** Short heads for narrow columns. */
  readonly classHeads: Readonly<Record<StructureClass, string>>;
  /** Every office, whatever its class. */
  readonly offices: string;
  /** A class alone, beside the office that holds it. */
  readonly granted: Readonly<Record<GrantedClass, string>>;
  /** The orders that define the classes. */
  readonly nomenclatures: Readonly<Record<ReturnType<typeof nomenclatureOf>, string>>;
  readonly successions: Readonly<Record<Succession['nature'], string>>;
  readonly statuses: Readonly<Record<StatusOrNone, string>>;
  readonly confidences: Readonly<Record<Confidence, string>>;
  readonly roles: Readonly<Record<ActorRole, string>>;
  readonly initiatives: Readonly<Record<InitiativeType, InitiativeWords>>;
  readonly themes: { readonly reseau: string; readonly strategies: string; readonly collecte: string };
  readonly columns: Readonly<
    Record<
      | 'name'
      | 'class'
      | 'classEnd'
      | 'commune'
      | 'epci'
      | 'zone'
      | 'existence'
      | 'classSource'
      | 'territory'
      | 'status'
      | 'since'
      | 'initiative'
      | 'population'
      | 'confidence',
      string
    >
  >;
  readonly total: string;
  readonly department: (name: string) => string;
  readonly legend: {
    readonly zones: string;
    readonly structures: string;
    readonly outlines: string;
    readonly status: string;
  };
  readonly outline: { readonly epcis: string; readonly communes: string };
  readonly network: {
    /** `when` is a year, at its end, or a day (ISO date). */
    readonly title: (department: string, when: number | string, filter: string) => string;
    readonly finding: (counts: NetworkCounts) => string;
    readonly structures: (count: number) => string;
    readonly table: string;
    readonly cross: (day: string) => string;
    readonly compared: (year: number) => string;
    readonly uncompared: (year: number) => string;
    readonly unpublished: string;
    readonly agrees: (year: number) => string;
    readonly differs: (cells: readonly string[]) => string;
  };
  readonly strategies: {
    readonly title: (type: InitiativeType, date: string, filter: string) => string;
    readonly finding: (counts: StrategyCounts) => string;
    readonly table: (type: InitiativeType, date: string) => string;
    readonly bars: string;
  };
  readonly series: {
    readonly typesTitle: (date: string, filter: string) => string;
    readonly yearsTitle: (type: InitiativeType, first: string, last: string, filter: string) => string;
    /** `nobody`: the types that no territory has adopted. */
    readonly typesFinding: (counts: {
      readonly type: InitiativeType;
      readonly adopted: number;
      readonly total: number;
      readonly nobody: readonly InitiativeType[];
    }) => string;
    readonly yearsFinding: (type: InitiativeType, first: YearCount, last: YearCount) => string;
    readonly count: (adopted: number, total: number) => string;
    readonly legend: string;
    readonly bars: string;
  };
  readonly collecte: {
    readonly title: (
      campaign: { readonly name: string; readonly year: number } | null,
      filter: string,
    ) => string;
    readonly finding: (answered: number, asked: number, late: number) => string;
    readonly none: string;
    readonly legend: string;
    /** Bounds in percent. */
    readonly shareClass: (from: number, to: number) => string;
    readonly noAnswer: string;
    readonly percent: (share: number) => string;
    readonly detail: (row: StructureCollection) => string;
    readonly answers: Readonly<Record<AnswerState | 'none', string>>;
    readonly columns: Readonly<Record<'structure' | 'zone' | 'share' | 'answer' | 'day' | 'late', string>>;
    readonly table: (campaign: string | null) => string;
    readonly bars: string;
  };
  readonly notices: {
    readonly demonstrationShort: string;
    /** `year` is that of the published totals. */
    readonly structures: (unattested: number, total: number, year: number) => string;
    readonly initiatives: (unattested: number, total: number) => string;
    readonly geometryShort: Readonly<Record<'official' | 'embedded' | 'file', string>>;
    readonly geometry: (label: string, accuracyM: number | null, date: string) => string;
    readonly controlShort: string;
    readonly horizonShort: (known: string) => string;
    readonly horizon: (known: string) => string;
  };
  readonly sheet: Readonly<
    Record<
      | 'identity'
      | 'class'
      | 'classes'
      | 'commune'
      | 'epci'
      | 'zone'
      | 'parent'
      | 'territory'
      | 'communes'
      | 'population'
      | 'area'
      | 'structure'
      | 'means'
      | 'fte'
      | 'budget'
      | 'initiatives'
      | 'actors'
      | 'sources'
      | 'existence'
      | 'classSource'
      | 'territorySource'
      | 'note'
      | 'history'
      | 'structures'
      | 'noInitiative'
      | 'notKnown'
      | 'validity'
      | 'inForce'
      | 'partly'
      | 'successions'
      | 'before'
      | 'after'
      | 'periods'
      | 'shown'
      | 'noTerritory',
      string
    >
  > & {
    readonly communeCount: (count: number) => string;
    readonly inhabitants: (count: number) => string;
    readonly squareKm: (value: number) => string;
    readonly fullTime: (value: number, year: number) => string;
    readonly euros: (value: number, year: number) => string;
    readonly since: (date: string) => string;
    readonly on: (date: string) => string;
    readonly until: (date: string) => string;
    /** First and last day; null is unbounded. */
    readonly period: (from: string | null, to: string | null) => string;
    readonly carriedBy: (name: string) => string;
    readonly notYet: (day: string, from: string) => string;
    readonly noMore: (day: string, to: string) => string;
    readonly expires: (granted: string, to: string) => string;
    readonly expired: (granted: string, to: string) => string;
    readonly sourceYear: (year: number) => string;
  };
}
