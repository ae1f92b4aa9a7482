import { pinsByGroup, type Pin } from '../../../model/seminar';
import { recordWords, type NoMap, type RecordWords } from '../../../text/record-words';
import { contentsColumns, contentsPageCount } from '../atlas/contents';
import type { BesideBlock } from '../beside';
import { bind, type BookPart } from '../bind';
import type { Book } from '../bound';
import { besideRoom, pageOf } from '../compose';
import type { PageText } from '../edges';
import { wholeOf } from '../frame';
import { toLambert93 } from '../../../spatial/lambert93';
import type { Measure } from '../measure';
import type { PageSetup, PlaneBox } from '../page';
import type { PageScene } from '../page-scene';
import { partContext, type Block, type PartContext } from '../parts';
import { coverPage, coverRoom, type CoverText } from './cover';
import { decisionRows, type DecisionRow } from './decisions';
import { flow, flowingText, flowingTexts, type Room } from '../flow';
import { pinsOver } from './pins';
import { bodyPage, bodyRect, columnsPage, textColumns } from '../text-page';
import { typedLines, viewParagraphs, type ViewText } from './view-text';

/** The map of a view, as its theme shows it. */
export interface RecordMap {
  readonly scene: PageScene;
  /** null: the whole. */
  readonly frame: PlaneBox | null;
  /** null: those of the scene. */
  readonly sources: readonly string[] | null;
  /** What its printed page tells beside it. */
  readonly beside: readonly BesideBlock[];
}

/** A view of a seminar with what came of it. */
export interface RecordView {
  readonly id: string;
  readonly title: string;
  readonly map: RecordMap | NoMap;
  readonly decision: string;
}

/** What a record tells. Days are ISO dates. */
export interface RecordSource {
  readonly name: string;
  readonly description: string;
  /** The day that was planned; null: none. */
  readonly planned: string | null;
  /** The day of the talk, and who gave it; null: that is not told. */
  readonly given: string;
  readonly by: string | null;
  readonly views: readonly RecordView[];
  readonly pins: readonly Pin[];
  /** Names of the groups of pins, by id. */
  readonly groups: ReadonlyMap<string, string>;
}

/** How a record is laid on paper. */
export type RecordSetup = Pick<
  PageSetup,
  'paper' | 'orientation' | 'inking' | 'language' | 'author' | 'date'
> & { readonly sources: readonly string[] };

interface Making {
  readonly source: RecordSource;
  readonly setup: PageSetup;
  readonly measure: Measure;
  readonly said: RecordWords;
}

function contextOf({ setup, measure }: Making, number: number | null = null): PartContext {
  return partContext({ ...setup, number }, measure);
}

const plain = (title: string, finding = ''): PageText => ({ title, finding, credits: [], notices: [] });

/** Pages of columns; `titleAt` gives the title and finding of each, whose room is that of the second. */
function columnPages(
  columns: readonly Block[],
  titleAt: (page: number) => PageText,
  making: Making,
): BookPart['pages'] {
  const { count } = textColumns(titleAt(1), contextOf(making));
  return Array.from({ length: Math.ceil(columns.length / count) }, (_, at) => (number: number) => {
    const shown = columns.slice(at * count, (at + 1) * count);
    return columnsPage(titleAt(at), contextOf(making, number), shown);
  });
}

/** Whether a place lies beyond a frame: it may lie beyond the map. */
function isBeyond({ at }: Pin, [west, south, east, north]: PlaneBox): boolean {
  const [x, y] = toLambert93([...at]);
  return x < west || x > east || y < south || y > north;
}

/** Share of the room beside a map under which nothing more is told there than what was decided and pinned. */
const leastBeside = 0.4;

/** The pages of a view: the map with what was decided and pinned beside it, and whatever has no room there. */
function viewPart(view: RecordView, rank: number, making: Making): BookPart {
  const { source, setup, measure, said } = making;
  const title = said.view(rank, view.title);
  const context = contextOf(making);
  const pins = source.pins.filter((pin) => pin.view === view.id);
  const groups = [...pinsByGroup(pins, view.id)].map(([id, own]) => ({
    name: id === null ? said.everyone : (source.groups.get(id) ?? id),
    pins: own,
  }));
  const { map } = view;
  const continued = plain(said.continued(title));
  const { room } = textColumns(continued, context);
  const laid = (text: ViewText, roomAt: (column: number) => Room) => {
    const columns = flow(flowingTexts(viewParagraphs(text, context, said), measure), roomAt);
    return columns.length > 1 && groups.length > 0
      ? // Numbers of a map are told beside it, even where the decision is long.
        flow(flowingTexts(viewParagraphs({ ...text, order: 'pins-first' }, context, said), measure), roomAt)
      : columns;
  };
  if (typeof map === 'string') {
    const first = plain(title, said.noMap[map]);
    const text: ViewText = { decision: view.decision, groups, beyond: false, order: 'decision-first' };
    // The reason takes as much room on the pages after the first as it does there.
    const own = textColumns(first, context).room;
    const columns = flow(flowingTexts(viewParagraphs(text, context, said), measure), () => own);
    const titleAt = (at: number) => (at === 0 ? first : plain(continued.title, first.finding));
    return { title, head: null, level: 0, pages: columnPages(columns, titleAt, making) };
  }
  const ofMap: PageSetup = { ...setup, title, frame: map.frame, sources: map.sources };
  if (pins.length === 0 && view.decision.trim() === '') {
    const text = `${map.scene.finding} ${said.noDecision}`;
    return {
      title,
      head: null,
      level: 0,
      pages: [(number) => pageOf(map.scene, { ...ofMap, text, number }, measure, map.beside)],
    };
  }
  const frame = map.frame ?? wholeOf(map.scene);
  const text: ViewText = {
    decision: view.decision,
    groups,
    beyond: pins.some((pin) => isBeyond(pin, frame)),
    order: 'decision-first',
  };
  const beside = besideRoom(map.scene, ofMap, measure);
  const [first, ...rest] = laid(text, (column) => (column === 0 ? beside : room));
  const free = rest.length > 0 ? 0 : beside.height - (first?.height ?? 0);
  const more = free < leastBeside * beside.height ? [] : map.beside.slice(0, 1);
  const told = { label: said.pinsLayer, alt: said.pinsTold(pins.map(({ rank: one }) => one)) };
  return {
    title,
    head: null,
    level: 0,
    pages: [
      (number) =>
        pageOf(
          map.scene,
          { ...ofMap, number },
          measure,
          first === undefined ? [] : [{ kind: 'made', block: first }, ...more],
          pinsOver(pins, told, context.paper, context.inks),
        ),
      ...columnPages(rest, () => continued, making),
    ],
  };
}

