import type { BackdropArea, BackdropLabel, Commune, Place, Zone } from '../../../geodata/model/place';
import { neighbours, topologyOf, type CoverageTopology } from '../../../geodata/spatial/topology';
import { fetchCommunes, fetchDataset, fetchNetwork } from '../../api';

/** A structure as far as its territory needs to know it. */
export interface CompetentStructure {
  readonly id: string;
  readonly name: string;
  readonly epci: string;
  readonly epciName: string;
}

/** A commune with the name of its EPCI. */
export interface GroundCommune extends Commune {
  readonly epciName: string;
}

/** The ground of the editor: communes with their contours (WGS 84) and what they share, towns, zones, and the land around. */
export interface Ground {
  readonly communes: ReadonlyMap<string, GroundCommune>;
  readonly coverage: CoverageTopology;
  /** The communes that share a limit with each, by INSEE code. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  readonly towns: readonly Place[];
  readonly zones: readonly Zone[];
  readonly structures: ReadonlyMap<string, CompetentStructure>;
  readonly backdrop: readonly BackdropArea[];
  readonly backdropLabels: readonly BackdropLabel[];
}

/** The ground made of what the server gives. */
export function groundOf(
  communes: readonly Commune[],
  towns: readonly Place[],
  rest: Pick<Ground, 'zones' | 'backdrop' | 'backdropLabels'> & {
    readonly structures: readonly CompetentStructure[];
  },
): Ground {
  const epcis = new Map(towns.map(({ epci, epciName }) => [epci, epciName]));
  const coverage = topologyOf(communes.map(({ insee: id, geometry }) => ({ id, geometry })));
  return {
    ...rest,
    communes: new Map(
      communes.map((one) => [one.insee, { ...one, epciName: epcis.get(one.epci) ?? one.epci }]),
    ),
    coverage,
    neighbours: neighbours(coverage),
    towns,
    structures: new Map(rest.structures.map((one) => [one.id, one])),
  };
}

let asked: Promise<Ground> | null = null;

/** The ground, asked of the server once. Throws `ApiError`; it is then asked again the next time. */
export function loadGround(): Promise<Ground> {
  asked ??= load().catch((error: unknown) => {
    asked = null;
    throw error;
  });
  return asked;
}

async function load(): Promise<Ground> {
  const [{ backdropLabels }, { zones, structures, places, backdrop }, communes] = await Promise.all([
    fetchDataset(),
    fetchNetwork(),
    fetchCommunes(),
  ]);
  return groundOf(communes, places, { zones, structures, backdrop, backdropLabels });
}
