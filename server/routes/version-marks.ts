import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { found, jsonAnswer } from '../auth/fields';
import { hashOf, makeToken } from '../auth/tokens';
import type { Sql } from '../db/fragments';
import { insertLink, retainVersion, withdrawLinks, type Versioned } from '../db/queries/version-marks';
import { refuseInvalid } from '../errors';
import { textAnswer } from '../scenarios/schemas';

/** One frozen version, as addresses name it. */
export const oneVersion = z.object({
  id: z.string().max(64),
  number: z.coerce.number().pipe(z.int().min(1).max(1_000_000)),
});

/** What has versions that are marked and linked to: where it stands in addresses, and how a version of it is read. */
export interface Marked {
  readonly of: Versioned;
  readonly path: `/${string}`;
  readonly tags: string[];
  /** Where the pages are that links lead to. */
  readonly linkPath: string;
  readonly versionSchema: z.ZodType;
  readonly read: (id: string, number: number) => Promise<object | null>;
}

/** What is done about frozen versions beside reading them: retained, linked to, links withdrawn. The versions stay as they are. */
export function versionMarkRoutes(sql: Sql, { of, path, tags, linkPath, versionSchema, read }: Marked) {
  const at = `${path}/{id}/versions/{number}` as const;
  const common = {
    tags,
    middleware: guard('scenario.edit'),
    request: { params: oneVersion, query: z.strictObject({}) },
  };
  const retain = createRoute({
    method: 'post',
    path: `${at}/retain`,
    summary: 'Mark a version as the one chosen',
    ...common,
    responses: { 200: textAnswer('Marked.', 'application/json', versionSchema) },
  });
  const link = createRoute({
    method: 'post',
    path: `${at}/links`,
    summary: 'Make a link by which a version is read without an account',
    description: 'The link is shown once: it is kept as a hash.',
    ...common,
    responses: { 201: jsonAnswer('The path of the link.', z.object({ link: z.string() })) },
  });
  const withdraw = createRoute({
    method: 'delete',
    path: `${at}/links`,
    summary: 'Withdraw the links to a version',
    ...common,
    responses: { 200: jsonAnswer('How many there were.', z.object({ withdrawn: z.int() })) },
  });
  const versionOf = async ({ id, number }: z.infer<typeof oneVersion>) => found(await read(id, number));

  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(retain, async (c) => {
      const place = c.req.valid('param');
      await versionOf(place);
      await retainVersion(sql, { of, ...place }, (await signedInActor(c)).name);
      return c.body(JSON.stringify(await versionOf(place)), 200, { 'Content-Type': 'application/json' });
    })
    .openapi(link, async (c) => {
      const place = c.req.valid('param');
      await versionOf(place);
      const token = makeToken();
      const by = (await signedInActor(c)).name;
      await insertLink(sql, { of, ...place }, { tokenHash: hashOf(token), by });
      return c.json({ link: `${linkPath}/${token}` }, 201);
    })
    .openapi(withdraw, async (c) => {
      const place = c.req.valid('param');
      await versionOf(place);
      return c.json({ withdrawn: await withdrawLinks(sql, { of, ...place }) }, 200);
    });
}
