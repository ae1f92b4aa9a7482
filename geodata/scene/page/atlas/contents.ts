import type { Scene } from '../../scene';
import { atlasWords } from '../../../text/atlas-words';
import type { BoundPage, PageLink } from '../bound';
import { footerBlock, headerBlock } from '../edges';
import { heading } from '../legend';
import { fit, type Measure } from '../measure';
import type { PageNode, PageSetup, Rect } from '../page';
import { insideOf } from '../paper';
import { straight, words, type PartContext, partContext, partGroup, sheetOf } from '../parts';

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
  const { columns, rows } = roomOf(scene, partContext(setup, measure), narrowest);
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
  const context = partContext(setup, measure);
  const { paper } = context;
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
      return {
        links: shown.flatMap(({ title, page }, i): PageLink[] =>
          page === null ? [] : [{ box: placed(i), to: page, title }],
        ),
        page: sheetOf(
          { title: scene.title, subject: scene.finding },
          [
            partGroup('header', header.draw(inside.x, inside.y), own),
            partGroup(
              'extra',
              [
                ...head.draw(body.x, body.y - head.height),
                ...shown.flatMap((entry, i) => lineNodes(entry, placed(i), own)),
              ],
              own,
              atlasWords(setup.language).contents,
            ),
            partGroup('footer', footer.draw(inside.x, inside.y + inside.height - footer.height), own),
          ],
          own,
        ),
      };
    },
  );
}
