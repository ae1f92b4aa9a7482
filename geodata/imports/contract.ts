/** What an import is made of: tables read from a file, columns matched to fields, rows staged with what is wrong in them. All of it is plain data. */
import type { Confidence, Evidence } from '../model/evidence';
import type { Issue } from '../model/issue';
import type { Value, Values } from '../register/field';

/** A cell as a file gives it; the dates of spreadsheets are ISO texts, their numbers stay numbers. */
export type Cell = string | number | boolean | null;

/** A row with content: its number as a spreadsheet shows it (the number of the feature in a GeoJSON or a shapefile). */
export interface SourceRow {
  readonly row: number;
  /** As many as there are headers. */
  readonly cells: readonly Cell[];
  /** What is wrong with the row as a whole, such as a wrong number of cells. */
  readonly issues?: readonly Issue[];
}

/** A sheet, or a file that has but one; empty rows are left out. */
export interface SourceTable {
  readonly sheet: string;
  /** All different. */
  readonly headers: readonly string[];
  readonly rows: readonly SourceRow[];
}

/** What a file may hold at most. */
export interface ReadLimits {
  readonly bytes: number;
  /** Bytes of everything that is read of an archive, inflated. */
  readonly inflatedBytes: number;
  readonly entries: number;
  /** Rows with content, all sheets together. */
  readonly rows: number;
  /** Rows that are there without content, in a sheet. */
  readonly emptyRows: number;
  readonly columns: number;
}

export const defaultLimits: ReadLimits = {
  bytes: 25 * 1024 * 1024,
  inflatedBytes: 250 * 1024 * 1024,
  entries: 2000,
  rows: 50_000,
  emptyRows: 100_000,
  columns: 200,
};

/** How far a reading has come: from 0 to 1, and the rows with content so far. */
export interface ReadProgress {
  readonly share: number;
  readonly rows: number;
}

/** Columns that are no field of a register: the id of a row and its evidence, as exports write them. */
export const specialTargets = ['@id', '@confidence', '@source', '@year', '@note'] as const;
export type SpecialTarget = (typeof specialTargets)[number];

/** What a column gives: a field by its name, or a special target. */
export type ColumnTarget = SpecialTarget | (string & Record<never, never>);

/** What each header gives, null: nothing. It can be saved and used again for a file with the same headers. */
export type Mapping = Readonly<Record<string, ColumnTarget | null>>;

/** Why a column was matched to a field, strongest first; `near`: but for a few letters; `content`: by what its cells hold. */
export const matchReasons = ['saved', 'name', 'label', 'synonym', 'content', 'near'] as const;
export type MatchReason = (typeof matchReasons)[number];

/** A column with what it seems to give; `score` is from 0 (nothing) to 1. */
export interface ColumnMatch {
  readonly column: number;
  readonly header: string;
  readonly target: ColumnTarget | null;
  readonly score: number;
  /** Null when it gives nothing. */
  readonly reason: MatchReason | null;
}

/** How well a register fits a sheet, from 0 to 1. */
export interface RegisterGuess {
  readonly register: string;
  readonly score: number;
}

/** A row that exists in the register. */
export interface KnownRow {
  readonly id: string;
  readonly version: number;
  readonly values: Values;
  readonly evidence: Evidence;
}

/** What a reference can lead to: the first name is the one to show, its codes may follow; `detail` tells it from another of the same name. */
export interface KnownOption {
  readonly id: string;
  readonly names: readonly string[];
  readonly detail: string | null;
}

export interface KnownCommune {
  readonly insee: string;
  readonly name: string;
  readonly population: number | null;
}

export interface KnownEpci {
  readonly siren: string;
  readonly name: string;
}

/** A commune that has merged into another, by its old code; `date` is the day of the merger (ISO date), null when no source states it. */
export interface FormerCommune {
  readonly insee: string;
  readonly name: string | null;
  readonly successor: string;
  readonly date: string | null;
}

