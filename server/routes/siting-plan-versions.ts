import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { found, idField, jsonAnswer, jsonBody } from '../auth/fields';
import {
  readBasis,
  readLinkedPlan,
  readPlan,
  readPlanVersion,
  readPlanVersions,
} from '../db/queries/siting-plans';
import { refuseInvalid } from '../errors';
import { expectedVersion } from '../if-match';
import { demandsSchema, scenarioRefusals } from '../scenarios/schemas';
import { accepted } from '../scenarios/told';
import { freezingSchema, planVersionSchema } from '../siting/schemas';
import { freezePlan } from '../siting/store';
import { frozenVersionRoutes } from './frozen-versions';

const tags = ['Siting'];

const freeze = createRoute({
  method: 'post',
  path: '/siting-plans/{id}/versions',
  summary: 'Share a plan: freeze it as it stands, with the data it was computed on',
  description: 'The version that was read is told by If-Match. What is frozen never changes again.',
  tags,
  middleware: guard('scenario.edit'),
  request: { params: idField, ...jsonBody(freezingSchema) },
  responses: { 201: jsonAnswer('Frozen.', planVersionSchema), ...scenarioRefusals },
});

/** Frozen versions of plans of reception points, and their links: /siting-plans/…/versions, /shared-plans. */
export function sitingPlanVersionRoutes({ database: { sql }, version: code, travel }: AppDeps) {
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(freeze, async (c) => {
      const expected = { id: c.req.valid('param').id, version: expectedVersion(c) };
      const author = await signedInActor(c);
      const { note, proof, costs: job } = c.req.valid('json');
      const costs = job === null ? null : await travel.result(job);
      return c.json(accepted(c, await freezePlan(sql, expected, { note, proof, costs, code, author })), 201);
    })
    .route(
      '/',
      frozenVersionRoutes(sql, {
        ...{
          of: 'siting_plan',
          path: '/siting-plans',
          sharedPath: '/shared-plans',
          linkPath: '/bassins/lien',
          tags,
        },
        versionSchema: planVersionSchema,
        summaries: {
          list: 'The frozen versions of a plan',
          one: 'A frozen version, with the facts, demand and costs it was computed on',
          shared: 'A version of a plan by its link, without an account',
        },
        sharedWith: 'The version, with all that it was computed on.',
        draft: readPlan,
        list: readPlanVersions,
        read: readPlanVersion,
        linked: readLinkedPlan,
        parts: {
          demands: demandsSchema,
          costs: z.looseObject({}).nullable().describe('The matrix of costs; null as the crow flies.'),
        },
        readParts: async ({ demands, costs }) => ({
          demands: found(await readBasis(sql, demands)),
          costs: costs === null ? 'null' : found(await readBasis(sql, costs)),
        }),
      }),
    );
}
