import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import type { AppDeps, AppEnv } from '../app-env';
import { signedInActor } from '../auth/access';
import { refuseClosed } from '../auth/edit-access';
import { readStaged } from '../db/queries/import-rows';
import { readImports, saveMapping } from '../db/queries/imports';
import { refuseInvalid } from '../errors';
import { withChoices } from '../imports/choices';
import { withDecisions } from '../imports/decisions';
import { headersKey } from '../imports/headers-key';
import type { ImportDocument } from '../imports/model';
import { reportOf } from '../imports/report';
import { refuseLarge } from '../imports/upload';
import { told, toldBriefly, toldRow } from '../imports/view';
import { languageOf } from '../language';
import { answeredOutcome } from '../registers/outcome';
import * as routes from './import-descriptions';

/** Imports told in a list. */
const listed = 100;

/** The imports: POST a file, read its state until it is read, choose, decide, accept. */
export function importRoutes({ database: { sql }, imports }: Pick<AppDeps, 'database' | 'imports'>) {
  const view = async (c: Context<AppEnv>, id: string) => told(await imports.get(id), languageOf(c));
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(routes.upload, async (c) => {
      const { name, register } = c.req.valid('query');
      refuseLarge(c.req.header('Content-Length'));
      const { id: by, name: author } = await signedInActor(c);
      // The stream of the platform and that of Node are one, under two types.
      const body = c.req.raw.body as NodeStream<Uint8Array> | null;
      const file = { fileName: name, register: register ?? null, body };
      const id = await imports.begin({ id: by, name: author }, file);
      return c.json(await view(c, id), 202, { Location: `/api/imports/${id}` });
    })
    .openapi(routes.list, async (c) => {
      await imports.settle();
      return c.json({ imports: (await readImports(sql, listed)).map(toldBriefly) }, 200);
    })
    .openapi(routes.one, async (c) => c.json(await view(c, c.req.valid('param').id), 200))
    .openapi(routes.cancel, async (c) => {
      await imports.cancel(c.req.valid('param').id);
      return c.body(null, 204);
    })
    .openapi(routes.matches, async (c) => {
      const { sheet, register } = c.req.valid('query');
      const { id } = c.req.valid('param');
      return c.json({ matches: await imports.match(id, sheet, register) }, 200);
    })
    .openapi(routes.choose, async (c) => {
      const { id } = c.req.valid('param');
      const choices = c.req.valid('json');
      refuseClosed(
        await signedInActor(c),
        choices.sheets.flatMap(({ register }) => register ?? []),
      );
      await imports.check(id, (document) => withChoices(document, choices));
      const now = await imports.get(id);
      for (const { sheet, register, mapping, save } of choices.sheets) {
        const headers = now.document.sheets.find((one) => one.sheet === sheet)?.headers;
        if (save && register !== null && headers !== undefined)
          await saveMapping(sql, { register, headers: headersKey(headers), mapping });
      }
      return c.json(told(now, languageOf(c)), 202);
    })
    .openapi(routes.decide, async (c) => {
      const { id } = c.req.valid('param');
      const decided = c.req.valid('json');
      await imports.check(id, (document) => ({
        ...document,
        decisions: withDecisions(document.decisions, decided),
      }));
      return c.json(await view(c, id), 202);
    })
    .openapi(routes.rows, async (c) => {
      const { id } = await imports.get(c.req.valid('param').id);
      const { total, rows } = await readStaged(sql, id, c.req.valid('query'));
      const language = languageOf(c);
      return c.json({ total, rows: rows.map((row) => toldRow(row, language)) }, 200);
    })
    .openapi(routes.report, async (c) => {
      const one = await imports.get(c.req.valid('param').id);
      const bytes = await reportOf(sql, one, languageOf(c));
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': routes.xlsxType,
        'Content-Disposition': `attachment; filename="rapport-import-${one.begunAt.slice(0, 10)}.xlsx"`,
      });
    })
    .openapi(routes.accept, async (c) => {
      const { id } = c.req.valid('param');
      const actor = await signedInActor(c);
      refuseClosed(actor, registersOf((await imports.get(id)).document));
      const by = { id: actor.id, name: actor.name };
      const outcome = await imports.accept(id, { by, ...c.req.valid('json') });
      answeredOutcome(c, outcome);
      return c.json(await view(c, id), 200);
    });
}

function registersOf({ sheets }: ImportDocument): readonly string[] {
  return sheets.flatMap(({ register, mapping }) => (mapping === null ? [] : (register ?? [])));
}
