import { spawn } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Bilingual } from '../../problems';
import { enginePackage, tileBuilder } from './engine-package';
import type { ExtractHeader } from './pbf-header';
import { adoptRoads, engineFolder, roadsFolder } from './roads';
import type { Roads } from './roads';
import { valhallaConfig } from './valhalla-config';

/** What the builder says when it begins a step, in the order of the steps, and how that is told. */
const steps: readonly (readonly [sign: string, told: Bilingual])[] = [
  ['Parsing ways', { fr: 'lecture des voies', en: 'reading ways' }],
  ['Parsing relations', { fr: 'lecture des restrictions', en: 'reading restrictions' }],
  ['Parsing nodes', { fr: 'lecture des nœuds', en: 'reading nodes' }],
  ['Creating graph edges', { fr: 'construction du réseau', en: 'building the network' }],
  ['Building ', { fr: 'écriture des dalles', en: 'writing tiles' }],
  ['Enhancing local graph', { fr: 'enrichissement', en: 'enhancing' }],
  ['Creating shortcuts', { fr: 'raccourcis', en: 'shortcuts' }],
  ['Adding complex turn', { fr: 'mouvements interdits', en: 'forbidden turns' }],
  ['Validating', { fr: 'vérification', en: 'checking' }],
];

/** Hears how far the tiles have come: the step, of how many, and its name. */
export type TellStep = (step: number, of: number, told: Bilingual) => void;

/**
 * Builds the tiles of an extract beside the present ones, and takes them for the present roads when they are whole.
 *
 * @param file OSM PBF, whose header is `header`
 * @throws Error in French with the last words of the builder
 */
export async function buildTiles(
  { file, header, dataDir }: { file: string; header: ExtractHeader; dataDir: string },
  tell: TellStep,
): Promise<Roads> {
  const folder = `tiles-${header.date ?? 'undated'}-${Date.now().toString(36)}`;
  const tiles = resolve(roadsFolder(dataDir), folder);
  try {
    await mkdir(tiles, { recursive: true });
    const config = join(tiles, 'valhalla.json');
    await writeFile(config, JSON.stringify(valhallaConfig(tiles, availableParallelism())));
    await run(resolve(tileBuilder(engineFolder(dataDir))), ['-c', config, resolve(file)], tiles, tell);
    const levels = (await readdir(tiles)).filter((name) => /^\d$/.test(name));
    if (levels.length === 0) throw new Error(`${basename(file)} ne contient aucune route.`);
    const roads = { folder, date: header.date, box: header.box, engine: enginePackage.version };
    await adoptRoads(dataDir, roads);
    return roads;
  } catch (error) {
    await rm(tiles, { recursive: true, force: true });
    throw error;
  }
}

/** The builder leaves a list of its own where it runs. */
function run(program: string, args: readonly string[], cwd: string, tell: TellStep): Promise<void> {
  return new Promise((done, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let last = '';
    let reached = 0;
    const hear = (part: Buffer) => {
      last = (last + part.toString()).slice(-4000);
      for (const [index, [sign, told]] of steps.entries())
        if (index >= reached && part.includes(sign)) {
          reached = index + 1;
          tell(reached, steps.length, told);
        }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) done();
      else reject(new Error(`Les routes n’ont pas pu être préparées\u00a0:\n${last.trim()}`));
    });
  });
}