/** The pages of the table of all decisions. */
function decisionsPart(rows: readonly DecisionRow[], making: Making): BookPart {
  const { source, said } = making;
  const text = plain(said.decisions, said.decided(rows.length, source.views.length));
  const body = bodyRect(text, contextOf(making));
  const columns = flow(decisionRows(rows, body.width, contextOf(making), said), () => body);
  return {
    title: said.decisions,
    head: null,
    level: 0,
    pages: columns.map(
      ({ draw }) =>
        (number) =>
          bodyPage(text, contextOf(making, number), draw),
    ),
  };
}

/** The cover, and what is told of the seminar that has no room on it. */
function coverPart(making: Making): BookPart {
  const { source, measure, said } = making;
  const { views, pins, name, planned, given, by } = source;
  const context = contextOf(making);
  const isInvented = views.some(
    ({ map }) => typeof map !== 'string' && map.scene.notices.some(({ id }) => id === 'demonstration'),
  );
  const cover: CoverText = {
    name,
    when: [...(planned === null || planned === given ? [] : [said.planned(planned)]), said.given(given, by)],
    counts: said.counts({
      views: views.length,
      decided: views.filter(({ decision }) => decision.trim() !== '').length,
      pins: pins.length,
    }),
    notices: isInvented ? [{ id: 'demonstration', ...said.demonstration }] : [],
  };
  const { finding } = context.paper.type;
  const paragraphs = typedLines(source.description).map((text) =>
    flowingText(
      {
        text,
        size: finding,
        face: 'regular',
        color: context.inks.ink,
        indent: 0,
        before: finding * 0.5,
        leads: false,
        role: 'p',
        mark: null,
      },
      measure,
    ),
  );
  const continued = plain(said.continued(name));
  const more = textColumns(continued, context).room;
  const onCover = coverRoom(cover, context, said);
  const [first, ...rest] = flow(paragraphs, (at) => (at === 0 ? onCover : more));
  return {
    title: said.cover,
    head: null,
    level: 0,
    pages: [
      (number) => coverPage(cover, first ?? { height: 0, draw: () => [] }, contextOf(making, number), said),
      ...columnPages(rest, () => continued, making),
    ],
  };
}

/**
 * The record of decisions of a talk: cover, all decisions in one table, contents, then the pages of each view in their order with its map,
 * decision and pins. Pure: the same source and setup give the same pages; none is kept.
 */
export function recordBook(source: RecordSource, record: RecordSetup, measure: Measure): Book {
  const setup: PageSetup = {
    ...record,
    title: null,
    text: null,
    frame: null,
    extra: 'none',
    number: null,
    logo: null,
  };
  const said = recordWords(record.language);
  const making: Making = { source, setup, measure, said };
  const cover = coverPart(making);
  const views = source.views.map((view, at) => viewPart(view, at + 1, making));
  const title = said.title(source.name);
  const narrowest = contentsColumns.titles;
  const contents = contentsPageCount(views.length + 1, plain(title), setup, measure, narrowest);
  const decided = source.views.flatMap((view, at) => (view.decision.trim() === '' ? [] : [{ view, at }]));
  const decisions = (pageOfView: (at: number) => number) =>
    decisionsPart(
      decided.map(({ view: { title: one, decision }, at }): DecisionRow => ({
        view: said.view(at + 1, one),
        decision,
        page: pageOfView(at),
      })),
      making,
    );
  // The pages of views follow those of the table, which names them.
  const before = cover.pages.length + decisions(() => 1).pages.length + contents;
  const opening = decisions(
    (at) => 1 + before + views.slice(0, at).reduce((sum, { pages }) => sum + pages.length, 0),
  );
  const book = bind({ front: plain(title), cover, opening, parts: views, narrowest }, setup, measure);
  return { ...book, subject: said.decided(decided.length, source.views.length) };
}
