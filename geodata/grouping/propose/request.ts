import { z } from 'zod';
import { mostGroupings, scenarioDocumentSchema, unitIdSchema } from '../../model/scenario';
import { objectives } from './contract';
import { standardisations } from './standardise';

/** Quantities that a grouping can have to reach or to stay within: ids of unit values. */
export const limitedQuantities = ['fte', 'budget', 'population'] as const;
export type LimitedQuantity = (typeof limitedQuantities)[number];

const pairSchema = z.tuple([unitIdSchema, unitIdSchema]);
const pairs = z.array(pairSchema).max(5000);
const amount = z.number().min(0).max(1e12);

/**
 * What someone asks of a proposal, whole: with the facts and contours of the day it gives the problem again. `level` and `opened` say
 * what the units are. Quantities are FTE, euros a year and inhabitants.
 */
export const proposalRequestSchema = z.strictObject({
  format: z.literal(1),
  level: scenarioDocumentSchema.shape.level,
  opened: scenarioDocumentSchema.shape.opened,
  /** Id of a method of the registry. */
  method: z.string().min(1).max(64),
  /** Number of groupings, beside those that stay; null: as many as the floor allows. */
  groups: z.int().min(1).max(mostGroupings).nullable(),
  /** What each grouping has at least. */
  floor: z.strictObject({ quantity: z.enum(limitedQuantities), value: amount }).nullable(),
  /** Ids of unit values in which groupings shall be alike; of a weight of 2, differences count twice. */
  variables: z
    .array(z.strictObject({ id: z.string().min(1).max(64), weight: z.number().gt(0).max(100) }))
    .max(20),
  standardise: z.enum(standardisations),
  objective: z.enum(objectives),
  /** Units each of which is in a grouping of its own. */
  seeds: z.array(unitIdSchema).max(mostGroupings),
  together: pairs,
  apart: pairs,
  /** Pairs of units that touch across a limit that no grouping may cross: a river, a will. */
  barriers: pairs,
  /** Pairs of units that are taken as touching although they do not, beside the links that the scenario declares. */
  links: pairs,
  limits: z
    .array(
      z.strictObject({
        quantity: z.enum(limitedQuantities),
        least: amount.nullable(),
        most: amount.nullable(),
      }),
    )
    .max(limitedQuantities.length),
  /** Whether locked groupings stay as they are: their units are no part of the problem. */
  keepLocked: z.boolean(),
  /** Of the random numbers. */
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  timeLimitS: z.int().min(1).max(600),
});
export type ProposalRequest = z.infer<typeof proposalRequestSchema>;
