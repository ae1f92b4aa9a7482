/** Where something that is drafted stands: being drawn, shown to others, chosen. */
export const draftedStates = ['draft', 'shared', 'retained'] as const;
export type DraftedState = (typeof draftedStates)[number];

/** What is drafted and then frozen in versions (a scenario, a plan), as lists show it. Instants are ISO 8601 in UTC. */
export interface DraftedSummary {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly state: DraftedState;
  /** Day (ISO date) whose network and territories it starts from. */
  readonly day: string;
  /** Rises by one with each saved change (the ETag). */
  readonly version: number;
  readonly author: string | null;
  readonly updatedBy: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Number of the last frozen version, null when there is none. */
  readonly lastVersion: number | null;
}

/** A frozen version of something: numbered from 1 within it. `facts` and `shapes` are checksums of the ground it was computed on. */
export interface FrozenVersion {
  readonly number: number;
  readonly name: string;
  readonly description: string;
  readonly day: string;
  readonly note: string;
  readonly state: Exclude<DraftedState, 'draft'>;
  readonly sharedAt: string;
  readonly sharedBy: string | null;
  readonly facts: string;
  readonly shapes: string;
  /** Version of the code that computed it. */
  readonly code: string;
}
