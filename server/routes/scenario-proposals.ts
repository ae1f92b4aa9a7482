import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { found, idField, jsonAnswer, jsonBody } from '../auth/fields';
import { insertProposal, readProposals } from '../db/queries/scenario-proposals';
import { lockScenario, readScenario } from '../db/queries/scenarios';
import { refuseInvalid } from '../errors';
import { keptRecordSchema } from '../scenarios/schemas';
import { uncached } from '../scenarios/told';

const tags = ['Scenarios'];
/** As many as a list shows. */
const most = 50;

const proposalSchema = z
  .object({
    number: z.int(),
    madeAt: z.string(),
    madeBy: z.string(),
    record: z
      .looseObject({ format: z.literal(1) })
      .describe('What was asked, of which data, and what came of it.'),
  })
  .openapi('ScenarioProposal');

const list = createRoute({
  method: 'get',
  path: '/scenarios/{id}/proposals',
  summary: 'The last proposals of groupings that were kept of a scenario',
  description: '"code" is the version of the application, which a proposal is computed with.',
  tags,
  middleware: guard('scenario.edit'),
  request: { params: idField, query: z.strictObject({}) },
  responses: {
    200: jsonAnswer('The latest first.', z.object({ code: z.string(), proposals: z.array(proposalSchema) })),
  },
});

const keep = createRoute({
  method: 'post',
  path: '/scenarios/{id}/proposals',
  summary: 'Keep a proposal of groupings, so that it can be replayed',
  tags,
  middleware: guard('scenario.edit'),
  request: { params: idField, ...jsonBody(keptRecordSchema) },
  responses: { 201: jsonAnswer('Kept.', proposalSchema) },
});

/** Proposals of groupings kept with their scenario: /scenarios/…/proposals. */
export function scenarioProposalRoutes({ database: { sql }, version: code }: AppDeps) {
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => {
      const { id } = c.req.valid('param');
      found(await readScenario(sql, id));
      return c.json({ code, proposals: [...(await readProposals(sql, id, most))] }, 200, uncached);
    })
    .openapi(keep, async (c) => {
      const { id } = c.req.valid('param');
      const record = c.req.valid('json');
      const author = await signedInActor(c);
      const kept = await sql.begin(async (transaction) => {
        found(await lockScenario(transaction, id));
        return insertProposal(transaction, id, record, author);
      });
      return c.json(kept, 201);
    });
}
