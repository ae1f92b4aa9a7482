import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const options = await extractDepcruiseOptions(resolve('.dependency-cruiser.cjs'));
const rules = (options.ruleSet?.forbidden ?? []).map((rule) => rule.name ?? 'unnamed');

/** Violations of the walls under a root, each as "rule: file → file". */
async function violations(baseDir: string, folders: string[]): Promise<string[]> {
  const { output } = await cruise(folders, { ...options, baseDir, validate: true });
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

describe('the walls of the house', () => {
  test('hold in all of the code', async () => {
    expect(await violations(process.cwd(), ['geodata', 'server', 'web', 'test', 'bench', 'scripts'])).toEqual(
      [],
    );
  });
});

/** One example of each breach: the rule that must see it, the file, what it imports. */
const breaches: readonly (readonly [rule: string, file: string, code: string])[] = [
  ['no-cycle', 'geodata/model/circle-a.ts', "import type { B } from './circle-b'; export type A = B;"],
  ['no-unresolvable', 'geodata/model/lost.ts', "import './nowhere';"],
  ['core-model', 'geodata/model/upward.ts', "import '../stats/network';"],
  ['core-spatial', 'geodata/spatial/upward.ts', "import '../stats/network';"],
  ['core-stats', 'geodata/stats/upward.ts', "import '../symbology/palette';"],
  ['core-symbology', 'geodata/symbology/upward.ts', "import '../layers/registry';"],
  ['core-text', 'geodata/text/upward.ts', "import '../layers/registry';"],
  ['core-register', 'geodata/register/upward.ts', "import '../layers/registry';"],
  ['core-imports', 'geodata/imports/upward.ts', "import '../layers/registry';"],
  ['core-territory', 'geodata/territory/upward.ts', "import '../layers/registry';"],
  ['core-grouping', 'geodata/grouping/upward.ts', "import '../layers/registry';"],
  ['core-siting', 'geodata/siting/upward.ts', "import '../layers/registry';"],
  ['core-catchments', 'geodata/catchments/upward.ts', "import '../layers/registry';"],
  ['core-formats', 'geodata/formats/upward.ts', "import '../layers/registry';"],
  ['core-layers', 'geodata/layers/upward.ts', "import '../scene/resolve';"],
  ['core-scene', 'geodata/scene/outward.ts', "import '../sources/files';"],
  [
    'core-scene',
    'geodata/scene/server.ts',
    "import type { App } from '../../server/app'; export type A = App;",
  ],
  ['scene-vocabulary', 'geodata/scene/view.ts', "import '../layers/registry';"],
  ['core-known-folder', 'geodata/elsewhere/new.ts', "import '../model/issue';"],
  ['core-pure-packages', 'geodata/model/impure.ts', "import 'hono';"],
  ['core-type-packages', 'geodata/scene/run.ts', "import '@maplibre/maplibre-gl-style-spec';"],
  ['core-no-node', 'geodata/model/node.ts', "import 'node:fs';"],
  ['impure-inward', 'geodata/sources/server.ts', "import '../../server/app';"],
  ['server-no-client', 'server/client.ts', "import '../web/api';"],
  ['client-core-only', 'web/pack.ts', "import '../geodata/packs/reader';"],
  ['client-no-node', 'web/node.ts', "import 'node:path';"],
  [
    'client-server-types-in-one-place',
    'web/panel.ts',
    "import type { App } from '../server/app'; export type A = App;",
  ],
  ['client-server-types-only', 'web/api.ts', "import '../server/app';"],
  ['drivers-in-db', 'server/routes/direct.ts', "import 'postgres';"],
  ['drivers-in-db', 'server/routes/embedded.ts', "import '@electric-sql/pglite';"],
  [
    'map-in-one-place',
    'web/panels/Legend.svelte',
    '<script lang="ts">import maplibregl from \'maplibre-gl\'; maplibregl.getVersion();</script>',
  ],
  ['production-packages', 'server/develop.ts', "import 'fast-check';"],
];

/** What the walls let through, so that they are not merely shut. */
const allowed: Readonly<Record<string, string>> = {
  'geodata/model/issue.ts': "import { z } from 'zod'; export const issue = z.string();",
  'geodata/model/circle-b.ts': "import type { A } from './circle-a'; export type B = A | null;",
  'geodata/stats/network.ts': "import { issue } from '../model/issue'; export const network = issue;",
  'geodata/symbology/palette.ts':
    "import type { Scene } from '../scene/scene'; export const palette: Scene[] = [];",
  'geodata/layers/registry.ts':
    "import { palette } from '../symbology/palette'; export const registry = palette;",
  'geodata/scene/scene.ts': "import type { issue } from '../model/issue'; export type Scene = typeof issue;",
  'geodata/scene/resolve.ts':
    "import { registry } from '../layers/registry'; export const resolve = registry;",
  'geodata/sources/files.ts': "import 'node:fs'; import '../model/issue';",
  'geodata/packs/reader.ts': "import 'node:fs'; import '../sources/files';",
  'server/app.ts': "import '../geodata/packs/reader'; import './db/open'; export type App = 'app';",
  'server/db/open.ts': "import 'postgres'; import '@electric-sql/pglite';",
  'web/map/Map.svelte':
    '<script lang="ts">import maplibregl from \'maplibre-gl\'; maplibregl.getVersion();</script>',
  'web/panels/names.ts':
    "import type { Map } from 'maplibre-gl'; import '../../geodata/scene/resolve'; export type M = Map;",
};

describe('the rules', () => {
  let root = '';
  let found: string[] = [];

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'maillage-boundaries-'));
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    for (const file of ['package.json', 'tsconfig.json']) copyFileSync(file, join(root, file));
    const files = [...Object.entries(allowed), ...breaches.map(([, file, code]) => [file, code] as const)];
    for (const [file, code] of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), code);
    }
    found = await violations(root, ['geodata', 'server', 'web']);
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  test.each(breaches)('%s sees the breach in %s', (rule, file) => {
    expect(found.some((violation) => violation.startsWith(`${rule}: ${file} → `))).toBe(true);
  });

  test('let through what the house allows', () => {
    const inCircle = 'geodata/model/circle-b.ts';
    const refused = found.filter((violation) =>
      Object.keys(allowed).some((file) => file !== inCircle && violation.includes(`: ${file} →`)),
    );
    expect(refused).toEqual([]);
  });

  test('each have an example that breaks them', () => {
    expect(new Set(breaches.map(([rule]) => rule))).toEqual(new Set(rules));
  });
});
