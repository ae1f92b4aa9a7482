import type { SeminarView, SessionRecord } from '../../geodata/model/seminar';
import type { Book } from '../../geodata/scene/page/bound';
import { frameOf } from '../../geodata/scene/page/frame';
import { sourceSans } from '../../geodata/scene/page/measure';
import { paperOf } from '../../geodata/scene/page/paper';
import { recordBook, type RecordMap } from '../../geodata/scene/page/record/record';
import type { PageSetup } from '../../geodata/scene/page/page';
import { sourcesOf } from '../../geodata/scene/page/sources';
import type { Tables } from '../../geodata/scene/tables';
import type { Language } from '../../geodata/text/format';
import type { NoMap } from '../../geodata/text/record-words';
import type { PdfTitle } from './pdf';
import { noMapOf, printedAddress, type RecordViewMatter } from './record-views';
import { themeOf } from './themes/registry';

/** How a record is to be printed. */
export type RecordWish = Pick<PageSetup, 'paper' | 'orientation' | 'inking' | 'language' | 'date'>;

/** A fault in the making of the map of a view. */
export interface ViewFault {
  /** Id of the view: its address may hold a secret. */
  readonly view: string;
  readonly error: unknown;
}

/** The map of a view; a fault in the making of one is not a fault of the whole, and is told to `fail`. */
async function mapOf(
  { id, address }: SeminarView,
  matter: RecordViewMatter,
  tables: Tables,
  language: Language,
  fail: (fault: ViewFault) => void,
): Promise<RecordMap | NoMap> {
  if (typeof matter === 'string') return matter;
  const asked = themeOf(printedAddress(address));
  if (asked === null) return 'no-page';
  try {
    const shown = await asked.theme.show(matter.own, tables, asked.address, language);
    if (!shown.ok) return noMapOf(shown.issues);
    const { scene, camera, groupings, sources, beside } = shown.value;
    const frame = camera === null ? null : (frameOf(tables, { kind: 'camera', camera }, groupings) ?? null);
    return { scene, frame, sources, beside };
  } catch (error) {
    fail({ view: id, error });
    return 'failed';
  }
}

/**
 * The record of a talk over the loaded tables. `views`: what those of its version are made from, in their order; `fail` hears of the faults
 * that leave one without its map.
 */
export async function composeRecord(
  tables: Tables,
  { session, version, pins, decisions }: SessionRecord,
  views: readonly RecordViewMatter[],
  wish: RecordWish,
  fail: (fault: ViewFault) => void,
): Promise<Book & PdfTitle> {
  const maps: (RecordMap | NoMap)[] = [];
  for (const [at, view] of version.document.views.entries())
    maps.push(await mapOf(view, views[at] ?? 'failed', tables, wish.language, fail));
  const { dataset, zones } = tables;
  const book = recordBook(
    {
      name: version.name,
      description: version.description,
      planned: version.day,
      given: session.startedAt.slice(0, 10),
      by: session.startedBy === '' ? null : session.startedBy,
      views: version.document.views.map(({ id, title }, at) => ({
        id,
        title,
        map: maps[at] ?? 'failed',
        decision: decisions[id] ?? '',
      })),
      pins,
      groups: new Map(zones.map(({ id, name }) => [id, name])),
    },
    { ...wish, author: dataset.union, sources: sourcesOf(dataset, wish.language) },
    sourceSans,
  );
  const { date, language } = wish;
  return { ...book, author: dataset.union, date, language, pixel: paperOf(wish).pixel };
}
