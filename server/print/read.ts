import { done, type Result } from '../../geodata/model/issue';
import type { AppDeps } from '../app-env';
import { readPrintData, type PrintData } from './tables';
import { Grounds } from './themes/grounds';
import { themeOf } from './themes/registry';
import type { PrintReading } from './themes/theme';
import { unknownView } from './themes/trouble';

/** What themes read with for someone who asks the server; null: someone without an account. */
export function readingFor(
  { database: { sql }, dataset, travel }: Pick<AppDeps, 'database' | 'dataset' | 'travel'>,
  actor: PrintReading['actor'],
): PrintReading {
  return {
    sql,
    grounds: new Grounds(sql),
    actor,
    today: dataset.today(),
    cachedTravel: (request) => travel.cached(request),
  };
}

/** What a page of a view is made from: the tables, and what the theme of the view has read. */
export interface PrintMatter {
  readonly data: PrintData;
  readonly own: unknown;
}

/** Reads what a page of a view (path and query) is made from; null when nothing is loaded, refused when the view is not there for whoever asks. */
export async function readMatter(view: string, reading: PrintReading): Promise<Result<PrintMatter> | null> {
  const asked = themeOf(view);
  if (asked === null) return unknownView({ pathname: view });
  const own = await asked.theme.read(asked.address, reading);
  if (!own.ok) return own;
  const data = await readPrintData(reading.sql);
  return data === null ? null : done({ data, own: own.value });
}
