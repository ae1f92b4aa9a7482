import { patternDefinition, patternId } from '../../symbology/pattern-svg';
import type { Pattern } from '../../symbology/scale';
import { symbolGroup } from '../../symbology/symbol-svg';
import { chartParts } from './chart-parts';
import { rounded } from './ground';
import type {
  GroupNode,
  ImageNode,
  Page,
  PageNode,
  PathNode,
  Point,
  Rect,
  SymbolNode,
  TextNode,
} from './page';
import { tableParts } from './table-parts';

/** Families that a page is set in, the bundled one first. */
const families = "'Source Sans 3', 'Source Sans Pro', sans-serif";
/** Some readers of fonts know the heavier weight by a family of its own. */
const semibold = `'Source Sans 3 SemiBold', ${families}`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Width of the line that makes a halo, in units of the type size. */
export const haloShare = 0.26;

/** What no XML document may hold, however it is written (XML 1.0, production 2). */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text within XML, without what XML cannot hold. */
export function escapeXml(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}

/** A `#rrggbb` or `#rrggbbaa` colour, and how much of it covers. */
export function inkOf(color: string): { readonly color: string; readonly opacity: number } {
  const opacity = color.length === 9 ? Number.parseInt(color.slice(7), 16) / 255 : 1;
  return { color: color.slice(0, 7), opacity: Math.round(opacity * 100) / 100 };
}

function pathData({ parts, closed }: PathNode): string {
  const move = (points: readonly Point[]) =>
    `M${points.map(([x, y]) => `${rounded(x)} ${rounded(y)}`).join('L')}${closed ? 'Z' : ''}`;
  return parts.map(move).join('');
}

function pathSvg(node: PathNode): string {
  const d = pathData(node);
  const { fill, stroke } = node;
  const line =
    stroke === null
      ? ''
      : ` stroke="${stroke.color}" stroke-width="${stroke.width}" stroke-linejoin="round"${stroke.dash === null ? '' : ` stroke-dasharray="${stroke.dash.map((one) => rounded(one * stroke.width)).join(' ')}"`}`;
  const rule = fill === null ? '' : ' fill-rule="evenodd"';
  const title = node.name === null ? '' : `<title>${escapeXml(node.name)}</title>`;
  const ground = `<path d="${d}" fill="${fill?.color ?? 'none'}"${rule}${line}`;
  const over = fill?.pattern == null ? '' : `<path d="${d}" fill="url(#${patternId(fill.pattern)})"${rule}/>`;
  if (over === '') return title === '' ? `${ground}/>` : `${ground}>${title}</path>`;
  return `<g>${title}${ground}/>${over}</g>`;
}

function symbolSvg({ at: [x, y], style, name }: SymbolNode, pixel: number): string {
  const title = name === null ? '' : `<title>${escapeXml(name)}</title>`;
  return `<g transform="translate(${rounded(x)} ${rounded(y)}) scale(${pixel})">${title}${symbolGroup(style)}</g>`;
}

function textSvg(node: TextNode): string {
  const { size, anchor, weight, italic, spacing, halo, lines, leading } = node;
  // The space after the last letter is not part of a spaced word.
  const [x, y] = [node.at[0] + (anchor === 'middle' ? (spacing * size) / 2 : 0), node.at[1]];
  const round = halo === null ? null : inkOf(halo);
  const attributes = [
    `font-size="${size}"`,
    ...(weight === 'semibold' ? [`font-family="${semibold}" font-weight="600"`] : []),
    ...(italic ? ['font-style="italic"'] : []),
    ...(anchor === 'start' ? [] : [`text-anchor="${anchor}"`]),
    ...(spacing === 0 ? [] : [`letter-spacing="${rounded(spacing * size)}"`]),
    `fill="${node.color}"`,
    ...(round === null
      ? []
      : [
          `stroke="${round.color}" stroke-opacity="${round.opacity}" stroke-width="${rounded(size * haloShare)}" stroke-linejoin="round" paint-order="stroke"`,
        ]),
  ].join(' ');
  const at = `x="${rounded(x)}" y="${rounded(y)}"`;
  const [first = ''] = lines;
  if (lines.length === 1) return `<text ${at} ${attributes}>${escapeXml(first)}</text>`;
  const spans = lines.map(
    (line, i) => `<tspan x="${rounded(x)}" y="${rounded(y + i * leading)}">${escapeXml(line)}</tspan>`,
  );
  return `<text ${attributes}>${spans.join('')}</text>`;
}

