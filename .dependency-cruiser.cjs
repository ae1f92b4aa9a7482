// The walls of the house, as docs/architecture.md draws them; test/boundaries.test.ts holds the code to them.

/** Folders of the core, and the folders each may import beside itself. */
const core = {
  model: [],
  spatial: ['model'],
  stats: ['model', 'spatial'],
  symbology: ['model'],
  text: ['model'],
  register: ['model', 'text'],
  imports: ['model', 'text', 'register'],
  territory: ['model', 'spatial', 'register'],
  grouping: ['model', 'spatial', 'stats', 'register', 'text', 'territory'],
  siting: ['model', 'spatial', 'stats', 'register', 'text', 'grouping'],
  catchments: ['model', 'spatial', 'stats', 'text', 'grouping', 'siting'],
  formats: ['model', 'stats', 'text', 'register', 'imports', 'grouping'],
  layers: ['model', 'spatial', 'stats', 'symbology', 'text', 'grouping'],
  scene: [
    'model',
    'spatial',
    'stats',
    'symbology',
    'text',
    'formats',
    'layers',
    'grouping',
    'siting',
    'catchments',
  ],
};

/** Packages without DOM, Node, clock or randomness: the only ones the core may import. */
const purePackages = [
  'zod',
  'd3-delaunay',
  'd3-geo',
  'flatbush',
  'polyclip-ts',
  'polylabel',
  'proj4',
  'topojson-client',
  'topojson-server',
  'topojson-simplify',
];
/** Packages of which the core may import types. */
const typePackages = ['@types/[^/]+', '@maplibre/maplibre-gl-style-spec'];

/** The vocabulary of a scene, which the folders that feed it share: what the user chose, what the data say, what is drawn. */
const sceneContracts = '^geodata/scene/(scene|view|tables)\\.ts$';
const databaseDrivers = 'postgres|pg|kysely|proper-lockfile|@electric-sql/[^/]+';
const mapLibraries = 'maplibre-gl|@deck\\.gl/[^/]+|@luma\\.gl/[^/]+';

/** Pattern of the files of npm packages, wherever node_modules stands. */
const npm = (names) => `(^|/)node_modules/(${names})/`;
const anyPackage = '(^|/)node_modules/';
const coreFile = `^geodata/(${Object.keys(core).join('|')})/`;
const impure = '^geodata/(sources|packs)/';

const coreRules = Object.entries(core).map(([folder, others]) => ({
  name: `core-${folder}`,
  comment: `geodata/${folder} imports itself${others.length > 0 ? ` and ${others.join(', ')}` : ''}, and the vocabulary of a scene.`,
  severity: 'error',
  from: { path: `^geodata/${folder}/` },
  to: {
    path: '^(geodata|server|web|test|bench|scripts)/',
    pathNot: [`^geodata/(${[folder, ...others].join('|')})/`, sceneContracts],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'No circle of imports anywhere, types included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'What is imported exists.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[?]|^(virtual:|vite/client)' },
    },
    ...coreRules,
    {
      name: 'scene-vocabulary',
      comment: 'The vocabulary of a scene stands on the model and the types of the symbology alone.',
      severity: 'error',
      from: { path: sceneContracts },
      to: {
        path: '^geodata/',
        pathNot: [sceneContracts, '^geodata/model/', '^geodata/symbology/scale\\.ts$'],
      },
    },
    {
      name: 'core-known-folder',
      comment: 'A new folder of geodata has its line in the table above, so that it has its walls.',
      severity: 'error',
      from: { path: '^geodata/', pathNot: [coreFile, impure] },
      to: {},
    },
    {
      name: 'core-pure-packages',
      comment: 'The core imports pure packages only.',
      severity: 'error',
      from: { path: coreFile },
      to: { path: anyPackage, pathNot: npm([...purePackages, ...typePackages].join('|')) },
    },
    {
      name: 'core-type-packages',
      comment: 'Of these packages the core imports types alone.',
      severity: 'error',
      from: { path: coreFile },
      to: { path: npm(typePackages.join('|')), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'core-no-node',
      comment: 'The core runs in a browser, a worker and a server: it knows none of them.',
      severity: 'error',
      from: { path: coreFile },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'impure-inward',
      comment: 'Sources and packs use the core and each other, never the server or the client.',
      severity: 'error',
      from: { path: impure },
      to: { path: '^(server|web|test|bench|scripts)/' },
    },
    {
      name: 'server-no-client',
      comment:
        'The server knows the core, never the client; run from its sources, its threads are built as they start.',
      severity: 'error',
      from: { path: '^server/', pathNot: '/worker-entry\\.mjs$' },
      to: { path: '^(web|test|bench|scripts)/' },
    },
    {
      name: 'client-core-only',
      comment: 'The client knows the core.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: `${impure}|^(test|bench|scripts)/` },
    },
    {
      name: 'client-no-node',
      comment: 'The client runs in a browser.',
      severity: 'error',
      from: { path: '^web/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-server-types-in-one-place',
      comment: 'Of the server the client knows the type of its API, in web/api.ts.',
      severity: 'error',
      from: { path: '^web/', pathNot: '^web/api\\.ts$' },
      to: { path: '^server/' },
    },
    {
      name: 'client-server-types-only',
      comment: 'The type of the API, never its code.',
      severity: 'error',
      from: { path: '^web/api\\.ts$' },
      to: { path: '^server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'drivers-in-db',
      comment: 'SQL and drivers live in server/db; elsewhere a database is what server/db opened.',
      severity: 'error',
      from: { path: '^(geodata|server|web)/', pathNot: '^server/db/' },
      to: { path: npm(databaseDrivers), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'map-in-one-place',
      comment: 'MapLibre and deck.gl run in web/map alone; their types may be named in the client.',
      severity: 'error',
      from: { path: '^(geodata|server|web)/', pathNot: '^web/map/' },
      to: { path: npm(mapLibraries), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'production-packages',
      comment: 'What runs after an installation without development packages does not need one.',
      severity: 'error',
      from: { path: '^(geodata|server|web)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'node', 'default'],
      mainFields: ['svelte', 'module', 'main', 'types', 'typings'],
    },
  },
};
