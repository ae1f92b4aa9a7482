import type { FillStyle } from '../../symbology/scale';
import { pageInks, type PageInks } from '../../symbology/page';
import { pageWords, type PageWords } from '../../text/page-words';
import { rounded } from './ground';
import type { Measure } from './measure';
import { printable } from './measure';
import type { GroupNode, Page, PageNode, PageSetup, PathNode, Point, Rect, Stroke, TextNode } from './page';
import { paperOf, type Paper } from './paper';

/** What the parts round the map are made with. */
export interface PartContext {
  readonly setup: PageSetup;
  readonly paper: Paper;
  readonly inks: PageInks;
  readonly words: PageWords;
  readonly measure: Measure;
}

/** A part of a page whose height is known before its place is. */
export interface Block {
  readonly height: number;
  readonly draw: (x: number, y: number) => readonly PageNode[];
}

/** A rectangle. */
export function rectangle(
  { x, y, width, height }: Rect,
  fill: FillStyle | null,
  stroke: Stroke | null,
): PathNode {
  const corners: readonly Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  const part = corners.map(([px, py]): Point => [rounded(px), rounded(py)]);
  return { type: 'path', parts: [part], closed: true, fill, stroke, name: null };
}

/** A straight line. */
export function straight([x1, y1]: Point, [x2, y2]: Point, stroke: Stroke): PathNode {
  const part: readonly Point[] = [
    [rounded(x1), rounded(y1)],
    [rounded(x2), rounded(y2)],
  ];
  return { type: 'path', parts: [part], closed: false, fill: null, stroke, name: null };
}

/** Leading of running text, in units of its size. */
export const leading = 1.28;

/** Lines of text from a first baseline. */
export function words(
  at: Point,
  lines: readonly string[],
  size: number,
  color: string,
  more: Partial<Pick<TextNode, 'anchor' | 'weight' | 'role' | 'leading' | 'spacing'>> = {},
): TextNode {
  return {
    type: 'text',
    at: [rounded(at[0]), rounded(at[1])],
    lines: lines.map(printable),
    size: rounded(size),
    leading: rounded(size * leading),
    anchor: 'start',
    weight: 'regular',
    italic: false,
    spacing: 0,
    color,
    halo: null,
    role: 'p',
    ...more,
  };
}

/** What the parts of a page of a setup are made with. */
export function partContext(setup: PageSetup, measure: Measure): PartContext {
  const { inking, language } = setup;
  return { setup, paper: paperOf(setup), inks: pageInks[inking], words: pageWords(language), measure };
}

/** A part of a page, under the name of its kind unless it has one of its own. */
export function partGroup(
  id: keyof PageWords['parts'],
  nodes: readonly PageNode[],
  { words: said }: PartContext,
  label = said.parts[id],
): GroupNode {
  return { type: 'group', id, label, alt: null, clip: null, nodes };
}

/** A page of parts, without those that hold nothing. `denominator`: of the scale of its map; 1 without any. */
export function sheetOf(
  { title, subject }: Pick<Page, 'title' | 'subject'>,
  groups: readonly GroupNode[],
  { setup, paper, inks }: PartContext,
  denominator = 1,
): Page {
  return {
    width: paper.width,
    height: paper.height,
    language: setup.language,
    title,
    subject,
    author: setup.author,
    date: setup.date,
    paper: inks.paper,
    pixel: paper.pixel,
    denominator,
    groups: groups.filter(({ nodes }) => nodes.length > 0),
  };
}
