import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { ScenarioVersion } from '../../geodata/model/scenario';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { found, idField, jsonAnswer, jsonBody } from '../auth/fields';
import { hashOf, makeToken } from '../auth/tokens';
import {
  readKeptFacts,
  readKeptShapes,
  readLinked,
  readScores,
  readVersion,
  readVersions,
} from '../db/queries/scenario-versions';
import { readScenario } from '../db/queries/scenarios';
import { insertLink, retainVersion, withdrawLinks } from '../db/queries/version-marks';
import { refuseInvalid } from '../errors';
import { expectedVersion } from '../if-match';
import { text } from '../registers/schemas';
import { factsSchema, scenarioRefusals, scoresSchema, textAnswer, versionSchema } from '../scenarios/schemas';
import { freezeScenario } from '../scenarios/store';
import { editsScenarios, uncached, versionWith, withoutNames } from '../scenarios/told';

const tags = ['Scenarios'];
const nothing = { query: z.strictObject({}) };
const edit = guard('scenario.edit');
const oneVersion = z.object({
  id: z.string().max(64),
  number: z.coerce.number().pipe(z.int().min(1).max(1_000_000)),
});

const list = createRoute({
  method: 'get',
  path: '/scenarios/{id}/versions',
  summary: 'The frozen versions of a scenario',
  tags,
  middleware: guard('network.read'),
  request: { params: idField, ...nothing },
  responses: { 200: jsonAnswer('By number.', z.object({ versions: z.array(versionSchema) })) },
});

const freeze = createRoute({
  method: 'post',
  path: '/scenarios/{id}/versions',
  summary: 'Share a scenario: freeze it as it stands, with the data it was computed on',
  description: 'The version that was read is told by If-Match. What is frozen never changes again.',
  tags,
  middleware: edit,
  request: { params: idField, ...jsonBody(z.strictObject({ note: text(4000) })) },
  responses: {
    201: jsonAnswer('Frozen.', versionSchema),
    412: scenarioRefusals[412],
    428: scenarioRefusals[428],
  },
});

const one = createRoute({
  method: 'get',
  path: '/scenarios/{id}/versions/{number}',
  summary: 'A frozen version, with its measures and the facts it was computed on',
  tags,
  middleware: guard('network.read'),
  request: { params: oneVersion, ...nothing },
  responses: {
    200: textAnswer(
      'The version.',
      'application/json',
      z.object({ version: versionSchema, facts: factsSchema, scores: scoresSchema }),
    ),
  },
});

const retain = createRoute({
  method: 'post',
  path: '/scenarios/{id}/versions/{number}/retain',
  summary: 'Mark a version as the one chosen',
  tags,
  middleware: edit,
  request: { params: oneVersion, ...nothing },
  responses: { 200: jsonAnswer('Marked.', versionSchema) },
});

const link = createRoute({
  method: 'post',
  path: '/scenarios/{id}/versions/{number}/links',
  summary: 'Make a link by which a version is read without an account',
  description: 'The link is shown once: it is kept as a hash.',
  tags,
  middleware: edit,
  request: { params: oneVersion, ...nothing },
  responses: {
    201: jsonAnswer('The path of the link.', z.object({ link: z.string() })),
  },
});

const withdraw = createRoute({
  method: 'delete',
  path: '/scenarios/{id}/versions/{number}/links',
  summary: 'Withdraw the links to a version',
  tags,
  middleware: edit,
  request: { params: oneVersion, ...nothing },
  responses: { 200: jsonAnswer('How many there were.', z.object({ withdrawn: z.int() })) },
});

const shared = createRoute({
  method: 'get',
  path: '/shared/{token}',
  summary: 'A version by its link, without an account',
  tags,
  middleware: guard('service.use'),
  request: { params: z.object({ token: z.string().max(128) }), ...nothing },
  responses: {
    200: textAnswer(
      'The version, with the facts and contours it was computed on.',
      'application/json',
      z.object({
        version: versionSchema,
        facts: factsSchema,
        scores: scoresSchema,
        shapes: z.looseObject({}),
      }),
    ),
    404: { description: 'There is no such link, or it was withdrawn.' },
  },
});

/** Frozen versions of scenarios, and their links: /scenarios/…/versions, /shared. */
export function scenarioVersionRoutes({ database: { sql }, version: code }: AppDeps) {
  const versionOf = async ({ id, number }: z.infer<typeof oneVersion>) =>
    found(await readVersion(sql, id, number));
  const partsOf = async ({ scenario, number, facts }: ScenarioVersion) => ({
    facts: found(await readKeptFacts(sql, facts)),
    scores: await readScores(sql, scenario, number),
  });

  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => {
      const { id } = c.req.valid('param');
      const scenario = found(await readScenario(sql, id));
      const isEditor = await editsScenarios(c);
      // Who sees nothing of a draft does not learn that it is there.
      if (!isEditor) found(scenario.lastVersion);
      const versions = await readVersions(sql, id);
      return c.json({ versions: isEditor ? [...versions] : versions.map(withoutNames) }, 200, uncached);
    })
    .openapi(freeze, async (c) => {
      const expected = { id: c.req.valid('param').id, version: expectedVersion(c) };
      const author = await signedInActor(c);
      const { note } = c.req.valid('json');
      return c.json(await freezeScenario(sql, expected, { note, code, author }), 201);
    })
    .openapi(one, async (c) => {
      const version = await versionOf(c.req.valid('param'));
      return versionWith(
        c,
        (await editsScenarios(c)) ? version : withoutNames(version),
        await partsOf(version),
      );
    })
    .openapi(retain, async (c) => {
      const place = c.req.valid('param');
      await versionOf(place);
      await retainVersion(sql, { of: 'scenario', ...place }, (await signedInActor(c)).name);
      return c.json(await versionOf(place), 200);
    })
    .openapi(link, async (c) => {
      const place = c.req.valid('param');
      await versionOf(place);
      const token = makeToken();
      const by = (await signedInActor(c)).name;
      await insertLink(sql, { of: 'scenario', ...place }, { tokenHash: hashOf(token), by });
      return c.json({ link: `/destinations/lien/${token}` }, 201);
    })
    .openapi(withdraw, async (c) => {
      const place = c.req.valid('param');
      await versionOf(place);
      return c.json({ withdrawn: await withdrawLinks(sql, { of: 'scenario', ...place }) }, 200);
    })
    .openapi(shared, async (c) => {
      const version = found(await readLinked(sql, hashOf(c.req.valid('param').token)));
      const shapes = found(await readKeptShapes(sql, version.shapes));
      return versionWith(c, withoutNames(version), { ...(await partsOf(version)), shapes });
    });
}
