import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv, Basemap } from '../app-env';

/** Security headers; the policy admits this server alone, and the host of the basemap when one is configured. */
export function security(basemap: Basemap | null): MiddlewareHandler<AppEnv> {
  const tiles = basemap === null ? [] : [new URL(basemap.url).origin];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      connectSrc: ["'self'", ...tiles],
      fontSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
      // Symbols and patterns are drawn from SVG text by the client.
      imgSrc: ["'self'", 'data:', 'blob:', ...tiles],
      objectSrc: ["'none'"],
      // The solver of proposals is WebAssembly; nothing else is evaluated.
      scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
      styleSrc: ["'self'"],
      // Workbooks are compressed by a package that makes its workers itself.
      workerSrc: ["'self'", 'blob:'],
    },
    // A matter for the proxy that holds the certificate.
    strictTransportSecurity: false,
    // GIS software in a browser reads the data from other origins.
    crossOriginResourcePolicy: false,
    permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [] },
  });
}

/** Tells caches which headers of the request the answer depends on. */
export const negotiated: MiddlewareHandler<AppEnv> = (c, next) => {
  c.header('Vary', 'Accept, Accept-Encoding, Accept-Language');
  return next();
};

const preflight = cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'OPTIONS'] });

/** Lets pages of any origin read (GIS software in a browser). */
export const openToAll: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method === 'OPTIONS') return preflight(c, next);
  // Set ahead: hono's middleware touches the response first, and each answer is then copied.
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Access-Control-Expose-Headers', 'ETag');
  return next();
};
