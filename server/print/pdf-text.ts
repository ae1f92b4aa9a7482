import { create, type Font } from 'fontkit';
import type { TextNode } from '../../geodata/scene/page/page';
import { haloShare, inkOf } from '../../geodata/scene/page/svg';
import type { FaceName, readFonts } from './fonts';

/** A font of a face, with the name by which the document knows it. */
interface Loaded {
  readonly name: string;
  readonly font: Font;
}
/** Letters that one font draws, and how wide they are in units of the type size. */
interface Run extends Loaded {
  readonly text: string;
  readonly width: number;
}

/** Draws texts in the bundled fonts: as texts, over the outlines of their letters where they have a halo. */
export class PdfText {
  readonly #doc: PDFKit.PDFDocument;
  readonly #faces: Readonly<Record<FaceName, readonly Loaded[]>>;

  constructor(doc: PDFKit.PDFDocument, fonts: ReturnType<typeof readFonts>) {
    this.#doc = doc;
    const load = (face: FaceName) =>
      fonts[face].map((bytes, at): Loaded => {
        const name = `${face}-${at}`;
        doc.registerFont(name, bytes);
        const font = create(bytes);
        if (!('layout' in font)) throw new Error('a collection of fonts');
        return { name, font };
      });
    this.#faces = { regular: load('regular'), semibold: load('semibold'), italic: load('italic') };
  }

  /** Draws the lines of a text; the document must be scaled to millimetres. */
  draw(node: TextNode): void {
    for (const [i, line] of node.lines.entries()) this.#line(line, node, node.at[1] + i * node.leading);
  }

  /** Parts a text by the first font of the face that has each letter. */
  #runs(text: string, face: readonly Loaded[], spacing: number): readonly Run[] {
    const parts: { loaded: Loaded; text: string }[] = [];
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      const loaded = face.find(({ font }) => font.hasGlyphForCodePoint(code)) ?? face[0];
      if (loaded === undefined) continue;
      const last = parts.at(-1);
      if (last?.loaded === loaded) last.text += letter;
      else parts.push({ loaded, text: letter });
    }
    return parts.map(({ loaded, text: letters }) => {
      const { advanceWidth, glyphs } = loaded.font.layout(letters);
      return {
        ...loaded,
        text: letters,
        width: advanceWidth / loaded.font.unitsPerEm + spacing * glyphs.length,
      };
    });
  }

  #line(text: string, node: TextNode, y: number): void {
    const { size, spacing, anchor, weight, italic } = node;
    const face = weight === 'semibold' ? 'semibold' : italic ? 'italic' : 'regular';
    const runs = this.#runs(text, this.#faces[face], spacing);
    // The space after the last letter is not part of a spaced word.
    const width = (runs.reduce((sum, run) => sum + run.width, 0) - spacing) * size;
    const start = node.at[0] - { start: 0, middle: width / 2, end: width }[anchor];
    let x = start;
    for (const run of runs) {
      if (node.halo !== null) this.#halo(run, x, y, node, node.halo);
      x += run.width * size;
    }
    x = start;
    for (const run of runs) {
      this.#doc
        .font(run.name)
        .fontSize(size)
        .fillColor(node.color)
        .text(run.text, x, y, {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: spacing * size,
        });
      x += run.width * size;
    }
  }

  /** The outlines of letters as a wide line: a text drawn twice would be read twice. */
  #halo({ font, text }: Run, x: number, y: number, { size, spacing }: TextNode, halo: string): void {
    const { color, opacity } = inkOf(halo);
    const unit = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(text);
    const doc = this.#doc;
    doc.save().translate(x, y).scale(unit, -unit);
    doc
      .lineWidth((haloShare * size) / unit)
      .lineJoin('round')
      .strokeColor(color, opacity);
    let along = 0;
    for (const [i, glyph] of glyphs.entries()) {
      const outline = glyph.path.translate(along, 0).toSVG();
      if (outline !== '') doc.path(outline).stroke();
      along += (positions[i]?.xAdvance ?? 0) + spacing * font.unitsPerEm;
    }
    doc.restore();
  }
}
