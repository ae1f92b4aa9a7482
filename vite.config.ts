import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** What the first view of the map fetches whatever its theme: asked for with the page, long before the code that asks for it runs. */
const firstData = [
  '/api/dataset',
  '/api/network/summary',
  ...['zones', 'structures', 'places', 'backdrop'].map((id) => `/ogc/collections/${id}/items?limit=10000`),
];

/** A second page, for the map: the first with hints of its first data, and of its code, which comes by a dynamic import but always comes. */
function pageOfMap(): Plugin {
  return {
    name: 'page-of-map',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
        const page = bundle['index.html'];
        const map = chunks.find(({ name }) => name === 'Map');
        if (map === undefined)
          throw new Error('no chunk of the map: the hints of its page have lost their aim');
        if (page?.type !== 'asset') throw new Error('no page to give the hints of the map to');
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
        const hints = [
          ...late.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
          ...firstData.map((href) => `<link rel="preload" as="fetch" crossorigin href="${href}">`),
        ];
        const [head = '', ...rest] = page.source.toString().split('</head>');
        const source = [[head, ...hints.map((hint) => `  ${hint}\n`)].join(''), ...rest].join('  </head>');
        this.emitFile({ type: 'asset', fileName: 'map.html', source });
      },
    },
  };
}

export default defineConfig({
  root: 'web',
  plugins: [svelte(), pageOfMap()],
  // MapLibre's worker is an ES module that imports its shared part.
  worker: { format: 'es' },
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1200 },
  // Patterns: as a prefix, /api would take the client's own api.ts.
  server: { proxy: { '^/api/': 'http://localhost:3000', '^/ogc(/|$)': 'http://localhost:3000' } },
});
