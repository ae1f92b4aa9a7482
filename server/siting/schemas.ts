import { z } from '@hono/zod-openapi';
import { sitingDocumentSchema, sitingProofSchema } from '../../geodata/model/siting-plan';
import { text } from '../registers/schemas';
import { draftedShape, frozenShape } from '../scenarios/drafted-schemas';
import { daySchema, descriptionSchema, keepable, scenarioNameSchema } from '../scenarios/schemas';

/** What is sent of a plan; the document's texts are such as a database can keep. */
export const planContentSchema = z.strictObject({
  name: scenarioNameSchema,
  description: descriptionSchema,
  day: daySchema,
  document: keepable(sitingDocumentSchema),
});

/** What is sent to freeze a plan. */
export const freezingSchema = z.strictObject({
  note: text(4000),
  proof: sitingProofSchema.nullable().describe('What a model said of it; null when chosen by hand.'),
  costs: z.string().max(64).nullable().describe('Job of travel it was computed on; null as the crow flies.'),
});

const summary = {
  ...draftedShape,
  day: z.string().describe('The day whose network and demand it starts from.'),
  model: z.string(),
  sites: z.int(),
};
export const planSummarySchema = z.object(summary).openapi('SitingPlanSummary');
export const planSchema = z.object({ ...summary, document: sitingDocumentSchema }).openapi('SitingPlan');

export const planVersionSchema = z
  .object({
    plan: z.string(),
    ...frozenShape,
    demands: z.string().describe('SHA-256 of the demand.'),
    costs: z.string().nullable().describe('SHA-256 of the matrix of costs; null as the crow flies.'),
    proof: sitingProofSchema.nullable(),
    document: sitingDocumentSchema,
  })
  .openapi('SitingPlanVersion');
