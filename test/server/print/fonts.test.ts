import { create } from 'fontkit';
import { expect, it } from 'vitest';
import { advanceWidths, measured } from '../../../geodata/scene/page/font-widths';
import { printable, sourceSans } from '../../../geodata/scene/page/measure';
import { fr } from '../../../geodata/text/fr';
import { fontFaces, readFonts } from '../../../server/print/fonts';
import { readLogo } from '../../../server/print/logo';
import { sfntOf } from '../../../server/print/sfnt';

const faces = ['regular', 'semibold', 'italic'] as const;

it.each(faces)('knows the widths of the bundled face: %s', (face) => {
  const fonts = readFonts()[face].map((bytes) => create(bytes));
  const codes = [
    ...Array.from({ length: measured.to - measured.from + 1 }, (_, at) => measured.from + at),
    ...measured.others,
  ];
  const widths = codes.map((code) => {
    const font = fonts.find((one) => 'layout' in one && one.hasGlyphForCodePoint(code));
    if (font === undefined || !('layout' in font)) return 0;
    return Math.round(font.glyphForCodePoint(code).advanceWidth);
  });
  expect(advanceWidths[face]).toEqual(widths);
  expect(sourceSans('Nord', face)).toBeGreaterThan(1.5);
});

it('draws every letter of the words in French', () => {
  const words = JSON.stringify(fr, (_, value: unknown) => value);
  const fonts = readFonts().regular.map((bytes) => create(bytes));
  const undrawn = [...new Set(Array.from(printable(words)))].filter(
    (letter) =>
      !fonts.some((font) => 'layout' in font && font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)),
  );
  expect(undrawn).toEqual([]);
});

it('brings the faces within an SVG, and opens WOFF alone', () => {
  expect(fontFaces().match(/@font-face/g)).toHaveLength(6);
  expect(() => sfntOf(Buffer.from('OTTO'))).toThrow('not a WOFF file');
});

it('reads the ratio of a logo, and refuses what is none', () => {
  expect(readLogo(Buffer.from('89504e470d0a1a0a0000', 'hex'))).toBeNull();
  expect(readLogo(Buffer.from('<svg viewBox="0 0 30 10"/>'))?.ratio).toBe(3);
  expect(readLogo(Buffer.from('<svg width="20" height="10"/>'))?.ratio).toBe(2);
  expect(readLogo(Buffer.from('<p/>'))).toBeNull();
});
