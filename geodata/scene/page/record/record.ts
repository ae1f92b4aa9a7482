import { pinsByGroup, type Pin } from '../../../model/seminar';
import { recordWords, type NoMap, type RecordWords } from '../../../text/record-words';
import { contentsColumns, contentsPageCount, contentsPages, type ContentsEntry } from '../atlas/contents';
import type { BoundPage } from '../bound';
import { besideRoom, pageOf } from '../compose';
import type { PageText } from '../edges';
import { wholeOf } from '../frame';
import { toLambert93 } from '../../../spatial/lambert93';
import type { Measure } from '../measure';
import type { Page, PageSetup, PlaneBox } from '../page';
import type { PageScene } from '../page-scene';
import { partContext, type Block, type PartContext } from '../parts';
import { coverPage, coverRoom, type CoverText } from './cover';
import { decisionTables, type DecisionRow } from './decisions';
import { flow, type Paragraph, type Room } from './flow';
import { pinsOver } from './pins';
import { bodyPage, columnsPage, textColumns } from '../text-page';
import { typedLines, viewParagraphs, type ViewText } from './view-text';

/** The map of a view, as its theme shows it. */
export interface RecordMap {
  readonly scene: PageScene;
  /** null: the whole. */
  readonly frame: PlaneBox | null;
  /** null: those of the scene. */
  readonly sources: readonly string[] | null;
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
  /** The day of the talk, and who gave it. */
  readonly given: string;
  readonly by: string;
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

/** A page of a record; the first of each part has a bookmark. */
export type RecordPage = Omit<BoundPage, 'mark'> & { readonly mark: BoundPage['mark'] | null };

/** A record whose pages are made one at a time, when they are asked for. */
export interface RecordBook {
  readonly title: string;
  readonly subject: string;
  readonly count: number;
  readonly pages: () => Generator<RecordPage>;
}

/** Pages of one part, each made when its number is known. */
interface Part {
  readonly title: string;
  readonly pages: readonly ((number: number) => Page)[];
}

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
): Part['pages'] {
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

/** The pages of a view: the map with what was decided and pinned beside it, and whatever has no room there. */
function viewPart(view: RecordView, rank: number, making: Making): Part {
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
    const columns = flow(viewParagraphs(text, context, said), roomAt, measure);
    return columns.length > 1 && groups.length > 0
      ? // Numbers of a map are told beside it, even where the decision is long.
        flow(viewParagraphs({ ...text, order: 'pins-first' }, context, said), roomAt, measure)
      : columns;
  };
  if (typeof map === 'string') {
    const first = plain(title, said.noMap[map]);
    const text: ViewText = { decision: view.decision, groups, beyond: false, order: 'decision-first' };
    // The reason takes as much room on the pages after the first as it does there.
    const own = textColumns(first, context).room;
    const columns = flow(viewParagraphs(text, context, said), () => own, measure);
    const titleAt = (at: number) => (at === 0 ? first : plain(continued.title, first.finding));
    return { title, pages: columnPages(columns, titleAt, making) };
  }
  const ofMap: PageSetup = { ...setup, title, frame: map.frame, sources: map.sources };
  if (pins.length === 0 && view.decision.trim() === '') {
    const text = `${map.scene.finding} ${said.noDecision}`;
    return { title, pages: [(number) => pageOf(map.scene, { ...ofMap, text, number }, measure)] };
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
  const told = { label: said.pinsLayer, alt: said.pinsTold(pins.map(({ rank: one }) => one)) };
  return {
    title,
    pages: [
      (number) =>
        pageOf(
          map.scene,
          { ...ofMap, number },
          measure,
          first === undefined ? [] : [{ kind: 'made', block: first }],
          pinsOver(pins, told, context.paper, context.inks),
        ),
      ...columnPages(rest, () => continued, making),
    ],
  };
}

/** The pages of the table of all decisions. */
function decisionsPart(rows: readonly DecisionRow[], making: Making): Part {
  const { source, said } = making;
  const text = plain(said.decisions, said.decided(rows.length, source.views.length));
  const { count, room } = textColumns(text, contextOf(making));
  const width = room.width * count + contextOf(making).paper.gap * (count - 1);
  const tables = decisionTables(rows, { width, height: room.height }, contextOf(making), said);
  const nothing: Block['draw'] = () => [];
  return {
    title: said.decisions,
    pages: tables.map(
      ({ draw }) =>
        (number) =>
          bodyPage(text, contextOf(making, number), rows.length === 0 ? nothing : draw),
    ),
  };
}

/** The cover, and what is told of the seminar that has no room on it. */
function coverPart(making: Making): Part {
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
  const paragraphs = typedLines(source.description).map((text): Paragraph => ({
    text,
    size: finding,
    face: 'regular',
    color: context.inks.ink,
    indent: 0,
    before: finding * 0.5,
    leads: false,
    role: 'p',
    mark: null,
  }));
  const continued = plain(said.continued(name));
  const more = textColumns(continued, context).room;
  const onCover = coverRoom(cover, context, said);
  const [first, ...rest] = flow(paragraphs, (at) => (at === 0 ? onCover : more), measure);
  return {
    title: said.cover,
    pages: [
      (number) => coverPage(cover, first ?? { height: 0, draw: () => [] }, contextOf(making, number), said),
      ...columnPages(rest, () => continued, making),
    ],
  };
}

/**
 * The record of decisions of a talk: cover, contents, the pages of each view in their order with its map, decision and pins, then all
 * decisions in one table. Pure: the same source and setup give the same pages; none is kept.
 */
export function recordBook(source: RecordSource, record: RecordSetup, measure: Measure): RecordBook {
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
  const text = plain(said.title(source.name));
  const contents = contentsPageCount(views.length + 1, text, setup, measure, contentsColumns.titles);
  const before = cover.pages.length + contents;
  const startOf = (at: number) =>
    1 + before + views.slice(0, at).reduce((sum, { pages }) => sum + pages.length, 0);
  const rows = source.views.flatMap(({ title, decision }, at): DecisionRow[] =>
    decision.trim() === '' ? [] : [{ view: said.view(at + 1, title), decision, page: startOf(at) }],
  );
  const decisions = decisionsPart(rows, making);
  const entries = [...views, decisions].map(({ title }, at): ContentsEntry => ({
    title,
    page: startOf(at),
    level: 0,
  }));
  function* pages(): Generator<RecordPage> {
    let number = 0;
    const mark = (title: string) => ({ title, level: 0, head: null }) as const;
    function* bound({ title, pages: list }: Part): Generator<RecordPage> {
      for (const [at, page] of list.entries()) {
        number += 1;
        yield { page: page(number), number, links: [], mark: at === 0 ? mark(title) : null };
      }
    }
    yield* bound(cover);
    for (const [at, { page, links }] of contentsPages(
      entries,
      text,
      { ...setup, number: number + 1 },
      measure,
      contentsColumns.titles,
    ).entries()) {
      number += 1;
      yield { page, number, links, mark: at === 0 ? mark(said.contents) : null };
    }
    for (const part of [...views, decisions]) yield* bound(part);
  }
  const count = before + [...views, decisions].reduce((sum, { pages: list }) => sum + list.length, 0);
  return { title: text.title, subject: said.decided(rows.length, source.views.length), count, pages };
}
