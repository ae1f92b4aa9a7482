import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Issue } from '../../geodata/model/issue';
import type { AppDeps, AppEnv } from '../app-env';
import type { Press } from '../print/press';
import type { PrintTask } from '../print/print-task';
import { readMatter, readingFor, type PrintMatter } from '../print/read';
import type { PrintWish } from '../print/compose';
import { themeOf } from '../print/themes/registry';
import { Problem } from '../problems';
import { printRefusal } from './print-query';

/** What a route that prints answers; `missing`: what 404 says, where anything can be missing. */
export function fileResponses(
  mediaTypes: readonly string[],
  told: { readonly unfit: string; readonly missing: string | null },
) {
  return {
    200: {
      description: 'The file.',
      content: Object.fromEntries(
        mediaTypes.map((mediaType) => [mediaType, { schema: z.string().meta({ format: 'binary' }) }]),
      ),
    },
    400: { description: told.unfit },
    ...(told.missing === null ? {} : { 404: { description: told.missing } }),
    503: { description: 'Nothing is loaded, too many wait already, or it is too heavy.' },
  };
}

/** How a file is answered. */
export interface AnsweredFile {
  readonly mediaType: string;
  readonly name: string;
  /** Shown by a browser, or saved. */
  readonly disposition: 'inline' | 'attachment';
}

/** Answers with a file, for whoever asks alone: what is shown to them may not be for others. */
export function answerFile(c: Context<AppEnv>, bytes: Uint8Array, file: AnsweredFile) {
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': file.mediaType,
    'Content-Disposition': `${file.disposition}; filename="${file.name}"`,
    'Cache-Control': file.disposition === 'attachment' ? 'no-store' : 'private, no-cache',
  });
}

/** The file that an address under a root names: its path without the ending, that, and the view it is of; null when none is printed. */
export function askedFile(c: Context<AppEnv>, root: string) {
  const file = c.req.path.slice(c.req.path.indexOf(root) + root.length);
  const [, pathname = '', ending = ''] = /^(.*)\.([a-z]+)$/.exec(file) ?? [];
  return { file, pathname, ending, view: themeOf(pathname) };
}

/**
 * Makes a file of a view, read as whoever asks sees it, when its turn has come.
 *
 * @throws Problem when nothing is loaded, when the view is not there for whoever asks, and whatever the press throws
 */
export async function makeOfView(
  c: Context<AppEnv>,
  press: Press<PrintTask>,
  deps: Pick<AppDeps, 'database' | 'dataset' | 'travel'>,
  { view }: Pick<PrintWish, 'view'>,
  make: (
    ask: Parameters<Parameters<Press<PrintTask>['run']>[1]>[0],
    matter: PrintMatter,
  ) => Promise<Uint8Array | readonly Issue[]>,
): Promise<Uint8Array> {
  const actor = await c.get('actor')();
  const made = await press.run(c, async (ask) => {
    // Read when the turn has come: who waits holds nothing in memory.
    const matter = await readMatter(view, readingFor(deps, actor));
    if (matter === null) throw new Problem('no-dataset');
    return matter.ok ? make(ask, matter.value) : matter.issues;
  });
  if (!(made instanceof Uint8Array)) throw printRefusal(made);
  return made;
}
