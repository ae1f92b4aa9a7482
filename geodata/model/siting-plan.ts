import { z } from 'zod';
import type { DraftedSummary, FrozenVersion } from './drafted';
import { travelChoiceSchema } from './travel';

const id = z.string().regex(/^[\w.:-]{1,128}$/);

/** Demand that a plan serves: inhabitants, or a measure that was imported; `month` (1 to 12) chooses its season, null the whole year. */
export const demandChoiceSchema = z.strictObject({
  measure: z.string().min(1).max(200),
  month: z.int().min(1).max(12).nullable(),
});
export type DemandChoice = z.infer<typeof demandChoiceSchema>;
/** The measure that counts the inhabitants of communes. */
export const inhabitants = 'population';

/** What may happen to a point: it stays, may close, may move to a place near it, may open, or is not there at all. */
export const pointStates = ['kept', 'open', 'moving', 'candidate', 'closed'] as const;
export type PointState = (typeof pointStates)[number];

/**
 * A point of a plan. Existing points are "structure:<id>", places of communes "commune:<insee>", others "place:<id>", with a name and a
 * position of their own (WGS 84). Capacity is in the measure of the demand; null: without limit.
 */
export const planPointSchema = z.strictObject({
  id,
  state: z.enum(pointStates),
  capacity: z.number().min(0).nullable(),
  place: z
    .strictObject({
      name: z.string().min(1).max(120),
      at: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).readonly(),
    })
    .nullable(),
});
export type PlanPoint = z.infer<typeof planPointSchema>;

/**
 * A plan of reception points as it is edited and stored. Points that are not listed have the state that `others` gives to existing ones,
 * and to the towns of communes. `sites` are the points that the plan has, kept ones included.
 */
export const sitingDocumentSchema = z.strictObject({
  format: z.literal(1),
  demand: demandChoiceSchema,
  travel: travelChoiceSchema,
  model: z.string().regex(/^[a-z-]{1,32}$/),
  /** Points in all; null where the model finds the number. */
  count: z.int().min(1).max(2000).nullable(),
  /** Cost within which a place is covered, in the unit of the travel. */
  radius: z.number().gt(0).max(600).nullable(),
  /** How far a point may move, in the unit of the travel. */
  moveWithin: z.number().gt(0).max(600),
  others: z.strictObject({
    existing: z.enum(['kept', 'open', 'closed']),
    communes: z.enum(['candidate', 'closed']),
  }),
  points: z.array(planPointSchema).max(2000),
  sites: z.array(id).max(2000),
});
export type SitingDocument = z.infer<typeof sitingDocumentSchema>;

/** A plan as lists show it. */
export interface SitingPlanSummary extends DraftedSummary {
  readonly model: string;
  readonly sites: number;
}

/** A plan with its points. */
export interface StoredSitingPlan extends SitingPlanSummary {
  readonly document: SitingDocument;
}

/** A frozen version of a plan. `demands` and `costs` are checksums of the demand and of the matrix of costs (null as the crow flies). */
export interface SitingPlanVersion extends FrozenVersion {
  readonly plan: string;
  readonly demands: string;
  readonly costs: string | null;
  /** What was proven of it when it was computed; null when its points were chosen by hand. */
  readonly proof: SitingProof | null;
  readonly document: SitingDocument;
}

/** What a model said of a plan. */
export const sitingProofSchema = z.strictObject({
  objective: z.number(),
  bound: z.number(),
  gap: z.number().nullable(),
  proven: z.boolean(),
});
export type SitingProof = z.infer<typeof sitingProofSchema>;
