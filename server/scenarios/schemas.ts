import { z } from '@hono/zod-openapi';
import { scenarioChangeSchema } from '../../geodata/grouping/change';
import { proposalRecordSchema } from '../../geodata/grouping/propose/record';
import { scenarioDocumentSchema, unitLevels } from '../../geodata/model/scenario';
import { isDay, isStorable } from '../../geodata/register/check-value';
import { expectation } from '../expectation';
import { text } from '../registers/schemas';
import { draftedShape, frozenShape } from './drafted-schemas';

/** A day as an ISO date. */
export const daySchema = z.iso
  .date(expectation('une date (2014-12-31)', 'a date (2014-12-31)'))
  .refine(isDay, expectation('une date (2014-12-31)', 'a date (2014-12-31)'));

const storable = expectation('des textes sans caractère nul', 'texts without the null character');

/** A schema of JSON whose texts a database can keep. */
export function keepable<T extends z.ZodType>(schema: T): T {
  return schema.refine(isKept, storable);
}

/** A document whose texts a database can keep. */
export const documentSchema = keepable(scenarioDocumentSchema);
/** Changes whose texts a database can keep. */
export const changesSchema = keepable(z.array(scenarioChangeSchema).min(1).max(5000));
/** A proposal whose texts a database can keep. */
export const keptRecordSchema = keepable(proposalRecordSchema);

/** Whether a database can keep every text of some JSON. */
function isKept(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isKept(inner));
}

/** The name of a scenario. */
export const scenarioNameSchema = text(120).trim().min(1, expectation('un nom', 'a name'));
/** Its description. */
export const descriptionSchema = text(4000);

const summary = {
  ...draftedShape,
  level: z.enum(unitLevels),
  day: z.string().describe('The day whose network and territories it groups.'),
  groupings: z.int(),
};
export const summarySchema = z.object(summary).openapi('ScenarioSummary');
export const scenarioSchema = z.object({ ...summary, document: scenarioDocumentSchema }).openapi('Scenario');

export const versionSchema = z
  .object({ scenario: z.string(), ...frozenShape, document: scenarioDocumentSchema })
  .openapi('ScenarioVersion');

/** What the routes that write may answer beside. */
export const scenarioRefusals = {
  412: { description: 'Changed meanwhile; "document" is the scenario as it is, "version" its version.' },
  422: { description: 'Refused; "issues" says why (the first 500 of "total").' },
  428: { description: 'No If-Match.' },
} as const;

/** The facts of a day, as far as a description needs to go: `geodata/grouping/facts.ts` states every field. */
export const factsSchema = z
  .looseObject({
    format: z.literal(1),
    day: z.string(),
    communes: z.array(z.looseObject({ insee: z.string() })),
  })
  .openapi('GroundFacts');

/** The demand of a day, as far as a description needs to go: `geodata/model/demand.ts` states every field. */
export const demandsSchema = z
  .looseObject({
    format: z.literal(1),
    day: z.string(),
    demands: z.array(z.looseObject({ id: z.string(), measure: z.string(), weight: z.number() })),
  })
  .openapi('DemandFacts');

/** The measures of a version: `geodata/grouping/score` states every field. */
export const scoresSchema = z
  .looseObject({
    versions: z.record(z.string(), z.int()).describe('Version of each metric.'),
    plan: z.record(z.string(), z.looseObject({ value: z.number().nullable() })),
    groupings: z.record(z.string(), z.record(z.string(), z.looseObject({ value: z.number().nullable() }))),
  })
  .openapi('PlanScores');

/** An answer that is passed on as the text it was kept or made as; its schema is for the description alone. */
export function textAnswer(description: string, mediaType: string, schema: z.ZodType) {
  return { description, content: { [mediaType]: { schema } } };
}
