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
        const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
        const map = chunks.find(({ name }) => name === 'Map');
        if (map === undefined) throw new Error('no chunk of the map: the hint of the page has lost its aim');
        // A hint fetches one file: those it imports are hinted too, but for what comes with the page already.
        const withImports = (files: readonly string[]): Set<string> => {
          const found = new Set(files);
          for (const file of found)
            for (const other of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
              found.add(other);
          return found;
        };
        const entry = withImports(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
        const late = [...withImports([map.fileName])].filter((file) => !entry.has(file));
        const hint = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: true },
          injectTo: 'head',
        });
        return [
          ...late.map((file) => hint({ rel: 'modulepreload', href: `/${file}` })),
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
