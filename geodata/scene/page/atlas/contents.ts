import type { Scene } from '../../scene';
import { pageInks } from '../../../symbology/page';
import { atlasWords } from '../../../text/atlas-words';
import { pageWords } from '../../../text/page-words';
import type { BoundPage, PageLink } from '../bound';
import { footerBlock, headerBlock } from '../edges';
import { heading } from '../legend';
import { fit, type Measure } from '../measure';
import type { GroupNode, PageNode, PageSetup, Rect } from '../page';
import { insideOf, paperOf } from '../paper';
import { straight, words, type PartContext } from '../parts';

/** A line of the contents; `level` 0 heads those of level 1. */
export interface ContentsEntry {
  readonly title: string;
  /** null: a head without a page of its own. */
  readonly page: number | null;
  readonly level: 0 | 1;
}

/** Narrowest columns of contents, in units of the type size: of short names, and of titles that people wrote. */
export const contentsColumns = { names: 24, titles: 48 } as const;
/** Height of a line, in the same units. */
const lineHeight = 1.75;

interface Room {
  readonly body: Rect;
  readonly columns: number;
  readonly rows: number;
}

type Said = Pick<Scene, 'title' | 'finding' | 'credits' | 'notices'>;

function contextOf(setup: PageSetup, measure: Measure): PartContext {
  return {
    setup,
    paper: paperOf(setup),
    inks: pageInks[setup.inking],
    words: pageWords(setup.language),
    measure,
  };
}

function roomOf(scene: Said, context: PartContext, narrowest: number): Room {
  const { paper, setup } = context;
  const inside = insideOf(paper);
  const top =
    headerBlock(scene, inside.width, context).height +
    paper.gap +
    heading(atlasWords(setup.language).contents, inside.width, context).height;
  const height = inside.height - top - footerBlock(scene, inside.width, context).height - paper.gap;
  const { body } = paper.type;
  return {
    body: { x: inside.x, y: inside.y + top, width: inside.width, height },
    columns: Math.floor((inside.width + paper.gap) / (narrowest * body + paper.gap)),
    rows: Math.floor(height / (body * lineHeight)),
  };
}

/** How many pages a number of lines of contents takes. */
export function contentsPageCount(
  count: number,
  scene: Said,
  setup: PageSetup,
  measure: Measure,
  narrowest: number = contentsColumns.names,
): number {
  const { columns, rows } = roomOf(scene, contextOf(setup, measure), narrowest);
  return Math.max(1, Math.ceil(count / (columns * rows)));
}

function lineNodes(
  { title, page, level }: ContentsEntry,
  { x, y, width }: Rect,
  { paper, inks, measure }: PartContext,
): readonly PageNode[] {
  const { body } = paper.type;
  const baseline = y + body * 1.1;
  const left = x + level * body * 1.2;
  const weight = level === 0 ? 'semibold' : 'regular';
  const number = page === null ? '' : String(page);
  const shown = fit(title, (x + width - left) / body - 4, weight, measure);
  const name = words([left, baseline], [shown], body, inks.ink, { weight });
  if (page === null) return [name];
  const from = left + measure(shown, weight) * body + body * 0.6;
  const to = x + width - measure(number, weight) * body - body * 0.6;
  return [
    name,
    straight([from, baseline], [to, baseline], { color: inks.rule, width: 0.15, dash: [1, 4] }),
    words([x + width, baseline], [number], body, inks.ink, { anchor: 'end', weight }),
  ];
}

/** The pages of contents: the title of the atlas and its finding, what is on which page and leads there, sources, date and page number. */
export function contentsPages(
  entries: readonly ContentsEntry[],
  scene: Said,
  setup: PageSetup,
  measure: Measure,
  narrowest: number = contentsColumns.names,
): readonly Pick<BoundPage, 'page' | 'links'>[] {
  const context = contextOf(setup, measure);
  const { paper, inks, words: said } = context;
  const inside = insideOf(paper);
  const { body, columns, rows } = roomOf(scene, context, narrowest);
  const width = (body.width - paper.gap * (columns - 1)) / columns;
  const head = heading(atlasWords(setup.language).contents, body.width, context);
  const perPage = columns * rows;
  const placed = (i: number): Rect => ({
    x: body.x + Math.floor(i / rows) * (width + paper.gap),
    y: body.y + (i % rows) * paper.type.body * lineHeight,
    width,
    height: paper.type.body * lineHeight,
  });
  return Array.from(
    { length: contentsPageCount(entries.length, scene, setup, measure, narrowest) },
    (_, at) => {
      const own: PartContext = {
        ...context,
        setup: { ...setup, number: (setup.number ?? 1) + at },
      };
      const header = headerBlock(scene, inside.width, own);
      const footer = footerBlock(scene, inside.width, own);
      const shown = entries.slice(at * perPage, (at + 1) * perPage);
      const group = (id: 'header' | 'extra' | 'footer', nodes: readonly PageNode[]): GroupNode => ({
        type: 'group',
        id,
        label: id === 'extra' ? atlasWords(setup.language).contents : said.parts[id],
        alt: null,
        clip: null,
        nodes,
      });
      return {
        links: shown.flatMap(({ title, page }, i): PageLink[] =>
          page === null ? [] : [{ box: placed(i), to: page, title }],
        ),
        page: {
          width: paper.width,
          height: paper.height,
          language: setup.language,
          title: scene.title,
          subject: scene.finding,
          author: setup.author,
          date: setup.date,
          paper: inks.paper,
          pixel: paper.pixel,
          denominator: 1,
          groups: [
            group('header', header.draw(inside.x, inside.y)),
            group('extra', [
              ...head.draw(body.x, body.y - head.height),
              ...shown.flatMap((entry, i) => lineNodes(entry, placed(i), own)),
            ]),
            group('footer', footer.draw(inside.x, inside.y + inside.height - footer.height)),
          ],
        },
      };
    },
  );
}
