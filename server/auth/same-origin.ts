import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { AppDeps, AppEnv } from '../app-env';
import { Problem } from '../problems';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Kinds of bodies that a form of any site can send without asking. */
const sentByForms = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/**
 * Refuses what another site could make a browser do in its user's name: a request that changes something comes from a page of this
 * server (header Origin, which every browser sends and no page can forge), and its body, when there is one, is of a kind that a form
 * cannot send.
 */
export function sameOrigin({ publicUrl }: Pick<AppDeps, 'publicUrl'>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    // An address that has not this method changes nothing: it is refused as such.
    if (reading.has(c.req.method) || matchedRoutes(c).every(({ method }) => method === 'ALL')) return next();
    const own = publicUrl ?? new URL(c.req.url).origin;
    const origin = c.req.header('Origin');
    if (origin !== own)
      throw new Problem('foreign-origin', {
        detail: {
          fr: `La requête vient de «\u00a0${origin ?? 'nulle part'}\u00a0» et non de «\u00a0${own}\u00a0». Ouvrez l’application à cette adresse, et vérifiez PUBLIC_URL si elle est derrière un autre serveur.`,
          en: `The request comes from "${origin ?? 'nowhere'}" and not from "${own}". Open the application at that address, and check PUBLIC_URL if it stands behind another server.`,
        },
      });
    const type = c.req.header('Content-Type');
    const hasBody =
      type !== undefined ||
      c.req.header('Transfer-Encoding') !== undefined ||
      Number(c.req.header('Content-Length') ?? 0) > 0;
    if (hasBody && (type === undefined || sentByForms.test(type))) throw new Problem('wrong-media-type');
    return next();
  };
}