function imageSvg({ box, mediaType, base64 }: ImageNode): string {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(rounded);
  return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:${mediaType};base64,${base64}"/>`;
}

const clipId = ({ id }: GroupNode) => `${id}-clip`;

function groupSvg(group: GroupNode, pixel: number): string {
  const clip = group.clip === null ? '' : ` clip-path="url(#${clipId(group)})"`;
  const told = group.alt === null ? '' : `<desc>${escapeXml(group.alt)}</desc>`;
  const nodes = group.nodes.map((node) => nodeSvg(node, pixel)).join('\n');
  return `<g id="${group.id}" inkscape:groupmode="layer" inkscape:label="${escapeXml(group.label)}"${clip}>${told}\n${nodes}\n</g>`;
}

function nodeSvg(node: PageNode, pixel: number): string {
  switch (node.type) {
    case 'path':
      return pathSvg(node);
    case 'symbol':
      return symbolSvg(node, pixel);
    case 'text':
      return textSvg(node);
    case 'table':
      return tableParts(node)
        .map((part) => nodeSvg(part, pixel))
        .join('\n');
    case 'chart':
      return chartParts(node)
        .map((part) => nodeSvg(part, pixel))
        .join('\n');
    case 'image':
      return imageSvg(node);
    case 'group':
      return groupSvg(node, pixel);
  }
}

/** Every node of a page, groups and what they hold, charts and what they are drawn with. */
export function everyNode(nodes: readonly PageNode[]): readonly PageNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'group') return [node, ...everyNode(node.nodes)];
    return node.type === 'chart' ? [node, ...chartParts(node)] : [node];
  });
}

/** Patterns of a page, each once, in the order in which they come. */
function patternsOf({ groups }: Pick<Page, 'groups'>): readonly Pattern[] {
  const found = new Map<string, Pattern>();
  for (const node of everyNode(groups))
    if (node.type === 'path' && node.fill?.pattern != null)
      found.set(patternId(node.fill.pattern), node.fill.pattern);
  return [...found.values()];
}

function clipPath(group: GroupNode & { readonly clip: Rect }): string {
  const { x, y, width, height } = group.clip;
  return `<clipPath id="${clipId(group)}"><rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"/></clipPath>`;
}

/**
 * A page as one SVG document in millimetres, with its layers by name (Inkscape's convention). Texts stay texts, patterns vectors. `style` is
 * CSS to put in it, such as faces of the bundled family.
 */
export function pageSvg(page: Page, style = ''): string {
  const { width, height } = page;
  const clips = everyNode(page.groups).flatMap((node) =>
    node.type === 'group' && node.clip !== null ? [clipPath({ ...node, clip: node.clip })] : [],
  );
  const definitions = [
    ...(style === '' ? [] : [`<style>${style}</style>`]),
    ...patternsOf(page).map((pattern) => patternDefinition(pattern, page.pixel)),
    ...clips,
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" xml:lang="${page.language}" font-family="${families}">`,
    `<title>${escapeXml(page.title)}</title>`,
    `<desc>${escapeXml(page.subject)}</desc>`,
    `<defs>${definitions.join('\n')}</defs>`,
    `<rect width="${width}" height="${height}" fill="${page.paper}"/>`,
    ...page.groups.map((group) => groupSvg(group, page.pixel)),
    '</svg>',
    '',
  ].join('\n');
}
