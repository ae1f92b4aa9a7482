import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sfntOf } from './sfnt';

/** The faces that pages are set in, with the name of their files. */
const faces = { regular: '400-normal', semibold: '600-normal', italic: '400-italic' } as const;
export type FaceName = keyof typeof faces;
/** Parts into which the bundled family is cut, the one looked into first at the head. */
const subsets = ['latin', 'latin-ext'] as const;

const require = createRequire(import.meta.url);

function fileOf(face: FaceName, subset: string, kind: 'woff' | 'woff2'): Buffer {
  return readFileSync(
    require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${faces[face]}.${kind}`),
  );
}

/** The fonts (sfnt) of each face, in the order in which a letter is looked for. */
export function readFonts(): Readonly<Record<FaceName, readonly Buffer[]>> {
  const read = (face: FaceName) => subsets.map((subset) => sfntOf(fileOf(face, subset, 'woff')));
  return { regular: read('regular'), semibold: read('semibold'), italic: read('italic') };
}

/** CSS that brings the faces within an SVG document, so that it is set alike wherever it is opened in a browser. */
export function fontFaces(): string {
  const rules = (Object.keys(faces) as FaceName[]).flatMap((face) =>
    subsets.toReversed().map((subset) => {
      const [weight, style] = faces[face].split('-');
      const data = fileOf(face, subset, 'woff2').toString('base64');
      // A later rule of the same face is looked into first.
      const range =
        subset === 'latin'
          ? 'unicode-range:U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212;'
          : '';
      return `@font-face{font-family:'Source Sans 3';font-weight:${weight};font-style:${style};${range}src:url(data:font/woff2;base64,${data}) format('woff2')}`;
    }),
  );
  return rules.join('\n');
}
