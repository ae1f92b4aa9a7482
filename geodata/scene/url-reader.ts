import type { Camera } from './view';

/** Reads the parameters of an address; what cannot be read keeps its fallback and is named in `warnings`. Never throws. */
export class UrlReader<Param extends string = string> {
  readonly warnings: string[] = [];
  readonly #get: (param: string) => string | null;

  /** Reads through `URLSearchParams.get`, or anything like it. */
  constructor(get: (param: string) => string | null) {
    this.#get = get;
  }
  /** Names a parameter that could not be read. */
  warn(param: string): void {
    this.warnings.push(param);
  }
  /** A single value; `read` gives null for what it cannot read. */
  one<T>(param: Param, fallback: T, read: (text: string) => T | null): T {
    const text = this.#get(param);
    if (text === null || text === '') return fallback;
    const value = read(text);
    if (value !== null) return value;
    this.warn(param);
    return fallback;
  }
  /** Values separated by commas, each once. */
  list<T extends string>(param: Param, accept: (text: string) => text is T): readonly T[] {
    const texts = (this.#get(param) ?? '').split(',').filter((text) => text !== '');
    const kept = texts.filter(accept);
    if (kept.length < texts.length) this.warn(param);
    return [...new Set(kept)];
  }
}

/** Whether a text is one of some values. */
export const among =
  <T extends string>(values: readonly T[]) =>
  (text: string): text is T =>
    (values as readonly string[]).includes(text);

/** Whether a text may be an id. */
export const anyId = (text: string): text is string => /^[\w-]{1,64}$/.test(text);

/** First and last day (ISO dates) on which the network may be asked for. */
export const dayBounds = ['1900-01-01', '2100-12-31'] as const;

/** Reads a day (ISO date), or the first of a month (YYYY-MM), between two days. */
export function readDate([first, last]: readonly [string, string]) {
  return (text: string): string | null => {
    const month = /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(month)) return null;
    const time = Date.parse(`${month}T00:00:00Z`);
    const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(month);
    return real && month >= first && month <= last ? month : null;
  };
}

/** Reads a camera as `cameraText` writes it; null when it is none. */
export function readCamera(text: string): Camera | null {
  const [zoom, lat, lon, ...more] = text.split('/').map(Number);
  const ok =
    zoom !== undefined &&
    lat !== undefined &&
    lon !== undefined &&
    more.length === 0 &&
    zoom >= 0 &&
    zoom <= 24 &&
    Math.abs(lat) <= 85 &&
    Math.abs(lon) <= 180;
  return ok ? { lon, lat, zoom } : null;
}

/** A camera in an address: zoom, latitude, longitude. */
export function cameraText({ zoom, lat, lon }: Camera): string {
  return `${zoom.toFixed(2)}/${lat.toFixed(4)}/${lon.toFixed(4)}`;
}

/** A path with the parameters that have a value, in their order; what a query may hold as it is stays readable. */
export function addressOf(path: string, values: Readonly<Record<string, string>>): string {
  const query = Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(
      ([param, value]) =>
        `${param}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':')}`,
    )
    .join('&');
  return query === '' ? path : `${path}?${query}`;
}
