import type { Page } from '../../geodata/scene/page/page';

/** What a format is asked beside the page. */
export interface PrintOptions {
  /** Dots per inch of the formats made of pixels. */
  readonly dpi: number;
}

/** A format of printed pages. What it takes to write it is loaded when it is asked for. */
export interface PrintFormat {
  readonly id: string;
  readonly mediaType: string;
  readonly make: (page: Page, options: PrintOptions) => Promise<Uint8Array>;
}

/** Least, most and usual dots per inch. */
export const dpiRange = { least: 96, most: 400, usual: 300 } as const;

/** Every format, by the ending of its files. */
export const printFormats = [
  {
    id: 'svg',
    mediaType: 'image/svg+xml',
    make: async (page) => {
      const [{ pageSvg }, { fontFaces }] = await Promise.all([
        import('../../geodata/scene/page/svg'),
        import('./fonts'),
      ]);
      return new TextEncoder().encode(pageSvg(page, fontFaces()));
    },
  },
  {
    id: 'pdf',
    mediaType: 'application/pdf',
    make: async (page) => (await import('./pdf')).pagePdf(page),
  },
  {
    id: 'png',
    mediaType: 'image/png',
    make: async (page, { dpi }) => (await import('./png')).pagePng(page, dpi),
  },
  {
    id: 'pptx',
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    make: async (page) => (await import('./pptx')).pagePptx(page),
  },
] as const satisfies readonly PrintFormat[];

export type PrintFormatId = (typeof printFormats)[number]['id'];

/** Writes a page in a format. */
export function writePage(page: Page, id: PrintFormatId, options: PrintOptions): Promise<Uint8Array> {
  const format: PrintFormat | undefined = printFormats.find((one) => one.id === id);
  if (format === undefined) throw new Error(`unknown format: ${id}`);
  return format.make(page, options);
}
