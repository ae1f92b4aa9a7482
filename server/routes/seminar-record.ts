import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { found } from '../auth/fields';
import { refuseInvalid } from '../errors';
import { Press } from '../print/press';
import type { RecordFormat, RecordTask } from '../print/record-task';
import { readingFor } from '../print/read';
import { readRecordViews } from '../print/record-views';
import { printFormats } from '../print/registry';
import { readPrintData } from '../print/tables';
import { pageNamed } from '../print/wish';
import { Problem } from '../problems';
import { readRecord } from '../seminars/record';
import { answerFile, fileResponses } from './print-file';
import { printParameters, recordStem } from './print-query';

/** What the making of a record may take; one is made at a time, and few may wait for it. */
const limits = { memoryMb: 768, seconds: 180, places: 1, mostWaiting: 4 };

const formats = ['pdf', 'pptx'] as const satisfies readonly RecordFormat[];
const types = printFormats.filter(({ id }) => formats.some((one) => one === id));
const { page, lang, ink, printed } = printParameters;

const route = createRoute({
  method: 'get',
  path: '/seminars/{id}/sessions/{session}/{file}',
  summary: 'The record of decisions of a talk, with its maps',
  description:
    '`record.pdf` or `record.pptx`: cover, all decisions in one table, contents, and each view with its map, its decision and its numbered pins. A view without a map says why.',
  tags: ['Seminars'],
  middleware: guard('seminar.edit'),
  request: {
    params: z.object({
      id: z.string().max(64),
      session: z.string().max(64),
      file: z.string().max(64),
    }),
    query: z.strictObject({ page, lang, ink, printed }),
  },
  responses: fileResponses(
    types.map(({ mediaType }) => mediaType),
    { unfit: 'A parameter does not fit.', missing: 'There is no such talk or format.' },
  ),
});

/** GET /seminars/{id}/sessions/{session}/record.{format}. */
export function seminarRecordRoutes(deps: Pick<AppDeps, 'auth' | 'database' | 'dataset' | 'travel' | 'log'>) {
  const {
    auth,
    database: { sql },
    dataset,
    log,
  } = deps;
  const press = new Press<RecordTask>(auth, 'record', limits);
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid }).openapi(route, async (c) => {
    const { id, session, file } = c.req.valid('param');
    const asked = c.req.valid('query');
    const format = formats.find((one) => `record.${one}` === file);
    const type = types.find((one) => one.id === format);
    if (format === undefined || type === undefined) throw new Problem('not-found');
    const actor = await signedInActor(c);
    const today = dataset.today();
    const { record, made } = await press.run(c, async (ask) => {
      // Read when the turn has come: who waits holds nothing in memory.
      const read = found(await readRecord(sql, id, session));
      const data = await readPrintData(sql);
      if (data === null) throw new Problem('no-dataset');
      const views = await readRecordViews(read.version.document.views, readingFor(deps, actor));
      const wish = {
        ...pageNamed(asked.page),
        inking: asked.ink,
        language: asked.lang,
        date: asked.printed ?? today,
      };
      return { record: read, made: await ask('make', { data, record: read, views, wish, format }) };
    });
    // The record tells that a map could not be made; whoever runs the server is told why.
    for (const { view, error } of made.faults)
      log.error({ requestId: c.get('requestId'), view, err: error }, 'A view of a record has no map.');
    return answerFile(c, made.bytes, {
      mediaType: type.mediaType,
      name: `${recordStem(record.version.name)}.${format}`,
      disposition: 'attachment',
    });
  });
}
