import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Page } from '../../geodata/scene/page/page';
import { everyNode } from '../../geodata/scene/page/svg';
import { pngOf } from './png';
import { presentationFiles, type PackagePart, type PptxTitle, type Slide } from './pptx-package';
import { slideOf } from './pptx-slide';

/** Files as a ZIP archive without a trace of when it was made: the first day that the format knows. */
function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  const zippable: Zippable = Object.fromEntries(entries);
  return zipSync(zippable, { mtime: new Date(1980, 0, 1) });
}

/** Adds the pictures of a page that are not among the parts yet. */
async function addPictures(
  { groups }: Page,
  paths: Map<string, string>,
  parts: PackagePart[],
): Promise<void> {
  for (const node of everyNode(groups)) {
    if (node.type !== 'image' || paths.has(node.base64)) continue;
    const path = `ppt/media/image${paths.size + 1}.png`;
    paths.set(node.base64, path);
    parts.push({ path, type: null, content: await pngOf(node), relations: [] });
  }
}

/**
 * Pages as a presentation of one slide each, whose parts are native: areas, symbols, texts and tables can be edited, logos are pictures. All
 * slides have the size of the first page, from the top left corner of which the others are drawn. The same pages give the same bytes.
 *
 * @throws Error when there is no page: a presentation has a size
 */
export async function pagesPptx(
  told: PptxTitle,
  leaves: Iterable<{ readonly page: Page }>,
): Promise<Uint8Array> {
  const [slides, parts]: [Slide[], PackagePart[]] = [[], []];
  const paths = new Map<string, string>();
  let size: Pick<Page, 'width' | 'height'> | null = null;
  for (const { page } of leaves) {
    size ??= page;
    await addPictures(page, paths, parts);
    slides.push(slideOf(page, paths));
  }
  if (size === null) throw new Error('a presentation without a slide');
  return zipped(presentationFiles(told, size, slides, parts));
}

/** A page as a presentation of one slide of its size. */
export function pagePptx(page: Page): Promise<Uint8Array> {
  return pagesPptx(page, [{ page }]);
}
