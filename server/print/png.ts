import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { ImageNode, Page } from '../../geodata/scene/page/page';
import { pageSvg } from '../../geodata/scene/page/svg';
import { readFonts } from './fonts';

const require = createRequire(import.meta.url);
let ready: Promise<void> | null = null;

/** Starts the renderer once in a process or thread. */
function start(): Promise<void> {
  ready ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm));
  return ready;
}

const mmPerInch = 25.4;

/** Pixels of an SVG document drawn `width` pixels wide, in the bundled fonts alone. */
async function rasterise(svg: string, width: number): Promise<Uint8Array> {
  await start();
  const renderer = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(width) },
    font: {
      loadSystemFonts: false,
      fontBuffers: Object.values(readFonts())
        .flat()
        .map((font) => Uint8Array.from(font)),
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
    },
  });
  // What the renderer holds is not of this language: nothing else lets it go.
  try {
    const image = renderer.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    renderer.free();
  }
}

/** A page as PNG at `dpi` dots per inch. */
export function pagePng(page: Page, dpi: number): Promise<Uint8Array> {
  return rasterise(pageSvg(page), (page.width / mmPerInch) * dpi);
}

/** Dots per inch of a drawn picture where only pixels can be held. */
const pictureDpi = 300;

/** A picture of a page as PNG. */
export async function pngOf({ mediaType, base64, box }: ImageNode): Promise<Buffer> {
  const bytes = Buffer.from(base64, 'base64');
  if (mediaType === 'image/png') return bytes;
  return Buffer.from(await rasterise(bytes.toString('utf8'), (box.width / mmPerInch) * pictureDpi));
}
