import { z } from '@hono/zod-openapi';
import { scenarioStates } from '../../geodata/model/scenario';
import { sitingDocumentSchema, sitingProofSchema } from '../../geodata/model/siting-plan';
import { text } from '../registers/schemas';
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
  id: z.string(),
  name: z.string(),
  description: z.string(),
  state: z.enum(scenarioStates),
  day: z.string().describe('The day whose network and demand it starts from.'),
  model: z.string(),
  sites: z.int(),
  version: z.int().describe('Rises with each change; its ETag.'),
  author: z.string().nullable(),
  updatedBy: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  lastVersion: z.int().nullable().describe('Number of the last frozen version.'),
};
export const planSummarySchema = z.object(summary).openapi('SitingPlanSummary');
export const planSchema = z.object({ ...summary, document: sitingDocumentSchema }).openapi('SitingPlan');

export const planVersionSchema = z
  .object({
    plan: z.string(),
    number: z.int(),
    name: z.string(),
    description: z.string(),
    day: z.string(),
    note: z.string(),
    state: z.enum(['shared', 'retained']),
    sharedAt: z.string(),
    sharedBy: z.string().nullable(),
    facts: z.string().describe('SHA-256 of the facts it was computed on.'),
    shapes: z.string().describe('SHA-256 of the contours: /shapes/{checksum}.'),
    demands: z.string().describe('SHA-256 of the demand.'),
    costs: z.string().nullable().describe('SHA-256 of the matrix of costs; null as the crow flies.'),
    code: z.string().describe('Version of the application that computed it.'),
    proof: sitingProofSchema.nullable(),
    document: sitingDocumentSchema,
  })
  .openapi('SitingPlanVersion');
