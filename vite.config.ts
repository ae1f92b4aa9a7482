import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';

/** What the first view fetches whatever its theme: asked for with the page, long before the code that asks for it runs. */
const firstData = [
  '/api/dataset',
  '/api/network/summary',
  ...['zones', 'structures', 'places', 'backdrop'].map((id) => `/ogc/collections/${id}/items?limit=10000`),
];

/** Hints in the page: its first data, and the code of the map, which comes by a dynamic import but always comes. */
function firstViewHints(): Plugin {
  return {
    name: 'first-view-hints',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const map = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.name === 'Map');
        if (map === undefined) throw new Error('no chunk of the map: the hint of the page has lost its aim');
        const hint = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: true },
          injectTo: 'head',
        });
        return [
          hint({ rel: 'modulepreload', href: `/${map.fileName}` }),
          ...firstData.map((href) => hint({ rel: 'preload', as: 'fetch', href })),
        ];
      },
    },
  };
}

export default defineConfig({
  root: 'web',
  plugins: [svelte(), firstViewHints()],
  // MapLibre's worker is an ES module that imports its shared part.
  worker: { format: 'es' },
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1200 },
  // Patterns: as a prefix, /api would take the client's own api.ts.
  server: { proxy: { '^/api/': 'http://localhost:3000', '^/ogc(/|$)': 'http://localhost:3000' } },
});
