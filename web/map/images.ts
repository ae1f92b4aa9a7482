import type { Map as MapLibreMap } from 'maplibre-gl';

/** Device pixels drawn for one CSS pixel: whole, so that a pattern tile keeps whole sides. */
function pixelRatio(): number {
  return Math.max(2, Math.ceil(window.devicePixelRatio));
}

/** Pixels of an SVG document that states its width and height in CSS pixels. */
async function rasterise(svg: string, ratio: number): Promise<ImageData> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * ratio);
  canvas.height = Math.round(image.naturalHeight * ratio);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** The images a map holds, by id, with the SVG each was made from. */
export class MapImages {
  readonly #made = new Map<string, string>();

  constructor(private readonly map: MapLibreMap) {}

  /** Makes the images that the map does not hold yet, or holds from another SVG. */
  async hold(images: Readonly<Record<string, string>>): Promise<void> {
    const ratio = pixelRatio();
    const wanted = Object.entries(images).filter(([id, svg]) => this.#made.get(id) !== svg);
    const made = await Promise.all(
      wanted.map(async ([id, svg]) => ({ id, svg, pixels: await rasterise(svg, ratio) })),
    );
    for (const { id, svg, pixels } of made) {
      if (this.map.hasImage(id)) this.map.removeImage(id);
      this.map.addImage(id, pixels, { pixelRatio: ratio });
      this.#made.set(id, svg);
    }
  }
}
