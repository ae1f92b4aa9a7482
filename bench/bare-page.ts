import { createReadStream, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { build } from 'vite';

const folder = resolve('bench/.tmp/page');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/**
 * Builds the bare MapLibre page, gives it the GeoJSON of the running application as plain files, and serves both:
 * no database, no compression to undo.
 *
 * @param app address of the running application
 */
export async function serveBarePage(app: string): Promise<{ url: string; stop: () => void }> {
  await build({
    root: 'bench/page',
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  });
  await mkdir(folder, { recursive: true });
  for (const collection of ['backdrop', 'zones', 'structures', 'places']) {
    const response = await fetch(`${app}/ogc/collections/${collection}/items?limit=10000`);
    if (!response.ok) throw new Error(`${collection}: the application answered ${response.status}`);
    await writeFile(join(folder, `${collection}.json`), await response.text());
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
