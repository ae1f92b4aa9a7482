import type { InitiativeProperties } from '../../../geodata/formats/ogc-properties';
import { evidenceOf } from '../fragments';
import type { FeatureSource } from './source';

const perimeter = 'initiative_territory it join territory t on t.id = it.territory';

/**
 * The initiatives, with their status on the day of reference: the same as `statusOn` of geodata/model/initiative.ts.
 * Their geometry is the union of their territories, as a valid multipolygon.
 */
export const initiativeSource: FeatureSource<InitiativeProperties> = {
  id: 'i.id',
  from: (day) => `initiative i
    left join initiative_status held on held.initiative = i.id and held.valid @> ${day()}`,
  columns: {
    id: 'i.id',
    type: 'i.type',
    name: 'i.name',
    territories: `(select coalesce(json_agg(territory order by territory collate "C"), '[]')
      from initiative_territory where initiative = i.id)`,
    status: `coalesce(held.status, 'none')`,
    statusSince: 'lower(held.valid)',
    statuses: `(select coalesce(json_agg(json_build_object(
        'status', status, 'from', lower(valid), 'to', upper(valid)) order by lower(valid)), '[]')
      from initiative_status where initiative = i.id)`,
    actors: `(select coalesce(json_agg(json_build_object(
        'actor', a.id, 'name', a.name, 'role', role) order by a.name collate "C", role), '[]')
      from initiative_actor join actor a on a.id = actor where initiative = i.id)`,
    ...evidenceOf('i'),
  },
  // The grid (about 1 cm) keeps nearly coincident edges from failing in the embedded database; rings are wound as RFC 7946 asks.
  geometry: `(select st_forcepolygonccw(st_multi(st_union(t.geom, 0.0000001))) from ${perimeter} where it.initiative = i.id)`,
  meets: (box) =>
    `exists (select from ${perimeter} where it.initiative = i.id and st_intersects(t.geom, ${box}))`,
  existsIn: (range) =>
    `exists (select from initiative_status st where st.initiative = i.id and st.valid && ${range})`,
  extentOf: `select t.geom from ${perimeter}`,
};
