import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { SitingPlanVersion } from '../../geodata/model/siting-plan';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { found, idField, jsonAnswer, jsonBody } from '../auth/fields';
import { hashOf, makeToken } from '../auth/tokens';
import { readKeptFacts, readKeptShapes } from '../db/queries/scenario-versions';
import {
  readBasis,
  readLinkedPlan,
  readPlan,
  readPlanVersion,
  readPlanVersions,
} from '../db/queries/siting-plans';
import { insertLink, retainVersion, withdrawLinks } from '../db/queries/version-marks';
import { refuseInvalid } from '../errors';
import { expectedVersion } from '../if-match';
import { demandsSchema, factsSchema, scenarioRefusals, textAnswer } from '../scenarios/schemas';
import { accepted, editsScenarios, uncached, versionWith, withoutNames } from '../scenarios/told';
import { freezingSchema, planVersionSchema } from '../siting/schemas';
import { freezePlan } from '../siting/store';

const tags = ['Siting'];
const nothing = { query: z.strictObject({}) };
const edit = guard('scenario.edit');
const oneVersion = z.object({
  id: z.string().max(64),
  number: z.coerce.number().pipe(z.int().min(1).max(1_000_000)),
});
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

const retain = createRoute({
  method: 'post',
  path: '/siting-plans/{id}/versions/{number}/retain',
  summary: 'Mark a version as the one chosen',
  tags,
  middleware: edit,
  request: { params: oneVersion, ...nothing },
  responses: { 200: jsonAnswer('Marked.', planVersionSchema) },
});

const link = createRoute({
  method: 'post',
  path: '/siting-plans/{id}/versions/{number}/links',
  summary: 'Make a link by which a version is read without an account',
  description: 'The link is shown once: it is kept as a hash.',
  tags,
  middleware: edit,
  request: { params: oneVersion, ...nothing },
  responses: { 201: jsonAnswer('The path of the link.', z.object({ link: z.string() })) },
});

const withdraw = createRoute({
  method: 'delete',
  path: '/siting-plans/{id}/versions/{number}/links',
  summary: 'Withdraw the links to a version',
  tags,
  middleware: edit,
  request: { params: oneVersion, ...nothing },
  responses: { 200: jsonAnswer('How many there were.', z.object({ withdrawn: z.int() })) },
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
  const placeOf = (place: z.infer<typeof oneVersion>) => ({ of: 'siting_plan', ...place }) as const;
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
    .openapi(retain, async (c) => {
      const place = c.req.valid('param');
      await versionOf(place);
      await retainVersion(sql, placeOf(place), (await signedInActor(c)).name);
      return c.json(await versionOf(place), 200);
    })
    .openapi(link, async (c) => {
      const place = c.req.valid('param');
      await versionOf(place);
      const token = makeToken();
      const by = (await signedInActor(c)).name;
      await insertLink(sql, placeOf(place), { tokenHash: hashOf(token), by });
      return c.json({ link: `/bassins/lien/${token}` }, 201);
    })
    .openapi(withdraw, async (c) => {
      const place = c.req.valid('param');
      await versionOf(place);
      return c.json({ withdrawn: await withdrawLinks(sql, placeOf(place)) }, 200);
    })
    .openapi(shared, async (c) => {
      const version = found(await readLinkedPlan(sql, hashOf(c.req.valid('param').token)));
      const shapes = found(await readKeptShapes(sql, version.shapes));
      return versionWith(c, withoutNames(version), { ...(await partsOf(version)), shapes });
    });
}
