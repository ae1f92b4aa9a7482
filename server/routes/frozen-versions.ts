import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { DraftedSummary, FrozenVersion } from '../../geodata/model/drafted';
import type { AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { found, idField, jsonAnswer } from '../auth/fields';
import { hashOf } from '../auth/tokens';
import type { Sql } from '../db/fragments';
import type { Session } from '../db/queries/register-rows';
import { readKeptFacts, readKeptShapes } from '../db/queries/scenario-versions';
import { refuseInvalid } from '../errors';
import { factsSchema, textAnswer } from '../scenarios/schemas';
import { editsScenarios, uncached, versionWith, withoutNames } from '../scenarios/told';
import { oneVersion, versionMarkRoutes, type Marked } from './version-marks';

/** What has frozen versions: how they are read, and what is told of them in the description of the API. */
interface Frozen<Version extends FrozenVersion> extends Omit<Marked, 'read'> {
  /** Where a version is read by its link, without an account. */
  readonly sharedPath: `/${string}`;
  readonly summaries: { readonly list: string; readonly one: string; readonly shared: string };
  /** What a version by its link was computed on, in words. */
  readonly sharedWith: string;
  readonly draft: (sql: Sql, id: string) => Promise<DraftedSummary | null>;
  readonly list: (sql: Sql, id: string) => Promise<readonly Version[]>;
  readonly read: (sql: Session, id: string, number: number) => Promise<Version | null>;
  readonly linked: (sql: Sql, tokenHash: string) => Promise<Version | null>;
  /** What is answered with a version beside its facts, and its JSON texts. */
  readonly parts: Readonly<Record<string, z.ZodType>>;
  readonly readParts: (version: Version) => Promise<Readonly<Record<string, string>>>;
}

/** What is done about frozen versions beside making them: they are read, also by a link, and marked. */
export function frozenVersionRoutes<Version extends FrozenVersion>(
  sql: Sql,
  { summaries, sharedPath, sharedWith, draft, parts, readParts, ...frozen }: Frozen<Version>,
) {
  const { path, tags, versionSchema } = frozen;
  const nothing = { query: z.strictObject({}) };
  const answered = { version: versionSchema, facts: factsSchema, ...parts };
  const list = createRoute({
    method: 'get',
    path: `${path}/{id}/versions`,
    summary: summaries.list,
    tags,
    middleware: guard('network.read'),
    request: { params: idField, ...nothing },
    responses: { 200: jsonAnswer('By number.', z.object({ versions: z.array(versionSchema) })) },
  });
  const one = createRoute({
    method: 'get',
    path: `${path}/{id}/versions/{number}`,
    summary: summaries.one,
    tags,
    middleware: guard('network.read'),
    request: { params: oneVersion, ...nothing },
    responses: { 200: textAnswer('The version.', 'application/json', z.object(answered)) },
  });
  const shared = createRoute({
    method: 'get',
    path: `${sharedPath}/{token}`,
    summary: summaries.shared,
    tags,
    middleware: guard('service.use'),
    request: { params: z.object({ token: z.string().max(128) }), ...nothing },
    responses: {
      200: textAnswer(sharedWith, 'application/json', z.object({ ...answered, shapes: z.looseObject({}) })),
      404: { description: 'There is no such link, or it was withdrawn.' },
    },
  });
  const partsOf = async (version: Version) => ({
    facts: found(await readKeptFacts(sql, version.facts)),
    ...(await readParts(version)),
  });

  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(list, async (c) => {
      const { id } = c.req.valid('param');
      const { lastVersion } = found(await draft(sql, id));
      const isEditor = await editsScenarios(c);
      // Who sees nothing of a draft does not learn that it is there.
      if (!isEditor) found(lastVersion);
      const versions = await frozen.list(sql, id);
      return c.json({ versions: isEditor ? [...versions] : versions.map(withoutNames) }, 200, uncached);
    })
    .openapi(one, async (c) => {
      const { id, number } = c.req.valid('param');
      const version = found(await frozen.read(sql, id, number));
      const seen = (await editsScenarios(c)) ? version : withoutNames(version);
      return versionWith(c, seen, await partsOf(version));
    })
    .openapi(shared, async (c) => {
      const version = found(await frozen.linked(sql, hashOf(c.req.valid('param').token)));
      const shapes = found(await readKeptShapes(sql, version.shapes));
      return versionWith(c, withoutNames(version), { ...(await partsOf(version)), shapes });
    })
    .route('/', versionMarkRoutes(sql, { ...frozen, read: (id, number) => frozen.read(sql, id, number) }));
}
