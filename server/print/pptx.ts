import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ChartNode, ImageNode, Page } from '../../geodata/scene/page/page';
import { everyNode } from '../../geodata/scene/page/svg';
import { pngOf } from './png';
import { chartWorkbook, chartXml } from './pptx-chart';
import {
  chartType,
  languageTags,
  presentationFiles,
  type PackagePart,
  type PptxTitle,
  type Slide,
} from './pptx-package';
import { chartKey, slideOf } from './pptx-slide';

/** Files as a ZIP archive without a trace of when it was made: the first day that the format knows. */
function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  const zippable: Zippable = Object.fromEntries(entries);
  return zipSync(zippable, { mtime: new Date(1980, 0, 1) });
}

/** The parts that slides share: pictures and charts, each once, and where they are. */
class SharedParts {
  readonly paths = new Map<string, string>();
  readonly parts: PackagePart[] = [];
  #charts = 0;

  /** Adds those of a page. */
  async add({ groups, language }: Page): Promise<void> {
    for (const node of everyNode(groups)) {
      if (node.type === 'image' && !this.paths.has(node.base64)) await this.#picture(node);
      if (node.type === 'chart' && !this.paths.has(chartKey(node)))
        await this.#chart(node, languageTags[language]);
    }
  }

  async #picture(node: ImageNode): Promise<void> {
    const path = `ppt/media/image${this.paths.size + 1}.png`;
    this.paths.set(node.base64, path);
    this.parts.push({ path, type: null, content: await pngOf(node), relations: [] });
  }

  async #chart(node: ChartNode, language: string): Promise<void> {
    this.#charts += 1;
    const path = `ppt/charts/chart${this.#charts}.xml`;
    const workbook = `ppt/embeddings/workbook${this.#charts}.xlsx`;
    this.paths.set(chartKey(node), path);
    this.parts.push(
      {
        path,
        type: chartType,
        content: chartXml(node, language),
        relations: [['package', workbook]],
      },
      { path: workbook, type: null, content: zipped(await chartWorkbook(node)), relations: [] },
    );
  }
}

/**
 * Pages as a presentation of one slide each, whose parts are native: areas, symbols, texts, tables and charts with their data can be edited, logos are pictures. All
 * slides have the size of the first page, from the top left corner of which the others are drawn. The same pages give the same bytes.
 *
 * @throws Error when there is no page: a presentation has a size
 */
export async function pagesPptx(
  told: PptxTitle,
  leaves: Iterable<{ readonly page: Page }>,
): Promise<Uint8Array> {
  const slides: Slide[] = [];
  const shared = new SharedParts();
  let size: Pick<Page, 'width' | 'height'> | null = null;
  for (const { page } of leaves) {
    size ??= page;
    await shared.add(page);
    slides.push(slideOf(page, shared.paths));
  }
  if (size === null) throw new Error('a presentation without a slide');
  return zipped(presentationFiles(told, size, slides, shared.parts));
}

/** A page as a presentation of one slide of its size. */
export function pagePptx(page: Page): Promise<Uint8Array> {
  return pagesPptx(page, [{ page }]);
}
