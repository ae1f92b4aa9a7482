import PDFDocument from 'pdfkit';
import type { BoundPage, PageLink } from '../../geodata/scene/page/bound';
import type { GroupNode, Page, PageNode, TableNode, TextNode } from '../../geodata/scene/page/page';
import { chartAlt, chartParts } from '../../geodata/scene/page/chart-parts';
import { isSaid, tableParts, tableRowParts } from '../../geodata/scene/page/table-parts';
import { readFonts } from './fonts';
import { PdfText } from './pdf-text';
import { PdfPatterns, drawPath, drawShape } from './pdf-shapes';
import { pngOf } from './png';
import { symbolShapes } from '../../geodata/symbology/symbol-svg';

const pointsPerMm = 72 / 25.4;
type Structure = PDFKit.PDFStructureElement;
const languages = { fr: 'fr-FR', en: 'en-GB' } as const;

/** Pictures as the address of a PNG that holds itself, by their bytes: the same one is written once. */
type Pictures = ReadonlyMap<string, string>;

/** What all pages of a document are drawn with. */
interface Drawing {
  readonly root: Structure;
  readonly text: PdfText;
  readonly patterns: PdfPatterns;
  readonly pictures: Pictures;
}

/** The name of the page of a number, for links. */
const destination = (number: number) => `page-${number}`;

/** Places are rounded: a text at the side of a box may lie beyond it by as much. */
const accuracy = 0.01;

/** Whether a text starts or ends in a box. */
function holds({ x, y, width, height }: PageLink['box'], { at: [left, baseline] }: TextNode): boolean {
  return (
    left >= x - accuracy && left <= x + width + accuracy && baseline >= y && baseline < y + height - accuracy
  );
}

/** Draws a page into a document, with its structure: headings, paragraphs, tables, and the map as a figure told in words. */
class PdfPage {
  readonly #doc: PDFKit.PDFDocument;
  readonly #text: PdfText;
  readonly #patterns: PdfPatterns;

  readonly #root: Structure;
  readonly #pictures: Pictures;
  /** Structure of the links that have been met. */
  readonly #met = new Map<PageLink, Structure>();

  constructor(
    doc: PDFKit.PDFDocument,
    private readonly page: Page,
    private readonly links: readonly PageLink[],
    { root, text, patterns, pictures }: Drawing,
  ) {
    this.#doc = doc;
    this.#root = root;
    this.#text = text;
    this.#patterns = patterns;
    this.#pictures = pictures;
  }

  draw(): void {
    const doc = this.#doc;
    doc.scale(pointsPerMm);
    this.#artifact(() => doc.rect(0, 0, this.page.width, this.page.height).fill(this.page.paper));
    for (const group of this.page.groups) this.#group(group, this.#root);
  }

  /** What tells nothing by itself. */
  #artifact(draw: () => void): void {
    this.#doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#doc.endMarkedContent();
  }

  #group(group: GroupNode, parent: Structure): void {
    const doc = this.#doc;
    if (group.alt !== null) {
      parent.add(doc.struct('Figure', { alt: group.alt, title: group.label }, () => this.#clipped(group)));
      return;
    }
    const section = doc.struct('Sect', { title: group.label });
    parent.add(section);
    for (const node of group.nodes) this.#structured(node, section);
    section.end();
  }

  #structured(node: PageNode, parent: Structure): void {
    const doc = this.#doc;
    if (node.type === 'text' && node.role !== null) {
      const draw = () => this.#text.draw(node);
      const link = this.links.find(({ box }) => holds(box, node));
      if (link === undefined) parent.add(doc.struct(node.role.toUpperCase(), {}, draw));
      else this.#linked(link, parent).add(draw);
    } else if (node.type === 'table') this.#table(node, parent);
    else if (node.type === 'chart') {
      const told = { alt: chartAlt(node), title: node.title };
      parent.add(doc.struct('Figure', told, () => this.#node(node)));
    } else this.#artifact(() => this.#node(node));
  }

  /** The structure of a link, with what is clicked; texts of one link are read as one. */
  #linked(link: PageLink, parent: Structure): Structure {
    const known = this.#met.get(link);
    if (known !== undefined) return known;
    const doc = this.#doc;
    const structure = doc.struct('Link');
    const paragraph = doc.struct('P');
    parent.add(paragraph);
    paragraph.add(structure);
    const { x, y, width, height } = link.box;
    // PDFKit writes a plain string as a name, a string object as text.
    const told = { Contents: Object(link.title) as string, structParent: structure };
    doc.goTo(x, y, width, height, destination(link.to), told);
    this.#met.set(link, structure);
    return structure;
  }

  #table(node: TableNode, parent: Structure): void {
    const doc = this.#doc;
    const table = doc.struct('Table');
    parent.add(table);
    for (const [at, { cells, line }] of tableRowParts(node).entries()) {
      const row = doc.struct('TR');
      table.add(row);
      // A cell that says nothing is one all the same: those after it keep their columns.
      for (const cell of cells)
        row.add(
          isSaid(cell)
            ? doc.struct(at === 0 ? 'TH' : 'TD', {}, () => this.#text.draw(cell))
            : doc.struct('TD'),
        );
      row.end();
      this.#artifact(() => this.#node(line));
    }
    table.end();
  }

  #clipped({ clip, nodes }: GroupNode): void {
    const doc = this.#doc;
    doc.save();
    if (clip !== null) doc.rect(clip.x, clip.y, clip.width, clip.height).clip();
    for (const node of nodes) this.#node(node);
    doc.restore();
  }

  #node(node: PageNode): void {
    const doc = this.#doc;
    switch (node.type) {
      case 'path':
        drawPath(doc, node, this.#patterns);
        return;
      case 'text':
        this.#text.draw(node);
        return;
      case 'symbol':
        doc
          .save()
          .translate(...node.at)
          .scale(this.page.pixel);
        for (const shape of symbolShapes(node.style)) drawShape(doc, shape);
        doc.restore();
        return;
      case 'image': {
        const { x, y, width, height } = node.box;
        const picture = this.#pictures.get(node.base64);
        if (picture !== undefined) doc.image(picture, x, y, { width, height });
        return;
      }
      case 'group':
        this.#clipped(node);
        return;
      case 'table':
        for (const part of tableParts(node)) this.#node(part);
        return;
      case 'chart':
        for (const part of chartParts(node)) this.#node(part);
    }
  }
}

