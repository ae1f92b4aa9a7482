import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buildTiles } from '../travel/embedded/build-tiles';
import { enginePackage, installEngine, isInstalled, isSupported } from '../travel/embedded/engine-package';
import { readExtractHeader } from '../travel/embedded/pbf-header';
import { engineFolder } from '../travel/embedded/roads';

const usage = `Routes du moteur d’itinéraires embarqué\u00a0: les préparer à partir d’un extrait d’OpenStreetMap.

  npm run roads -- FICHIER.osm.pbf

La première fois, le moteur (${enginePackage.name} ${enginePackage.version}, 90\u00a0Mo) est installé dans le dossier de données.
Rien n’est remplacé tant que les nouvelles routes ne sont pas entières.`;

/** Where the command says things, and where the data are. */
export interface RoadsContext {
  readonly dataDir: string;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Prepares the roads of the embedded engine; gives the exit status: 0 done, 1 not done, 2 not understood. */
export async function runRoads(
  args: readonly string[],
  { dataDir, say, complain }: RoadsContext,
): Promise<number> {
  const [given] = args;
  if (given === '--help' || given === '-h') {
    say(usage);
    return 0;
  }
  if (given === undefined || args.length > 1 || given.startsWith('-')) {
    complain(usage);
    return 2;
  }
  const file = resolve(given);
  try {
    await access(file);
  } catch {
    complain(`${given}\u00a0: ce fichier n’existe pas ou ne peut être lu.`);
    return 1;
  }
  const header = await readExtractHeader(file);
  if (header === null) {
    complain(
      `${given} n’est pas un extrait d’OpenStreetMap au format PBF. Téléchargez un fichier .osm.pbf (par exemple chez Geofabrik).`,
    );
    return 1;
  }
  if (!isSupported()) {
    complain(
      `Le moteur n’existe que pour ${enginePackage.platforms.join(', ')}\u202f; ce système en est un autre.`,
    );
    return 1;
  }
  try {
    const engine = engineFolder(dataDir);
    if (!isInstalled(engine)) {
      say(`Installation du moteur (${enginePackage.name} ${enginePackage.version}, 90\u00a0Mo)…`);
      await installEngine(engine);
    }
    const box = header.box?.map((degrees) => degrees.toFixed(2)).join(', ') ?? 'non précisée';
    say(`Extrait du ${header.date ?? '(date non précisée)'}, étendue ${box}`);
    await buildTiles({ file, header, dataDir }, (step, of, { fr }) => say(`  ${step}/${of} ${fr}`));
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return 1;
  }
  say('Les routes sont prêtes. Redémarrez le serveur (npm start) pour qu’il les propose.');
  return 0;
}
