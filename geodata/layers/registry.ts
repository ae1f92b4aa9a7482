import { backdropLabels, coast, land } from './backdrop';
import { collectionShares } from './collection';
import type { LayerDefinition } from './context';
import { communeOutlines, epciOutlines } from './outlines';
import { placeLabels } from './places';
import { structures } from './structures';
import { territoryLimits, territoryStatus } from './territories';
import { departmentLimit, ground, zoneLabels, zoneLimits, zones } from './zones';

/** Every layer, in drawing order: areas, then thin limits under wide ones, then names, points above all. */
export const layerRegistry: readonly LayerDefinition[] = [
  land,
  coast,
  departmentLimit,
  ground,
  zones,
  territoryStatus,
  collectionShares,
  territoryLimits,
  communeOutlines,
  epciOutlines,
  zoneLimits,
  backdropLabels,
  // Later label layers win collisions: zone names over town names.
  placeLabels,
  zoneLabels,
  structures,
];
