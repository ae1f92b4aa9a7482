import type { RecordWords } from '../../../text/record-words';
import type { Notice } from '../../scene';
import { footerBlock, noticesBlock } from '../edges';
import { broken, wholeLines, wrapEvenly } from '../measure';
import type { Page, PageNode, Rect } from '../page';
import { insideOf } from '../paper';
import { leading, partGroup, rectangle, sheetOf, words, type Block, type PartContext } from '../parts';
import type { Room } from '../flow';

/** What the first page tells. */
export interface CoverText {
  readonly name: string;
  /** When it was given and by whom; when it was planned for another day, that day. */
  readonly when: readonly string[];
  readonly counts: string;
  readonly notices: readonly Notice[];
}

/** Size of the name, in units of that of titles, and where it begins, as a share of the height. */
const large = 2;
const from = 0.24;
/** Longest line of the description, in units of its size. */
const longest = 46;

interface Layout {
  readonly nodes: readonly PageNode[];
  readonly alert: readonly PageNode[];
  readonly foot: readonly PageNode[];
  /** Where what is told more begins, and its room. */
  readonly more: Rect;
}

function layOut(text: CoverText, context: PartContext, said: RecordWords): Layout {
  const { paper, setup, inks, measure } = context;
  const inside = insideOf(paper);
  const { title, finding, heading } = paper.type;
  const [size, line] = [title * large, finding * 1.25];
  const widest = (inside.width * 0.86) / size;
  const names = wrapEvenly(broken(text.name, widest, 'semibold', measure), widest, 'semibold', measure);
  const { x } = inside;
  const top = paper.height * from;
  const bar = { x, y: top - title * 1.9, width: title * 2.6, height: title * 0.16 };
  const nodes: PageNode[] = [
    rectangle(bar, { color: inks.pin, pattern: null }, null),
    words([x, top], [said.record], heading * 1.6, inks.quiet, { weight: 'semibold' }),
    words([x, top + size * 1.15], names, size, inks.ink, {
      weight: 'semibold',
      role: 'h1',
      leading: Math.round(size * 114) / 100,
    }),
  ];
  let y = top + size * 1.15 + (names.length - 1) * size * 1.14 + title * 1.7;
  for (const one of [...text.when, setup.author, text.counts].filter((told) => told !== '')) {
    const lines = wholeLines(one, inside.width / line, 'regular', measure);
    nodes.push(words([x, y], lines, line, one === text.counts ? inks.quiet : inks.ink));
    y += lines.length * line * leading * 1.08;
  }
  const footer = footerBlock({ credits: [], notices: [] }, inside.width, context);
  const footTop = inside.y + inside.height - footer.height;
  const width = Math.min(inside.width, longest * finding);
  const notices = noticesBlock(text.notices, width, context);
  const alertTop = footTop - paper.gap - (notices?.height ?? 0);
  return {
    nodes,
    alert: notices === null ? [] : notices.draw(x, alertTop),
    foot: footer.draw(x, footTop),
    more: { x, y: y + title * 0.4, width, height: alertTop - paper.gap - y - title * 0.4 },
  };
}

/** The room for what is told of the seminar under its name. */
export function coverRoom(text: CoverText, context: PartContext, said: RecordWords): Room {
  return layOut(text, context, said).more;
}

/** The first page of a record; `more` fits the room that `coverRoom` gives. */
export function coverPage(text: CoverText, more: Block, context: PartContext, said: RecordWords): Page {
  const { nodes, alert, foot, more: room } = layOut(text, context, said);
  return sheetOf(
    { title: said.title(text.name), subject: text.counts },
    [
      partGroup('header', [...nodes, ...more.draw(room.x, room.y)], context),
      partGroup('notices', alert, context),
      partGroup('footer', foot, context),
    ],
    context,
  );
}
