import type { StructureProperties } from '../../../geodata/formats/ogc-properties';
import { daysOf, evidenceOf } from '../fragments';
import type { SqlText } from '../fragments';
import type { FeatureSource } from './source';

/**
 * The class of the structures `s` in force on a day, as a join `held` (class, confidence): the same as `classInForce` of
 * geodata/model/structure.ts. Ranges are in order of their first day, then of their last.
 */
export function classHeldOn(day: SqlText): SqlText {
  return `left join lateral (
      select class, confidence from structure_class where structure = s.id and valid @> ${day}
      order by class in ('OTIII', 'OTII', 'OTI') desc, valid desc, class collate "C" desc limit 1
    ) held on true`;
}

/** The class under which a structure is counted and drawn, beside `classHeldOn`: the same as `classOn` of the model. */
export const countedClass: SqlText = `case when s.kind = 'OT' then coalesce(held.class, 'OT') else s.kind end`;

const successions = (other: SqlText, own: SqlText): SqlText =>
  `(select coalesce(json_agg(json_build_object('structure', ${other}, 'day', day, 'nature', nature)
      order by day, ${other} collate "C"), '[]') from succession where ${own} = s.id)`;

/** The members of the network, each with its commune, and with its class and its territory on the day of reference. */
export const structureSource: FeatureSource<StructureProperties> = {
  id: 's.id',
  from: (day) => `structure s
    join commune c on c.insee = s.commune
    join epci e on e.siren = c.epci
    ${classHeldOn(day())}
    left join lateral (
      select territory from territory where structure = s.id and valid @> ${day()} order by territory collate "C" limit 1
    ) t on true`,
  columns: {
    id: 's.id',
    name: 's.name',
    kind: 's.kind',
    class: countedClass,
    classConfidence: 'held.confidence',
    classes: `(select coalesce(json_agg(json_build_object(
        'class', class, 'from', lower(valid), 'to', upper(valid) - 1, 'confidence', confidence)
        order by valid, class collate "C"), '[]')
      from structure_class where structure = s.id)`,
    commune: 's.commune',
    communeName: 'c.name',
    epci: 'c.epci',
    epciName: 'e.name',
    zone: 'c.zone',
    parent: 's.parent',
    territory: 't.territory',
    ...daysOf('s.valid'),
    predecessors: successions('predecessor', 'successor'),
    successors: successions('successor', 'predecessor'),
    ...evidenceOf('s'),
  },
  geometry: 's.geom',
  meets: (box) => `st_intersects(s.geom, ${box})`,
  existsIn: (range) => `s.valid && ${range}`,
  extentOf: 'select geom from structure',
};
