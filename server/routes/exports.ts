import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { themeNames, themes } from '../../geodata/register/register';
import type { Register } from '../../geodata/register/register';
import { findRegister, registers } from '../../geodata/register/registry';
import { foldName } from '../../geodata/text/format';
import type { AppDeps, AppEnv } from '../app-env';
import { guard } from '../auth/access';
import { readableRegisters, requireReadable } from '../auth/register-access';
import { refuseInvalid } from '../errors';
import { csvPieces, fileSuffix, workbookOf } from '../exports/exports';
import { Turns } from '../jobs/turns';
import { Problem } from '../problems';

const csvType = 'text/csv; charset=utf-8; header=present';
/** Workbooks made at a time: each may take half a gigabyte, and anyone may ask. */
const places = 2;
/** Workbooks that may wait for their turn: each of them keeps someone waiting. */
const mostWaiting = 16;
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const route = createRoute({
  method: 'get',
  path: '/exports/{file}',
  summary: 'A register as CSV, a theme or the whole base as XLSX, to change and import again',
  description:
    '`{register}.csv` (UTF-8 with byte order mark, semicolons, decimal commas), `{theme}.xlsx` or `base.xlsx` (one sheet a register).',
  tags: ['Exports'],
  middleware: guard('network.read'),
  request: { params: z.object({ file: z.string().max(64) }), query: z.strictObject({}) },
  responses: {
    200: {
      description: 'The file.',
      content: { 'text/csv': { schema: z.string() }, [xlsxType]: { schema: z.string() } },
    },
    404: { description: 'There is no such register or theme.' },
  },
});

/** GET /exports/{file}. */
export function exportRoutes({ database: { sql }, dataset }: Pick<AppDeps, 'database' | 'dataset'>) {
  const turns = new Turns(places, mostWaiting);
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid }).openapi(route, async (c) => {
    const deps = { sql, today: dataset.today() };
    const { file } = c.req.valid('param');
    const [, name = '', kind] = /^([a-z_]+)\.(csv|xlsx)$/.exec(file) ?? [];
    const chosen: readonly Register[] =
      kind === 'csv' ? [findRegister(name)].filter((one) => one !== undefined) : registersOf(name);
    const [first] = chosen;
    if (first === undefined) throw new Problem('not-found');
    const ids = await readableRegisters(
      c,
      chosen.map(({ id }) => id),
    );
    if (ids.length === 0) await requireReadable(c, first.id);
    const suffix = await fileSuffix(deps, ids);
    const headers = {
      'Content-Type': kind === 'csv' ? csvType : xlsxType,
      'Content-Disposition': `attachment; filename="${kind === 'csv' ? slug(first.title.fr) : workbookName(name)}-${deps.today}${suffix}.${kind ?? ''}"`,
      'Cache-Control': chosen.every(({ readers }) => readers === 'everyone') ? 'no-cache' : 'no-store',
    };
    if (kind === 'csv') return c.body(textStream(csvPieces(deps, first)), 200, headers);
    const bytes = await turns.run(() => workbookOf(deps, ids));
    return c.body(new Uint8Array(bytes), 200, headers);
  });
}

/** In French, as what it holds: "moyens-annuels". */
function slug(title: string): string {
  return foldName(title).replaceAll(' ', '-');
}

function workbookName(name: string): string {
  const theme = themes.find((one) => one === name);
  return theme === undefined ? name : slug(themeNames[theme].fr);
}

function registersOf(name: string): readonly Register[] {
  if (name === 'base') return registers;
  return themes.some((theme) => theme === name) ? registers.filter(({ theme }) => theme === name) : [];
}

function textStream(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
