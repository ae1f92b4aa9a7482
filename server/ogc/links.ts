import type { Context } from 'hono';
import type { AppDeps } from '../app-env';
import type { Link } from './schemas';

export const mediaTypes = {
  json: 'application/json',
  geojson: 'application/geo+json',
  html: 'text/html',
  openapi30: 'application/vnd.oai.openapi+json;version=3.0',
  schema: 'application/schema+json',
} as const;

/** Absolute addresses of the server as the client of a request sees it. */
export class Addresses {
  readonly origin: string;
  constructor(c: Context, { publicUrl }: Pick<AppDeps, 'publicUrl'>) {
    this.origin = publicUrl ?? new URL(c.req.url).origin;
  }

  /** The absolute address of a path under /ogc, e.g. "/collections". */
  ogc(path: string): string {
    return `${this.origin}/ogc${path}`;
  }

  /** A link to a path under /ogc. */
  link(rel: string, path: string, type: string, title: string): Link {
    return { href: this.ogc(path), rel, type, title };
  }

  /** The two links of a resource to itself: the encoding that is answered, and the other one. */
  selfLinks(path: string, isPage: boolean): Link[] {
    const json = this.link(isPage ? 'alternate' : 'self', `${path}?f=json`, mediaTypes.json, 'JSON');
    const html = this.link(isPage ? 'self' : 'alternate', `${path}?f=html`, mediaTypes.html, 'HTML');
    return isPage ? [html, json] : [json, html];
  }
}
