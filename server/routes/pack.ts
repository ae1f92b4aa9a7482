import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { checkNetwork } from '../../geodata/packs/check-pack';
import { readPack } from '../../geodata/packs/read-pack';
import { registerRows } from '../../geodata/packs/register-rows';
import { issueText } from '../../geodata/text/issues';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { jsonAnswer, jsonBody } from '../auth/fields';
import { readOptions } from '../db/queries/options';
import { refuseInvalid } from '../errors';
import { languageOf } from '../language';
import { Problem } from '../problems';
import { answeredOutcome } from '../registers/outcome';
import { reasonSchema, refusals } from '../registers/schemas';
import { Registers } from '../registers/store';

const take = createRoute({
  method: 'post',
  path: '/pack/take',
  summary: 'Bring the registers up to the pack, but for the rows that someone has edited',
  description: 'One set of changes, which can be undone like any other.',
  tags: ['Registers'],
  middleware: guard('packs.manage'),
  request: jsonBody(z.strictObject({ reason: reasonSchema })),
  responses: {
    200: jsonAnswer(
      'Done.',
      z.object({
        changeSet: z.int().nullable().describe('Null: nothing differed.'),
        changes: z.int(),
        kept: z
          .int()
          .describe('Rows that differ from the pack and were kept, since someone has edited them.'),
      }),
    ),
    ...refusals,
  },
});

/** POST /pack/take. */
export function packRoutes(deps: AppDeps) {
  const registers = new Registers(deps);
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid }).openapi(take, async (c) => {
    const { id, name } = await signedInActor(c);
    const pack = await readPack(deps.packFolder);
    const communes = new Set((await readOptions(deps.database.sql, 'commune')).map(({ id: insee }) => insee));
    const issues = pack.ok ? checkNetwork(pack.value, communes) : pack.issues;
    const faults = issues.filter(({ severity }) => severity === 'error');
    if (!pack.ok || faults.length > 0) {
      const language = languageOf(c);
      throw new Problem('refused-values', {
        members: { issues: faults.map((issue) => ({ code: issue.code, text: issueText(issue, language) })) },
      });
    }
    const { reason } = c.req.valid('json');
    const meta = { author: id, authorName: name, reason };
    const { outcome, changes, kept } = await registers.takePack(registerRows(pack.value), meta);
    const done = answeredOutcome(c, outcome);
    return c.json({ changeSet: done.outcome === 'done' ? done.changeSet : null, changes, kept }, 200);
  });
}