/** What is known when a file is staged. */
export interface ImportContext {
  /** ISO date. */
  readonly today: string;
  /** Every row of the register that is imported into. */
  readonly rows: readonly KnownRow[];
  /** By register, what a reference to it can lead to. */
  readonly options: Readonly<Record<string, readonly KnownOption[]>>;
  readonly communes: readonly KnownCommune[];
  readonly epcis: readonly KnownEpci[];
  readonly formerCommunes: readonly FormerCommune[];
}

/** Something to choose between when a value is ambiguous, or near others. */
export interface Candidate {
  readonly value: Value;
  readonly name: string;
  readonly detail: string | null;
}

/** `error` and a `repair` that was not accepted keep a row out; a `note` does not. */
export type StagedSeverity = 'error' | 'repair' | 'note';

/** A remark on a row or on one of its cells. `code` and `values` make the sentence, by `issueText`. */
export interface StagedIssue {
  readonly code: string;
  readonly severity: StagedSeverity;
  /** Header of the column, or the label of the field that no column gives; null when the row as a whole is at fault. */
  readonly column: string | null;
  readonly field: ColumnTarget | null;
  /** As read. */
  readonly value: Cell;
  readonly values: Readonly<Record<string, string | number>>;
  /** What is proposed instead, and how it is shown; `code` is its kind. */
  readonly repair: { readonly value: Value; readonly shown: string } | null;
  readonly candidates: readonly Candidate[];
  /** Open until someone has accepted the repair, answered, or left the value out. */
  readonly state: 'open' | 'accepted' | 'answered' | 'left';
}

/** A cell of a file, by what its column gives. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly field: ColumnTarget;
}

/** What has been decided on a staging; staging again with it gives the new state. */
export interface Decisions {
  /** Kinds of repairs accepted wherever they stand, by code. */
  readonly acceptedCodes: readonly string[];
  readonly acceptedCells: readonly CellPlace[];
  /** What a text means in a field, for texts that lead to several things or to none; `text` is folded (`fold`). */
  readonly answers: readonly { readonly field: ColumnTarget; readonly text: string; readonly value: Value }[];
  /** Kinds of faults, and cells, whose value is left out: the field stays as it is. */
  readonly leftCodes: readonly string[];
  readonly leftCells: readonly CellPlace[];
  readonly leftRows: readonly { readonly sheet: string; readonly row: number }[];
}

export const noDecisions: Decisions = {
  acceptedCodes: [],
  acceptedCells: [],
  answers: [],
  leftCodes: [],
  leftCells: [],
  leftRows: [],
};

/** `blocked`: an error or an open repair keeps it out; `skipped`: someone left it out. */
export const stagedActions = ['create', 'update', 'unchanged', 'blocked', 'skipped'] as const;
export type StagedAction = (typeof stagedActions)[number];

/** What a file says of the evidence of a row; undefined: it does not say. */
export interface StagedEvidence {
  readonly confidence?: Confidence;
  readonly source?: string | null;
  readonly year?: number | null;
  readonly note?: string | null;
}

/** A row of the file as it would enter. */
export interface StagedRow {
  readonly sheet: string;
  readonly row: number;
  readonly action: StagedAction;
  /** Of the row that exists, or the one it would be made with; null when several could be meant. */
  readonly id: string | null;
  /** Version of the row that exists; null: there is none. */
  readonly base: number | null;
  /** What names it for people, as the file writes it. */
  readonly name: string;
  /** The values that the file gives: those that an update leaves alone are absent. */
  readonly values: Readonly<Record<string, Value>>;
  /** What the file says anew of the evidence; null: nothing. */
  readonly evidence: StagedEvidence | null;
  /** Fields whose value differs from the row that exists, and special targets whose evidence does; all that are given for a new row. */
  readonly changes: readonly ColumnTarget[];
  readonly issues: readonly StagedIssue[];
}

/** A sheet to stage. `newId` begins the ids of the rows that are to be made; with the number of the row it makes them, always the same. */
export interface StageInput {
  readonly register: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly SourceRow[];
  readonly mapping: Mapping;
  readonly context: ImportContext;
  readonly decisions: Decisions;
  readonly newId: string;
}

/** A sheet staged: its rows in the order of the file, and remarks on the sheet as a whole. */
export interface StagedSheet {
  readonly rows: readonly StagedRow[];
  readonly notes: readonly Issue[];
}
