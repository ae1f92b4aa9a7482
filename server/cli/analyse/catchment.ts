import { done, refused, type Result } from '../../../geodata/model/issue';
import type { Catchment, CatchmentMethod } from '../../../geodata/spatial/catchment/contract';
import { defaultDecay } from '../../../geodata/spatial/catchment/gravity';
import { catchmentMethods } from '../../../geodata/spatial/catchment/registry';
import { fault, type AnalyseCommand } from './command';
import { OptionReader, readOptions } from './options';
import { readPoints } from './points-file';
import { readWithin } from './within-file';
import { nameFaults } from './write-files';

const names = ['points', 'id', 'method', 'distance', 'within', 'attractiveness', 'decay', 'detour', 'out'];

interface CatchmentWish {
  readonly points: string;
  readonly id: string | null;
  readonly method: CatchmentMethod;
  readonly distancesKm: readonly number[];
  readonly within: string | null;
  readonly attractiveness: string | null;
  readonly decay: number;
  readonly detour: number;
  readonly isDissolved: boolean;
  readonly isBands: boolean;
  readonly out: string;
}

/** Computes the catchments of the points of a file. */
export const catchment: AnalyseCommand = {
  name: 'catchment',
  usage: `catchment --points FICHIER.geojson --method isodistance|nearest|huff --distance 5,10,15
        --out FICHIER.geojson   [--within FICHIER.geojson]

    --points      points, en GeoJSON (WGS\u00a084)
    --id          champ de l’identifiant\u202f; sinon id, code, name ou nom, sinon le rang
    --distance    kilomètres\u202f; isodistance\u00a0: les rayons\u202f; nearest et huff\u00a0: jusqu’où l’on va (facultatif avec --within)
    --within      contour auquel limiter le résultat
    --set         one (un résultat par point, par défaut) ou all (tous les points réunis), pour isodistance
    --rings       discs (chaque distance avec les plus petites, par défaut) ou bands (couronnes)
    --attractiveness  champ de l’attractivité, pour huff\u202f; sinon 1 pour tous
    --decay       exposant de la distance, pour huff\u00a0: ${defaultDecay} par défaut
    --detour      kilomètres de route par kilomètre à vol d’oiseau\u00a0: 1 par défaut
    --out         surfaces, en GeoJSON`,
  run: async (args) => {
    const wish = readWish(args);
    if (!wish.ok) return wish;
    const { points: path, id, attractiveness, method, within: contour, out } = wish.value;
    const [points, within] = await Promise.all([
      readPoints({ path, id, attractiveness }),
      contour === null ? done(null) : readWithin(contour),
    ]);
    if (!points.ok || !within.ok)
      return refused([points, within].flatMap((one) => (one.ok ? [] : one.issues)));
    const { distancesKm, isDissolved, isBands, decay, detour } = wish.value;
    const found = method.compute({
      points: points.value,
      distancesKm,
      isDissolved,
      isBands,
      within: within.value,
      decay,
      detour,
      day: null,
    });
    if (!found.ok) return found;
    if (found.value.areas.every(({ geometry }) => geometry.coordinates.length === 0))
      return refused([fault('points-no-overlap')]);
    return done({
      files: new Map([[out, `${JSON.stringify(featuresOf(found.value))}\n`]]),
      says: [
        `${method.name.fr}\u00a0: ${points.value.length} point(s), ${found.value.areas.length} surface(s).`,
        ...found.value.how.map(({ fr }) => `  ${fr}.`),
      ],
    });
  },
};

function readWish(args: readonly string[]): Result<CatchmentWish> {
  const options = readOptions(args, [...names, 'set', 'rings']);
  if (!options.ok) return options;
  const read = new OptionReader(options.value);
  for (const file of options.value.files) read.issues.push(fault('analyse-arguments', { cause: file }));
  const points = read.needed('points');
  const methodId = read.needed('method');
  const method = catchmentMethods.find((one) => one.id === methodId);
  if (method === undefined && methodId !== '')
    read.bad('method', methodId, catchmentMethods.map((one) => one.id).join(', '));
  const within = read.text('within');
  const distancesKm = readDistances(read);
  if (distancesKm.length === 0 && (method?.id === 'isodistance' || within === null)) read.needed('distance');
  const wish = {
    points,
    id: read.text('id'),
    distancesKm,
    within,
    attractiveness: read.text('attractiveness'),
    decay: read.positive('decay') ?? defaultDecay,
    detour: read.positive('detour') ?? 1,
    isDissolved: read.choice('set', ['one', 'all'], 'one') === 'all',
    isBands: read.choice('rings', ['discs', 'bands'], 'discs') === 'bands',
    out: read.needed('out'),
  };
  if (wish.detour < 1) read.bad('detour', String(wish.detour), 'un nombre, 1 ou plus');
  if (wish.out !== '')
    read.issues.push(...nameFaults(within === null ? [points] : [points, within], [wish.out]));
  return method === undefined || read.issues.length > 0 ? refused(read.issues) : done({ ...wish, method });
}

/** Kilometres in rising order, each once. */
function readDistances(read: OptionReader): number[] {
  const text = read.text('distance');
  if (text === null) return [];
  const values = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (values.every((value) => Number.isFinite(value) && value > 0 && value <= 2000))
    return [...new Set(values)].toSorted((a, b) => a - b);
  read.bad(
    'distance',
    text,
    'des nombres de kilomètres supérieurs à 0, 2000 au plus, séparés par des virgules',
  );
  return [];
}

/** The areas as GeoJSON; `points` are the ids, `point` the same in one text. Those without ground are left out. */
function featuresOf({ method, areas, how }: Catchment) {
  return {
    type: 'FeatureCollection',
    how: how.map(({ fr }) => fr),
    features: areas
      .filter(({ geometry }) => geometry.coordinates.length > 0)
      .map(({ points, fromKm, toKm, geometry, areaKm2, probability }) => ({
        type: 'Feature',
        properties: {
          method,
          distance: toKm,
          from: fromKm,
          point: points.join(','),
          points,
          ...(probability === null ? {} : { probability }),
          area_km2: areaKm2,
        },
        geometry,
      })),
  };
}
