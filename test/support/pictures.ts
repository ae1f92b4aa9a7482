import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Runs a command that ends by itself, and gives what it says. */
export function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}

/** Draws a page of a PDF file at `dpi` dots per inch, by Poppler; `base` is the path of the picture without its ending. */
export function drawPdf(file: string, page: number, dpi: number, base: string): PNG {
  const only = ['-f', String(page), '-l', String(page), '-singlefile'];
  run('pdftoppm', '-r', String(dpi), ...only, '-png', file, base);
  return PNG.sync.read(readFileSync(`${base}.png`));
}

/** Share (0 to 1) of the pixels in which two pictures of a page are seen to differ; they may round its sides differently by a pixel. */
export function difference(a: PNG, b: PNG): number {
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  const sides = [a.width - b.width, a.height - b.height];
  if (sides.some((one) => Math.abs(one) > 1)) throw new Error(`sizes differ by ${sides.join(', ')} pixels`);
  const cut = (image: PNG) => {
    const copy = new PNG({ width, height });
    PNG.bitblt(image, copy, 0, 0, width, height, 0, 0);
    return copy.data;
  };
  return pixelmatch(cut(a), cut(b), undefined, width, height, { threshold: 0.3 }) / (width * height);
}
