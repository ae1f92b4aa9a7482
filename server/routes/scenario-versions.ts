import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { ScenarioVersion } from '../../geodata/model/scenario';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { found, idField, jsonAnswer, jsonBody } from '../auth/fields';
import { hashOf } from '../auth/tokens';
import {
  readKeptFacts,
  readKeptShapes,
  readLinked,
  readScores,
  readVersion,
  readVersions,
} from '../db/queries/scenario-versions';
import { readScenario } from '../db/queries/scenarios';
import { refuseInvalid } from '../errors';
import { expectedVersion } from '../if-match';
import { text } from '../registers/schemas';
import { factsSchema, scenarioRefusals, scoresSchema, textAnswer, versionSchema } from '../scenarios/schemas';
import { freezeScenario } from '../scenarios/store';
import { editsScenarios, uncached, versionWith, withoutNames } from '../scenarios/told';
import { oneVersion, versionMarkRoutes } from './version-marks';

const tags = ['Scenarios'];
const nothing = { query: z.strictObject({}) };
const edit = guard('scenario.edit');

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
    .openapi(shared, async (c) => {
      const version = found(await readLinked(sql, hashOf(c.req.valid('param').token)));
      const shapes = found(await readKeptShapes(sql, version.shapes));
      return versionWith(c, withoutNames(version), { ...(await partsOf(version)), shapes });
    })
    .route(
      '/',
      versionMarkRoutes(sql, {
        ...{ of: 'scenario', path: '/scenarios', tags, linkPath: '/destinations/lien', versionSchema },
        read: (id, number) => readVersion(sql, id, number),
      }),
    );
}
