import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { SitingPlanVersion } from '../../geodata/model/siting-plan';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { found, idField, jsonAnswer, jsonBody } from '../auth/fields';
import { hashOf } from '../auth/tokens';
import { readKeptFacts, readKeptShapes } from '../db/queries/scenario-versions';
import {
  readBasis,
  readLinkedPlan,
  readPlan,
  readPlanVersion,
  readPlanVersions,
} from '../db/queries/siting-plans';
import { refuseInvalid } from '../errors';
import { expectedVersion } from '../if-match';
import { demandsSchema, factsSchema, scenarioRefusals, textAnswer } from '../scenarios/schemas';
import { accepted, editsScenarios, uncached, versionWith, withoutNames } from '../scenarios/told';
import { freezingSchema, planVersionSchema } from '../siting/schemas';
import { freezePlan } from '../siting/store';
import { oneVersion, versionMarkRoutes } from './version-marks';

const tags = ['Siting'];
const nothing = { query: z.strictObject({}) };
const edit = guard('scenario.edit');
const parts = {
  version: planVersionSchema,
  facts: factsSchema,
  demands: demandsSchema,
  costs: z.looseObject({}).nullable().describe('The matrix of costs; null as the crow flies.'),
};

const list = createRoute({
  method: 'get',
  path: '/siting-plans/{id}/versions',
  summary: 'The frozen versions of a plan',
  tags,
  middleware: guard('network.read'),
  request: { params: idField, ...nothing },
  responses: { 200: jsonAnswer('By number.', z.object({ versions: z.array(planVersionSchema) })) },
});

const freeze = createRoute({
  method: 'post',
  path: '/siting-plans/{id}/versions',
  summary: 'Share a plan: freeze it as it stands, with the data it was computed on',
  description: 'The version that was read is told by If-Match. What is frozen never changes again.',
  tags,
  middleware: edit,
  request: { params: idField, ...jsonBody(freezingSchema) },
  responses: { 201: jsonAnswer('Frozen.', planVersionSchema), ...scenarioRefusals },
});

const one = createRoute({
  method: 'get',
  path: '/siting-plans/{id}/versions/{number}',
  summary: 'A frozen version, with the facts, demand and costs it was computed on',
  tags,
  middleware: guard('network.read'),
  request: { params: oneVersion, ...nothing },
  responses: { 200: textAnswer('The version.', 'application/json', z.object(parts)) },
});

const shared = createRoute({
  method: 'get',
  path: '/shared-plans/{token}',
  summary: 'A version of a plan by its link, without an account',
  tags,
  middleware: guard('service.use'),
  request: { params: z.object({ token: z.string().max(128) }), ...nothing },
  responses: {
    200: textAnswer(
      'The version, with all that it was computed on.',
      'application/json',
      z.object({ ...parts, shapes: z.looseObject({}) }),
    ),
    404: { description: 'There is no such link, or it was withdrawn.' },
  },
});

/** Frozen versions of plans of reception points, and their links: /siting-plans/…/versions, /shared-plans. */
export function sitingPlanVersionRoutes({ database: { sql }, version: code, travel }: AppDeps) {
  const versionOf = async ({ id, number }: z.infer<typeof oneVersion>) =>
    found(await readPlanVersion(sql, id, number));
  const partsOf = async ({ facts, demands, costs }: SitingPlanVersion) => ({
    facts: found(await readKeptFacts(sql, facts)),
    demands: found(await readBasis(sql, demands)),
    costs: costs === null ? 'null' : found(await readBasis(sql, costs)),
  });

  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => {
      const { id } = c.req.valid('param');
      const plan = found(await readPlan(sql, id));
      const isEditor = await editsScenarios(c);
      // Who sees nothing of a draft does not learn that it is there.
      if (!isEditor) found(plan.lastVersion);
      const versions = await readPlanVersions(sql, id);
      return c.json({ versions: isEditor ? [...versions] : versions.map(withoutNames) }, 200, uncached);
    })
    .openapi(freeze, async (c) => {
      const expected = { id: c.req.valid('param').id, version: expectedVersion(c) };
      const author = await signedInActor(c);
      const { note, proof, costs: job } = c.req.valid('json');
      const costs = job === null ? null : await travel.result(job);
      return c.json(accepted(c, await freezePlan(sql, expected, { note, proof, costs, code, author })), 201);
    })
    .openapi(one, async (c) => {
      const version = await versionOf(c.req.valid('param'));
      const seen = (await editsScenarios(c)) ? version : withoutNames(version);
      return versionWith(c, seen, await partsOf(version));
    })
    .openapi(shared, async (c) => {
      const version = found(await readLinkedPlan(sql, hashOf(c.req.valid('param').token)));
      const shapes = found(await readKeptShapes(sql, version.shapes));
      return versionWith(c, withoutNames(version), { ...(await partsOf(version)), shapes });
    })
    .route(
      '/',
      versionMarkRoutes(sql, {
        ...{ of: 'siting_plan', path: '/siting-plans', tags, linkPath: '/bassins/lien' },
        versionSchema: planVersionSchema,
        read: (id, number) => readPlanVersion(sql, id, number),
      }),
    );
}
