import { above, below, lineHeight } from '../names/setting';
import type { PlacedName } from '../names/place-names';
import { tieWidth } from '../../symbology/scales';
import { rounded, strokeOf } from './ground';
import type { PageNode, PathNode, Point, SymbolNode, TextNode } from './page';

function textOf({ style, setting, middle: [x, y] }: PlacedName): TextNode {
  const { lines, size } = setting;
  const height = ((lines.length - 1) * lineHeight + above + below) * size;
  return {
    type: 'text',
    at: [rounded(x), rounded(y - height / 2 + above * size)],
    lines,
    size: rounded(size),
    leading: rounded(size * lineHeight),
    anchor: 'middle',
    weight: style.weight,
    italic: style.italic,
    spacing: style.spacing,
    color: style.color,
    halo: style.halo,
    role: null,
  };
}

function dotOf({ style: { dot }, own, isDotted }: PlacedName): readonly SymbolNode[] {
  if (dot === null || own === null || !isDotted) return [];
  const [x, y] = own.at;
  return [{ type: 'symbol', at: [rounded(x), rounded(y)], style: dot, name: null }];
}

function tiesOf(names: readonly PlacedName[], pixel: number): readonly PathNode[] {
  const parts = names.flatMap(({ tie }) =>
    tie === null ? [] : [tie.map(([x, y]): Point => [rounded(x), rounded(y)])],
  );
  const color = names.find(({ tie }) => tie !== null)?.style.color;
  if (color === undefined) return [];
  const stroke = strokeOf({ color, width: tieWidth, dash: null }, pixel);
  return [{ type: 'path', parts, closed: false, fill: null, stroke, name: null }];
}

/** Names in their places: hairlines and dots first, so that none lies over a name. `pixel`: length of a CSS pixel in millimetres. */
export function nameNodes(names: readonly PlacedName[], pixel: number): readonly PageNode[] {
  return [...tiesOf(names, pixel), ...names.flatMap(dotOf), ...names.map(textOf)];
}
