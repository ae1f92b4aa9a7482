import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/** Numbers to a tenth: what a hundredth of a millimetre changes nobody sees. */
function coarse(svg: string): string {
  return svg.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(1)) + 0));
}

/** Compares a page with the one of the gallery, after rounding; another one is left beside it, to be looked at and put in its place. */
export function expectGoldenPage(name: string, svg: string): void {
  const path = `test/golden/pages/${name}.svg`;
  const changed = path.replace('.svg', '-changed.svg');
  const old = existsSync(path) ? coarse(readFileSync(path, 'utf8')) : null;
  if (old === coarse(svg)) {
    rmSync(changed, { force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(changed, svg);
  expect.fail(
    `${path} ${old === null ? 'is missing' : 'differs'}: look at ${changed}, then put it in its place`,
  );
}
