import { sourceSans } from '../../geodata/scene/page/measure';
import { chartAlt } from '../../geodata/scene/page/chart-parts';
import type { ChartNode, GroupNode, Page, PageNode, TextNode } from '../../geodata/scene/page/page';
import { languageTags, type Relation, type Slide } from './pptx-package';
import { SlideShapes } from './pptx-shapes';
import { tableXml } from './pptx-table';
import { veilsOf } from './pptx-veils';

/** Room that other fonts may need beside the measured width of a text. */
const slack = 1.08;

function widthOf({ lines, size, spacing, weight, italic }: TextNode): number {
  const face = weight === 'semibold' ? 'semibold' : italic ? 'italic' : 'regular';
  return Math.max(...lines.map((line) => (sourceSans(line, face) + spacing * line.length) * size)) * slack;
}

const chartSpace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** What a chart is known by among those of a presentation: charts that say the same are one. */
export function chartKey(node: ChartNode): string {
  return JSON.stringify(node);
}

/** The path of the part that holds a picture, by its bytes in base 64, or a chart, by its key. */
export type PartPaths = ReadonlyMap<string, string>;

/** Draws a page into a slide. */
class SlideWriter {
  readonly #shapes = new SlideShapes();
  readonly #relations: Relation[] = [];
  readonly #language: string;
  #hasTitle = false;
  #veils: ReturnType<typeof veilsOf> = () => false;

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
    const isFigure = group.alt !== null && group.clip !== null;
    if (isFigure) this.#veils = veilsOf(group);
    const shapes = group.nodes.map((node) => this.#node(node, group)).join('');
    if (group.alt === null || group.clip === null) return shapes;
    this.#veils = () => false;
    return this.#shapes.group({ name: group.label, alt: group.alt, box: group.clip }, shapes);
  }

  #text(node: TextNode): string {
    // A slide has one title.
    const isTitle = node.role === 'h1' && !this.#hasTitle;
    if (isTitle) this.#hasTitle = true;
    const width = widthOf(node);
    const isVeiled = this.#veils(node, width);
    return this.#shapes.text(node, { width, language: this.#language, isTitle, isVeiled });
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
      case 'chart': {
        const relation = this.#relation('chart', chartKey(node));
        if (relation === null) return '';
        const told = { name: node.title, alt: chartAlt(node), box: node.box };
        return this.#shapes.frame(told, chartSpace, `<c:chart xmlns:c="${chartSpace}" r:id="${relation}"/>`);
      }
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

/** A page as a slide whose parts are native; `paths` tells where its pictures and charts are. */
export function slideOf(page: Page, paths: PartPaths): Slide {
  return new SlideWriter(page, paths).slide();
}
