import type { Page, PageNode, Rect } from './page';
import { noticesBlock, pageParts, type PageText } from './edges';
import { partGroup, sheetOf, type Block, type PartContext } from './parts';
import type { Room } from './flow';

/** Narrowest column of running text, in units of its size. */
const narrowest = 28;

/** The columns of a page of texts: how many, and the room of each. */
export interface TextColumns {
  readonly count: number;
  readonly room: Room;
}

/** Where the body of a page of texts stands: over what must stay in sight, if anything must. */
export function bodyRect(text: PageText, context: PartContext): Rect {
  const { inside, body } = pageParts(text, context);
  const notices = noticesBlock(text.notices, inside.width, context);
  const taken = notices === null ? 0 : notices.height + context.paper.gap;
  return { ...body, height: body.height - taken };
}

/** The columns of a page of texts with this title and finding. */
export function textColumns(text: PageText, context: PartContext): TextColumns {
  const { paper } = context;
  const body = bodyRect(text, context);
  const count = Math.max(
    1,
    Math.floor((body.width + paper.gap) / (narrowest * paper.type.finding + paper.gap)),
  );
  return { count, room: { width: (body.width - paper.gap * (count - 1)) / count, height: body.height } };
}

/** A page of texts: title and finding, what `draw` gives for its body, what must stay in sight, sources and page number. */
export function bodyPage(
  text: PageText,
  context: PartContext,
  draw: (x: number, y: number) => readonly PageNode[],
): Page {
  const { inside, header, footer, footTop, body } = pageParts(text, context);
  const notices = noticesBlock(text.notices, inside.width, context);
  const noticesTop = body.y + body.height - (notices?.height ?? 0);
  return sheetOf(
    { title: text.title, subject: text.finding },
    [
      partGroup('header', header.draw(inside.x, inside.y), context),
      partGroup('extra', draw(body.x, body.y), context, text.title),
      partGroup('notices', notices?.draw(inside.x, noticesTop) ?? [], context),
      partGroup('footer', footer.draw(inside.x, footTop), context),
    ],
    context,
  );
}

/** A page of columns of text. */
export function columnsPage(text: PageText, context: PartContext, columns: readonly Block[]): Page {
  const { room } = textColumns(text, context);
  return bodyPage(text, context, (x, y) =>
    columns.flatMap((column, at) => column.draw(x + at * (room.width + context.paper.gap), y)),
  );
}
