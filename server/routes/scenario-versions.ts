import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { idField, jsonAnswer, jsonBody } from '../auth/fields';
import { readLinked, readScores, readVersion, readVersions } from '../db/queries/scenario-versions';
import { readScenario } from '../db/queries/scenarios';
import { refuseInvalid } from '../errors';
import { expectedVersion } from '../if-match';
import { text } from '../registers/schemas';
import { scenarioRefusals, scoresSchema, versionSchema } from '../scenarios/schemas';
import { freezeScenario } from '../scenarios/store';
import { frozenVersionRoutes } from './frozen-versions';

const tags = ['Scenarios'];

const freeze = createRoute({
  method: 'post',
  path: '/scenarios/{id}/versions',
  summary: 'Share a scenario: freeze it as it stands, with the data it was computed on',
  description: 'The version that was read is told by If-Match. What is frozen never changes again.',
  tags,
  middleware: guard('scenario.edit'),
  request: { params: idField, ...jsonBody(z.strictObject({ note: text(4000) })) },
  responses: {
    201: jsonAnswer('Frozen.', versionSchema),
    412: scenarioRefusals[412],
    428: scenarioRefusals[428],
  },
});

/** Frozen versions of scenarios, and their links: /scenarios/…/versions, /shared. */
export function scenarioVersionRoutes({ database: { sql }, version: code }: AppDeps) {
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(freeze, async (c) => {
      const expected = { id: c.req.valid('param').id, version: expectedVersion(c) };
      const author = await signedInActor(c);
      const { note } = c.req.valid('json');
      return c.json(await freezeScenario(sql, expected, { note, code, author }), 201);
    })
    .route(
      '/',
      frozenVersionRoutes(sql, {
        ...{
          of: 'scenario',
          path: '/scenarios',
          sharedPath: '/shared',
          linkPath: '/destinations/lien',
          tags,
        },
        versionSchema,
        summaries: {
          list: 'The frozen versions of a scenario',
          one: 'A frozen version, with its measures and the facts it was computed on',
          shared: 'A version by its link, without an account',
        },
        sharedWith: 'The version, with the facts and contours it was computed on.',
        draft: readScenario,
        list: readVersions,
        read: readVersion,
        linked: readLinked,
        parts: { scores: scoresSchema },
        readParts: async ({ scenario, number }) => ({ scores: await readScores(sql, scenario, number) }),
      }),
    );
}
