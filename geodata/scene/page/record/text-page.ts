import type { GroupNode, Page, PageNode } from '../page';
import { pageParts, type PageText } from '../edges';
import type { Block, PartContext } from '../parts';
import type { Room } from './flow';

/** Narrowest column of running text, in units of its size. */
const narrowest = 28;

/** The columns of a page of texts: how many, and the room of each. */
export interface TextColumns {
  readonly count: number;
  readonly room: Room;
}

/** The columns of a page of texts with this title and finding. */
export function textColumns(text: PageText, context: PartContext): TextColumns {
  const { paper } = context;
  const { body } = pageParts(text, context);
  const count = Math.max(
    1,
    Math.floor((body.width + paper.gap) / (narrowest * paper.type.finding + paper.gap)),
  );
  return { count, room: { width: (body.width - paper.gap * (count - 1)) / count, height: body.height } };
}

/** A page of texts: title and finding, what `draw` gives for its body, sources and page number. */
export function bodyPage(
  text: PageText,
  context: PartContext,
  draw: (x: number, y: number) => readonly PageNode[],
): Page {
  const { paper, setup, inks, words: said } = context;
  const { inside, header, footer, footTop, body } = pageParts(text, context);
  const group = (id: 'header' | 'extra' | 'footer', nodes: readonly PageNode[]): GroupNode => ({
    type: 'group',
    id,
    label: id === 'extra' ? text.title : said.parts[id],
    alt: null,
    clip: null,
    nodes,
  });
  return {
    width: paper.width,
    height: paper.height,
    language: setup.language,
    title: text.title,
    subject: text.finding,
    author: setup.author,
    date: setup.date,
    paper: inks.paper,
    pixel: paper.pixel,
    denominator: 1,
    groups: [
      group('header', header.draw(inside.x, inside.y)),
      group('extra', draw(body.x, body.y)),
      group('footer', footer.draw(inside.x, footTop)),
    ].filter(({ nodes }) => nodes.length > 0),
  };
}

/** A page of columns of text. */
export function columnsPage(text: PageText, context: PartContext, columns: readonly Block[]): Page {
  const { room } = textColumns(text, context);
  return bodyPage(text, context, (x, y) =>
    columns.flatMap((column, at) => column.draw(x + at * (room.width + context.paper.gap), y)),
  );
}
