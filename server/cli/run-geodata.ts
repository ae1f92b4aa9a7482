import { parseArgs } from 'node:util';
import { done, type Issue, type Result } from '../../geodata/model/issue';
import type { LonLat } from '../../geodata/model/place';
import { readTables } from '../../geodata/packs/read-pack';
import { adoptContours, dropContours, type Adoption } from '../../geodata/sources/adopt';
import type { GeographyRequest } from '../../geodata/sources/ground';
import { issueText } from '../../geodata/text/issues';
import type { Config } from '../config';

const usage = `Contours des communes\u00a0: choisir d’où ils viennent.

  npm run geodata -- --official      contours officiels (ADMIN EXPRESS, IGN) par geo.api.gouv.fr
  npm run geodata -- --from FICHIER  contours d’un fichier\u00a0: GeoJSON, TopoJSON ou shapefile zippé
  npm run geodata -- --embedded      retour à la mosaïque généralisée

Rien n’est remplacé tant que la vérification n’est pas passée.`;

const restart = 'Redémarrez le serveur (npm start) pour que la carte en tienne compte.';

/** Where the command says things, and what it uses of the outside. */
export interface GeodataContext {
  readonly config: Pick<Config, 'dataDir' | 'packFolder'>;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  readonly fetch?: typeof globalThis.fetch;
}

/** What the arguments ask for: an adoption, the mosaic, the usage; null when they cannot be understood. */
function wish(args: readonly string[]): Adoption | 'embedded' | 'usage' | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        official: { type: 'boolean' },
        from: { type: 'string' },
        embedded: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return 'usage';
    if (Object.keys(values).length !== 1) return null;
    if (values.official === true) return { from: 'official' };
    if (values.embedded === true) return 'embedded';
    return values.from === undefined || values.from === '' ? null : { from: 'file', path: values.from };
  } catch {
    return null;
  }
}

/** The département and the points of the pack. */
async function packGround(
  folder: string,
): Promise<Result<Pick<GeographyRequest, 'department' | 'gazetteer'>>> {
  const tables = await readTables(folder, ['keys', 'places']);
  if (!tables.ok) return tables;
  const { keys, places } = tables.value;
  return done({
    department: keys.find(({ key }) => key === 'department')?.value ?? '',
    gazetteer: new Map(places.map(({ insee, lon, lat }): [string, LonLat] => [insee, [lon, lat]])),
  });
}

/**
 * Runs `npm run geodata` with its arguments. Speaks French. Returns the exit status: 0 when done, 2 on arguments or contours that
 * cannot be used, and then nothing has been replaced.
 */
export async function runGeodata(args: readonly string[], context: GeodataContext): Promise<0 | 2> {
  const { config, say, complain } = context;
  const refuse = (issues: readonly Issue[]) => {
    for (const issue of issues) complain(`  – ${issueText(issue, 'fr')}`);
    complain('Rien n’a été remplacé.');
    return 2 as const;
  };
  const wanted = wish(args);
  if (wanted === 'usage') {
    say(usage);
    return 0;
  }
  if (wanted === null) {
    complain(usage);
    return 2;
  }
  if (wanted === 'embedded') {
    const held = await dropContours(config.dataDir);
    say(held ? `Retour à la mosaïque généralisée. ${restart}` : 'La mosaïque généralisée est déjà utilisée.');
    return 0;
  }

  const ground = await packGround(config.packFolder);
  if (!ground.ok) return refuse(ground.issues);
  const onProgress = (step: Issue) => {
    say(`${issueText(step, 'fr')}…`);
  };
  const request = {
    ...ground.value,
    dataDir: config.dataDir,
    onProgress,
    ...(context.fetch && { fetch: context.fetch }),
  };
  const adopted = await adoptContours(request, wanted);
  if (!adopted.ok) return refuse(adopted.issues);
  for (const note of adopted.notes) say(`  – ${issueText(note, 'fr')}`);
  say(`Contours adoptés\u00a0: ${adopted.value.label}. ${restart}`);
  return 0;
}
