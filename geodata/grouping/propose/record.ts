import { z } from 'zod';
import { unitIdSchema } from '../../model/scenario';
import { isSame } from '../../register/same';
import { alignGroupings } from '../compare/align';
import { assignmentOf, type Asked } from './ask';
import type { Outcome } from './contract';
import { proposalRequestSchema, type ProposalRequest } from './request';

const boundKinds = ['zero', 'spectral', 'one-variable', 'smallest-pairs', 'enumeration', 'mip'] as const;
const count = z.int().min(0).max(100_000);

const foundSchema = z.strictObject({
  found: z.literal(true),
  /** The objective over units, a lower bound on that of any grouping that meets the request, and what the bound is from. */
  value: z.number(),
  bound: z.number(),
  boundBy: z.enum(boundKinds),
  /** Value above the bound, as a share of the bound; null when the bound is 0 and says nothing. */
  gap: z.number().min(0).max(1),
  proven: z.boolean(),
  groups: count,
  /** No grouping has more groupings than this. */
  mostGroups: count,
  ended: z.enum(['complete', 'time']),
  /** Number of the grouping of each unit, from 0. */
  assignment: z.record(unitIdSchema, z.int().min(0).max(5000)),
});

const notFoundSchema = z.strictObject({
  found: z.literal(false),
  obstacles: z
    .array(
      z.strictObject({
        code: z.string().max(64),
        proven: z.boolean(),
        /** Units at fault. */
        units: z.array(unitIdSchema).max(5000),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .max(50),
});

/**
 * What is kept of a proposal, so that it can be replayed: what was asked, on which data (fingerprint of facts and contours), with which
 * version of the code, which units stayed out of it, and what came of it.
 */
export const proposalRecordSchema = z.strictObject({
  format: z.literal(1),
  request: proposalRequestSchema,
  data: z.string().min(1).max(64),
  code: z.string().min(1).max(64),
  left: z.array(unitIdSchema).max(5000),
  outcome: z.discriminatedUnion('found', [foundSchema, notFoundSchema]),
});
export type ProposalRecord = z.infer<typeof proposalRecordSchema>;
/** A grouping that was found, with how good it is. */
export type Found = z.infer<typeof foundSchema>;

/** The versions of the data and of the code that a proposal was computed with. */
export interface Versions {
  readonly data: string;
  readonly code: string;
}

/** What is kept of what a method gave for a request. */
export function recordOf(
  request: ProposalRequest,
  asked: Asked,
  outcome: Outcome,
  { data, code }: Versions,
): ProposalRecord {
  return { format: 1, request, data, code, left: [...asked.left], outcome: keptOutcome(asked, outcome) };
}

function keptOutcome(asked: Asked, outcome: Outcome): ProposalRecord['outcome'] {
  const { problem, unitIds } = asked;
  if (!outcome.ok)
    return {
      found: false,
      obstacles: outcome.obstacles.map(({ code, proven, nodes, values }) => ({
        code,
        proven,
        units: nodes.flatMap((node) =>
          Array.from(problem.members[node] ?? [], (unit) => unitIds[unit] ?? ''),
        ),
        values: { ...values },
      })),
    };
  const { labels, value, bound, boundBy, proven, groups, mostGroups, ended } = outcome.solution;
  return {
    found: true,
    value,
    bound,
    boundBy,
    gap: gapOf(value, bound),
    proven,
    groups,
    mostGroups,
    ended,
    assignment: Object.fromEntries(assignmentOf(asked, labels)),
  };
}

/** How far a value lies above a lower bound, as a share of the value, from 0 to 1; 0 when they agree but for rounding. */
export function gapOf(value: number, bound: number): number {
  const above = value - bound;
  return above <= 1e-9 * Math.max(1, Math.abs(value)) ? 0 : above / value;
}

/** What a replay gave otherwise than the first time. */
export interface Differences {
  /** Facts or contours are others. */
  readonly data: boolean;
  readonly code: boolean;
  /** Other units stayed out of the problem: other groupings are locked. */
  readonly left: boolean;
  /** A grouping was found once only, or other obstacles were met. */
  readonly outcome: boolean;
  /** Value before and after, when they differ. */
  readonly value: { readonly before: number; readonly after: number } | null;
  /** Units that are in a grouping that stands for another, or that one of the two does not know. */
  readonly moved: readonly string[];
}

/** What differs between a proposal and its replay; null when they are identical: what came of it, and all it came from. */
export function replayDiffers(before: ProposalRecord, after: ProposalRecord): Differences | null {
  const [was, is] = [before.outcome, after.outcome];
  const bothFound = was.found && is.found;
  const differences: Differences = {
    data: before.data !== after.data,
    code: before.code !== after.code,
    left: !isSame(before.left, after.left),
    outcome: bothFound ? was.groups !== is.groups : !isSame(was, is),
    value: bothFound && was.value !== is.value ? { before: was.value, after: is.value } : null,
    moved: bothFound ? movedUnits(was, is) : [],
  };
  const { data, code, left, outcome, value, moved } = differences;
  return data || code || left || outcome || value !== null || moved.length > 0 ? differences : null;
}

/** Whether a replay gave the same groupings with the same value, whatever the versions of data and code. */
export function isSameResult({ left, outcome, value, moved }: Differences): boolean {
  return !left && !outcome && value === null && moved.length === 0;
}

function movedUnits(was: Found, is: Found): readonly string[] {
  const [old, made] = [new Map(Object.entries(was.assignment)), new Map(Object.entries(is.assignment))];
  const both = [...old.keys()].filter((id) => made.has(id));
  const only = [...new Set([...old.keys(), ...made.keys()])].filter((id) => !old.has(id) || !made.has(id));
  const of = (labels: ReadonlyMap<string, number>) => new Map(both.map((id) => [id, labels.get(id) ?? 0]));
  return [...alignGroupings(of(old), of(made)).moved.map(String), ...only].toSorted();
}

/** A proposal as it is kept with its scenario, numbered from 1; `madeAt` is an instant (ISO 8601, UTC). */
export interface KeptProposal {
  readonly number: number;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly record: ProposalRecord;
}
