import PDFDocument from 'pdfkit';
import type { GroupNode, ImageNode, Page, PageNode, TableNode } from '../../geodata/scene/page/page';
import { tableParts } from '../../geodata/scene/page/table-parts';
import { readFonts } from './fonts';
import { PdfText } from './pdf-text';
import { PdfPatterns, drawPath, drawShape } from './pdf-shapes';
import { pngOf } from './png';
import { symbolShapes } from '../../geodata/symbology/symbol-svg';

const pointsPerMm = 72 / 25.4;
type Structure = PDFKit.PDFStructureElement;
const languages = { fr: 'fr-FR', en: 'en-GB' } as const;

/** Pictures that the page holds, as PNG, by what the page gives. */
type Pictures = ReadonlyMap<ImageNode, Buffer>;

/** Draws a page into a document, with its structure: headings, paragraphs, tables, and the map as a figure told in words. */
class PdfPage {
  readonly #doc: PDFKit.PDFDocument;
  readonly #text: PdfText;
  readonly #patterns: PdfPatterns;

  constructor(
    doc: PDFKit.PDFDocument,
    private readonly page: Page,
    private readonly pictures: Pictures,
  ) {
    this.#doc = doc;
    this.#text = new PdfText(doc, readFonts());
    this.#patterns = new PdfPatterns(doc, page.pixel);
  }

  draw(): void {
    const doc = this.#doc;
    const root = doc.struct('Document');
    doc.addStructure(root);
    doc.scale(pointsPerMm);
    this.#artifact(() => doc.rect(0, 0, this.page.width, this.page.height).fill(this.page.paper));
    for (const group of this.page.groups) this.#group(group, root);
    root.end();
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
    if (node.type === 'text' && node.role !== null)
      parent.add(doc.struct(node.role.toUpperCase(), {}, () => this.#text.draw(node)));
    else if (node.type === 'table') this.#table(node, parent);
    else this.#artifact(() => this.#node(node));
  }

  #table(node: TableNode, parent: Structure): void {
    const doc = this.#doc;
    const table = doc.struct('Table');
    parent.add(table);
    const parts = tableParts(node);
    let row: Structure | null = null;
    for (const part of parts) {
      if (part.type === 'text') {
        const isHead = part.weight === 'semibold';
        if (row === null) {
          row = doc.struct('TR');
          table.add(row);
        }
        row.add(doc.struct(isHead ? 'TH' : 'TD', {}, () => this.#text.draw(part)));
        continue;
      }
      // The line under a row ends it.
      row?.end();
      row = null;
      this.#artifact(() => this.#node(part));
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
        const picture = this.pictures.get(node);
        if (picture !== undefined) doc.image(picture, x, y, { width, height });
        return;
      }
      case 'group':
        this.#clipped(node);
        return;
      case 'table':
        for (const part of tableParts(node)) this.#node(part);
    }
  }
}

/** A page as PDF: vectors, embedded fonts, texts that can be selected, tagged, with its title and language. */
export async function pagePdf(page: Page): Promise<Uint8Array> {
  const made = new Date(`${page.date}T00:00:00Z`);
  const doc = new PDFDocument({
    size: [page.width * pointsPerMm, page.height * pointsPerMm],
    margin: 0,
    pdfVersion: '1.7',
    lang: languages[page.language],
    displayTitle: true,
    tagged: true,
    info: {
      Title: page.title,
      Subject: page.subject,
      Author: page.author,
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
  const images = page.groups.flatMap(({ nodes }) => nodes).filter((node) => node.type === 'image');
  const pictures = await Promise.all(
    images.map(async (node): Promise<[ImageNode, Buffer]> => [node, await pngOf(node)]),
  );
  new PdfPage(doc, page, new Map(pictures)).draw();
  doc.end();
  await ended;
  return Uint8Array.from(Buffer.concat(chunks));
}
