import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * Share of pixels (0 to 1) by which a picture differs from the one stored under `test/golden/screens`; antialiasing is forgiven.
 * A picture that differs by more than `tolerance` is left beside the stored one as `NAME-changed.png`, to be looked at and,
 * if it is right, to take its place. Throws when the sizes differ or when nothing is stored yet (the picture is left there too).
 */
export function differenceWithStored(name: string, picture: Buffer, tolerance: number): number {
  const stored = `test/golden/screens/${name}.png`;
  const changed = `test/golden/screens/${name}-changed.png`;
  mkdirSync(dirname(changed), { recursive: true });
  if (!existsSync(stored)) {
    writeFileSync(changed, picture);
    throw new Error(`no stored picture: look at ${changed} and, if it is right, rename it ${stored}`);
  }
  const expected = PNG.sync.read(readFileSync(stored));
  const actual = PNG.sync.read(picture);
  const { width, height } = expected;
  const same = actual.width === width && actual.height === height;
  const differing = same
    ? pixelmatch(expected.data, actual.data, undefined, width, height, { threshold: 0.2 })
    : width * height;
  const share = differing / (width * height);
  if (share > tolerance) writeFileSync(changed, picture);
  else rmSync(changed, { force: true });
  return share;
}