/** What a document says of itself. */
export type PdfTitle = Pick<Page, 'title' | 'subject' | 'author' | 'date' | 'language' | 'pixel'>;

/** A page of a document; one that stands alone has neither number nor bookmark. */
interface PdfLeaf extends Pick<BoundPage, 'page' | 'links'> {
  readonly number: number | null;
  readonly mark: BoundPage['mark'];
}

/** Adds the bookmarks of pages in their order. */
class Bookmarks {
  #head: PDFKit.PDFOutline | null = null;

  constructor(private readonly doc: PDFKit.PDFDocument) {}

  add({ title, level, head }: NonNullable<BoundPage['mark']>): void {
    const { outline } = this.doc;
    if (head !== null) this.#head = outline.addItem(head);
    (level === 0 ? outline : (this.#head ?? outline)).addItem(title);
  }
}

/** Adds the pictures of a page that are not known yet. */
async function readPictures({ groups }: Page, known: Map<string, string>): Promise<void> {
  for (const node of groups.flatMap(({ nodes }) => nodes))
    if (node.type === 'image' && !known.has(node.base64))
      known.set(node.base64, `data:image/png;base64,${(await pngOf(node)).toString('base64')}`);
}

/**
 * Pages as one PDF: vectors, embedded fonts, texts that can be selected, tagged, with title, language, bookmarks and links. A page is asked for when
 * the one before it is written, so that memory does not grow with their number.
 */
export async function pagesPdf(told: PdfTitle, leaves: Iterable<PdfLeaf>): Promise<Uint8Array> {
  const made = new Date(`${told.date}T00:00:00Z`);
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: languages[told.language],
    displayTitle: true,
    tagged: true,
    info: {
      Title: told.title,
      Subject: told.subject,
      Author: told.author,
      CreationDate: made,
      ModDate: made,
    },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const pictures = new Map<string, string>();
  const drawing: Drawing = {
    root,
    text: new PdfText(doc, readFonts()),
    patterns: new PdfPatterns(doc, told.pixel),
    pictures,
  };
  const bookmarks = new Bookmarks(doc);
  for (const { page, number, mark, links } of leaves) {
    await readPictures(page, pictures);
    doc.addPage({ size: [page.width * pointsPerMm, page.height * pointsPerMm], margin: 0 });
    if (mark !== null) bookmarks.add(mark);
    if (number !== null) doc.addNamedDestination(destination(number), 'Fit');
    new PdfPage(doc, page, links, drawing).draw();
  }
  root.end();
  doc.end();
  await ended;
  return Uint8Array.from(Buffer.concat(chunks));
}

/** A page as PDF. */
export function pagePdf(page: Page): Promise<Uint8Array> {
  return pagesPdf(page, [{ page, number: null, mark: null, links: [] }]);
}
