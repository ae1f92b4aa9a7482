import type { GroundFacts } from '../../geodata/grouping/facts';
import { groundOf, type CommuneShape, type Ground } from '../../geodata/grouping/ground';
import type { Surroundings } from '../../geodata/scene/scenario-layers';
import type { Bounds } from '../../geodata/stats/network';
import { fetchCommunes, fetchDataset, fetchNetwork } from '../api';
import { boundsOf } from '../state/places';

/** What a scenario is drawn and counted on: the ground of its day, its contours, and what lies around. */
export interface ScenarioGround extends Surroundings {
  readonly ground: Ground;
  /** The window (WGS 84) that holds every contour. */
  readonly bounds: Bounds;
}

/** The ground of facts and contours, with what lies around. */
export function scenarioGround(
  facts: GroundFacts,
  shapes: readonly CommuneShape[],
  around: Omit<Surroundings, 'shapes'>,
): ScenarioGround {
  return {
    ...around,
    shapes,
    ground: groundOf(facts, shapes),
    bounds: boundsOf(shapes) ?? [-5, 41, 10, 51.5],
  };
}

let asked: Promise<Omit<Surroundings, 'shapes'>> | null = null;

/** The land around, asked of the server once; nothing for those who may not read it. */
export function loadAround(): Promise<Omit<Surroundings, 'shapes'>> {
  asked ??= Promise.all([fetchDataset(), fetchNetwork()])
    .then(([{ backdropLabels }, { backdrop }]) => ({ backdropLabels, backdrop }))
    .catch(() => {
      asked = null;
      return { backdropLabels: [], backdrop: [] };
    });
  return asked;
}

/** The contours of the communes as they are now. Throws `ApiError`. */
export async function loadShapes(): Promise<readonly CommuneShape[]> {
  return (await fetchCommunes()).map(({ insee, geometry }) => ({ insee, geometry }));
}
