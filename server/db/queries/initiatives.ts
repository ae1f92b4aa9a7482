import type { InitiativeProperties } from '../../../geodata/formats/ogc-properties';
import { evidenceOf } from '../fragments';
import type { SqlText } from '../fragments';
import type { FeatureSource } from './source';

const covered = (condition: SqlText): SqlText =>
  `(select coalesce(json_agg(territory order by territory collate "C"), '[]')
      from initiative_territory where initiative = i.id and ${condition})`;

/**
 * The initiatives, with their status on the day of reference: the same as `statusOn` of geodata/model/initiative.ts. Their geometry is
 * that of the communes they cover.
 */
export const initiativeSource: FeatureSource<InitiativeProperties> = {
  id: 'i.id',
  from: (day) => `initiative i
    left join initiative_status held on held.initiative = i.id and held.valid @> ${day()}
    left join structure cs on i.carrier_kind = 'structure' and cs.id = i.carrier
    left join epci ce on i.carrier_kind = 'epci' and ce.siren = i.carrier
    left join actor ca on i.carrier_kind = 'actor' and ca.id = i.carrier`,
  columns: {
    id: 'i.id',
    type: 'i.type',
    name: 'i.name',
    communes: `(select coalesce(json_agg(commune order by commune collate "C"), '[]')
      from initiative_commune where initiative = i.id)`,
    territories: covered('true'),
    partial: covered('communes_covered < communes_total'),
    carrier: `case when coalesce(cs.id, ce.siren, ca.id) is not null then json_build_object(
        'kind', i.carrier_kind, 'id', i.carrier, 'name', coalesce(cs.name, ce.name, ca.name)) end`,
    document: 'i.document',
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
  geometry: 'i.geom',
  meets: (box) => `st_intersects(i.geom, ${box})`,
  existsIn: (range) =>
    `exists (select from initiative_status st where st.initiative = i.id and st.valid && ${range})`,
  extentOf: 'select geom from initiative',
};
