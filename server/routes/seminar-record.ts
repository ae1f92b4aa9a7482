import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { plainCode, type SeminarView, type SessionRecord } from '../../geodata/model/seminar';
import type { AppDeps, AppEnv } from '../app-env';
import { guard, signedInActor } from '../auth/access';
import { found } from '../auth/fields';
import { extentOf } from '../auth/permissions';
import { readFollowed } from '../db/queries/seminar-sessions';
import { refuseInvalid } from '../errors';
import { Press } from '../print/press';
import type { RecordFormat, RecordOrder, RecordTask } from '../print/record-task';
import { readingFor } from '../print/read';
import { readRecordViews, type RecordViewMatter } from '../print/record-views';
import { printFormats } from '../print/registry';
import { readPrintData } from '../print/tables';
import { pageNamed } from '../print/wish';
import { Problem } from '../problems';
import { isLeft, isOpenTo, recordForRoom } from '../seminars/followed';
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

const leftRoute = createRoute({
  method: 'get',
  path: '/followed/{code}/record.pdf',
  summary: 'The record of a talk that was left to the room, by its code, without an account',
  description:
    'Once the talk is over, and while it is left: the maps as anybody sees them, decisions and pins; neither notes nor names of people.',
  tags: ['Seminars'],
  middleware: guard('service.use'),
  request: { params: z.object({ code: z.string().max(32) }), query: z.strictObject({ page, lang, ink }) },
  responses: fileResponses(['application/pdf'], {
    unfit: 'A parameter does not fit.',
    missing: 'There is no such talk, or it is not left to the room.',
  }),
});

type Deps = Pick<AppDeps, 'auth' | 'database' | 'dataset' | 'travel' | 'log'>;

/** Reads the views of a record, as whoever asks for it sees them. */
type ReadViews = (views: readonly SeminarView[]) => Promise<readonly RecordViewMatter[]>;

/** Records of talks: for those who edit seminars, and for the room that one was left to. */
export function seminarRecordRoutes(deps: Deps) {
  const {
    auth,
    database: { sql },
    dataset,
    log,
  } = deps;
  const press = new Press<RecordTask>(auth, 'record', limits);
  /** `read` and `readViews` are called when the turn has come: who waits holds nothing in memory. */
  const answer = async (
    c: Context<AppEnv>,
    { read, readViews }: { readonly read: () => Promise<SessionRecord>; readonly readViews: ReadViews },
    { format, wish }: Pick<RecordOrder, 'format' | 'wish'>,
  ) => {
    const type = types.find(({ id }) => id === format);
    if (type === undefined) throw new Problem('not-found');
    const { record, made } = await press.run(c, async (ask) => {
      const record = await read();
      const data = await readPrintData(sql);
      if (data === null) throw new Problem('no-dataset');
      const views = await readViews(record.version.document.views);
      return { record, made: await ask('make', { data, record, views, wish, format }) };
    });
    // The record tells that a map could not be made; whoever runs the server is told why.
    for (const { view, error } of made.faults)
      log.error({ requestId: c.get('requestId'), view, err: error }, 'A view of a record has no map.');
    return answerFile(c, made.bytes, {
      mediaType: type.mediaType,
      name: `${recordStem(record.version.name)}.${format}`,
      disposition: 'attachment',
    });
  };
  /** The record that a code leads to, as the room reads it. */
  const readLeft = async (code: string) => {
    const session = found(await readFollowed(sql, plainCode(code)));
    if (!isLeft(session, new Date())) throw new Problem('not-found');
    return recordForRoom(found(await readRecord(sql, session.seminar, session.id)));
  };
  return new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid })
    .openapi(route, async (c) => {
      const { id, session, file } = c.req.valid('param');
      const { page: sheet, lang, ink, printed } = c.req.valid('query');
      const format = formats.find((one) => `record.${one}` === file);
      if (format === undefined) throw new Problem('not-found');
      const reading = readingFor(deps, await signedInActor(c));
      const matter = {
        read: async () => found(await readRecord(sql, id, session)),
        readViews: (views: readonly SeminarView[]) => readRecordViews(views, reading),
      };
      const date = printed ?? dataset.today();
      return answer(c, matter, { format, wish: { ...pageNamed(sheet), inking: ink, language: lang, date } });
    })
    .openapi(leftRoute, async (c) => {
      const { code } = c.req.valid('param');
      const { page: sheet, lang, ink } = c.req.valid('query');
      // Who has no code that leads to a record waits for nothing.
      await readLeft(code);
      const publicRead = extentOf('network.read', 'anonymous', auth) === 'all';
      const matter = {
        read: () => readLeft(code),
        readViews: (views: readonly SeminarView[]) =>
          readRecordViews(views, readingFor(deps, null), (view) => isOpenTo(view, publicRead)),
      };
      const wish = { ...pageNamed(sheet), inking: ink, language: lang, date: dataset.today() };
      return answer(c, matter, { format: 'pdf', wish });
    });
}
