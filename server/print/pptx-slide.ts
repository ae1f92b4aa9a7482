import { sourceSans } from '../../geodata/scene/page/measure';
import type { GroupNode, Page, PageNode, TextNode } from '../../geodata/scene/page/page';
import { languageTags, type Relation, type Slide } from './pptx-package';
import { SlideShapes } from './pptx-shapes';
import { tableXml } from './pptx-table';

/** Room that other fonts may need beside the measured width of a text. */
const slack = 1.08;

function widthOf({ lines, size, spacing, weight, italic }: TextNode): number {
  const face = weight === 'semibold' ? 'semibold' : italic ? 'italic' : 'regular';
  return Math.max(...lines.map((line) => (sourceSans(line, face) + spacing * line.length) * size)) * slack;
}

/** The path of the part that holds a picture, by its bytes in base 64. */
export type PartPaths = ReadonlyMap<string, string>;

/** Draws a page into a slide. */
class SlideWriter {
  readonly #shapes = new SlideShapes();
  readonly #relations: Relation[] = [];
  readonly #language: string;
  #hasTitle = false;

  constructor(
    private readonly page: Page,
    private readonly paths: PartPaths,
  ) {
    this.#language = languageTags[page.language];
  }

  slide(): Slide {
    const shapes = this.page.groups.map((group) => this.#group(group)).join('');
    return { shapes, relations: this.#relations };
  }

  /** What is one figure is one group; the rest lies open, to be edited. */
  #group(group: GroupNode): string {
    const shapes = group.nodes.map((node) => this.#node(node, group)).join('');
    if (group.alt === null || group.clip === null) return shapes;
    return this.#shapes.group({ name: group.label, alt: group.alt, box: group.clip }, shapes);
  }

  #text(node: TextNode): string {
    // A slide has one title.
    const isTitle = node.role === 'h1' && !this.#hasTitle;
    if (isTitle) this.#hasTitle = true;
    return this.#shapes.text(node, widthOf(node), this.#language, isTitle);
  }

  #relation(kind: string, key: string): string | null {
    const path = this.paths.get(key);
    if (path === undefined) return null;
    const at = this.#relations.findIndex(([, target]) => target === path);
    if (at < 0) this.#relations.push([kind, path]);
    return `rId${(at < 0 ? this.#relations.length - 1 : at) + 2}`;
  }

  #node(node: PageNode, { label }: GroupNode): string {
    switch (node.type) {
      case 'path':
        return this.#shapes.path(node, label);
      case 'symbol':
        return this.#shapes.symbol(node, this.page.pixel, label);
      case 'text':
        return this.#text(node);
      case 'table':
        return tableXml(node, this.#shapes, this.#language);
      case 'image': {
        const relation = this.#relation('image', node.base64);
        return relation === null
          ? ''
          : this.#shapes.picture({ name: node.alt, alt: node.alt, box: node.box }, relation);
      }
      case 'group':
        return this.#group(node);
    }
  }
}

/** A page as a slide whose parts are native; `paths` tells where its pictures are. */
export function slideOf(page: Page, paths: PartPaths): Slide {
  return new SlideWriter(page, paths).slide();
}
