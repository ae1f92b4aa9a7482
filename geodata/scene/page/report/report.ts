import { initiativeTypes } from '../../../model/initiative';
import { yearBefore } from '../../../model/period';
import { textFor } from '../../../text/index';
import { reportWords } from '../../../text/report-words';
import { resolve } from '../../resolve';
import { textCell } from '../../cells';
import type { CrossTable, PlainRow, Scene, SceneTable } from '../../scene';
import type { Tables } from '../../tables';
import { defaultView } from '../../url';
import type { View } from '../../view';
import { contentsColumns } from '../atlas/contents';
import { leafPage } from '../atlas/leaf-page';
import { networkLeaves } from '../atlas/network-leaves';
import { subjectsOf } from '../atlas/subjects';
import type { BesideBlock } from '../beside';
import { bind, type BookPart } from '../bind';
import type { Book } from '../bound';
import { pageOf } from '../compose';
import { barsBlock } from '../figures';
import type { Measure } from '../measure';
import type { Page, PageSetup } from '../page';
import { partContext } from '../parts';
import { sourcesOf } from '../sources';
import { changesBetween } from './changes';
import { flowPages } from './flow';
import { matrixBlocks, matrixKey } from './matrix';
import { meansByZone } from './means';

/** Of the bars that stand among texts, in millimetres: as long as beside a map. */
const barsWidth = 110;

/** What the report is made of: the network of a day (ISO date). */
export interface ReportSource {
  readonly tables: Tables;
  readonly day: string;
}

/** The cross table as one of plain rows: what is shown in each cell. */
function crossRows({ caption, columns, rows }: CrossTable): SceneTable<PlainRow> {
  return {
    caption,
    columns: [
      { id: 'zone', label: '', numeric: false },
      ...columns.map(({ id, label }) => ({ id, label, numeric: true })),
    ],
    rows: rows.map(({ id, label, cells }) => ({
      id,
      cells: [textCell(label), ...cells.map(({ shown }) => ({ value: shown, text: String(shown) }))],
    })),
  };
}

/** Paragraphs under a heading; nothing where there is none. */
function told(title: string, lines: readonly string[]): readonly BesideBlock[] {
  return lines.length === 0 ? [] : [{ kind: 'text', title, lines }];
}

/**
 * The yearly state of the network as one document, computed from the data of a day: the network and how it changed in a year, initiatives and
 * where each territory stands, means, a portrait of each zone, method and sources. Pure: the same data and setup give the same pages.
 */
export function reportOf({ tables, day }: ReportSource, setup: PageSetup, measure: Measure): Book {
  const { language } = setup;
  const words = reportWords(language);
  const sceneOf = (part: Partial<View>): Scene =>
    resolve({ ...defaultView(tables.dataset), networkDay: day, date: day, ...part }, tables, {
      lang: language,
      flavour: 'light',
      bounds: null,
    });
  const network = sceneOf({ theme: 'reseau' });
  const types = sceneOf({ theme: 'strategies', series: 'types' });
  const strategies = sceneOf({ theme: 'strategies', initiative: 'strategy' });
  const subjects = subjectsOf(tables, 'zones', day, []);
  const [whole] = subjects;
  const title = setup.title ?? words.title(tables.dataset.departmentName, day);
  const adopted =
    strategies.legend.flatMap(({ entries }) => entries).find(({ key }) => key === 'adopted')?.count ?? 0;
  const subject =
    setup.text ??
    words.subject({
      structures: network.cross?.rows.find(({ total }) => total)?.cells.at(-1)?.shown ?? 0,
      territories: whole?.territories.length ?? 0,
      inhabitants: tables.zones.reduce((sum, { population }) => sum + population, 0),
      adopted,
    });
  // What must be said of any page is said on each that has no map of its own.
  const notices = [...network.notices, ...types.notices].filter(
    (one, at, all) => all.findIndex(({ text }) => text === one.text) === at,
  );
  const said = { credits: network.credits, notices };
  const own: PageSetup = { ...setup, title: null, text: null };
  // A chapter of one part is not named twice.
  const part = (head: string | null, name: string, pages: BookPart['pages']): BookPart =>
    head === name ? { title: name, head: null, level: 0, pages } : { title: name, head, level: 1, pages };
  const one = (head: string | null, name: string, make: (number: number) => Page) => part(head, name, [make]);
  const flow = (head: string | null, name: string, finding: string, blocks: readonly BesideBlock[]) =>
    part(head, name, flowPages(blocks, { ...said, title: name, finding }, own, measure));
  const before = yearBefore(day);
  const changes = changesBetween(tables, before, day, language);
  const means = meansByZone(tables, subjects, day, language);
  const verdict = network.cross?.verdict.text;
  // A difference is told among what must stay in sight.
  const isNoticed = network.notices.some(({ text }) => text === verdict);
  const crossBlocks: readonly BesideBlock[] = [
    ...(network.cross === null ? [] : [{ kind: 'table', table: crossRows(network.cross) } as const]),
    ...told(words.agreement, verdict === undefined || isNoticed ? [] : [verdict]),
  ];
  // The whole has pages of its own.
  const leaves = networkLeaves(network, tables, { by: 'zones', zones: [], language }).slice(1);
  const parts: readonly BookPart[] = [
    one(words.chapters.network, words.structures, (number) =>
      pageOf(network, { ...own, number }, measure, crossBlocks),
    ),
    flow(
      null,
      words.changes.title,
      words.changes.finding(before, day, changes.structures, changes.statuses),
      changes.blocks,
    ),
    one(words.chapters.initiatives, words.types, (number) => pageOf(types, { ...own, number }, measure)),
    ...initiativeTypes.map((initiative) =>
      one(null, textFor(language).initiatives[initiative].title, (number) =>
        pageOf(sceneOf({ theme: 'strategies', initiative }), { ...own, extra: 'bars', number }, measure),
      ),
    ),
    flow(
      null,
      words.matrix.title,
      `${words.matrix.finding(day)} ${matrixKey(language)}`,
      matrixBlocks(tables, day, language),
    ),
    ...(means === null
      ? [flow(words.chapters.means, words.chapters.means, words.means.none, [])]
      : [
          flow(
            words.chapters.means,
            words.means.title(means.year),
            words.means.finding(means.year, means.known, means.total),
            [
              { kind: 'made', block: barsBlock(means.bars, barsWidth, partContext(own, measure)) },
              // Before the tables that it is about.
              {
                kind: 'text',
                title: words.means.howTitle,
                lines: [...words.means.estimated(means.unattested), ...words.means.how],
              },
              { kind: 'table', table: means.table },
              { kind: 'table', table: means.territories },
            ],
          ),
        ]),
    ...leaves.map((leaf, at) =>
      one(at === 0 ? words.chapters.zones : null, leaf.name, (number) =>
        leafPage({ ...network, notices }, leaf, { ...own, number }, measure),
      ),
    ),
    flow(words.chapters.method, words.method.title, words.method.finding, [
      { kind: 'text', title: words.method.counted, lines: words.method.lines(day) },
      { kind: 'text', title: words.method.sources, lines: sourcesOf(tables.dataset, language) },
      ...told(
        words.method.contours,
        notices.filter(({ id }) => id === 'geometry').map(({ text }) => text),
      ),
    ]),
  ];
  const front = { ...said, title, finding: subject };
  return bind({ front, cover: null, opening: null, parts, narrowest: contentsColumns.names }, own, measure);
}
