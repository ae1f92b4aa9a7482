import type { StructureProperties } from '../../../geodata/formats/ogc-properties';
import { daysOf, evidenceOf } from '../fragments';
import type { FeatureSource } from './source';

/** The members of the network, each with its commune and its territory on the day of reference. */
export const structureSource: FeatureSource<StructureProperties> = {
  id: 's.id',
  from: (day) => `structure s
    join commune c on c.insee = s.commune
    join epci e on e.siren = c.epci
    left join territory t on t.structure = s.id and t.valid @> ${day()}`,
  columns: {
    id: 's.id',
    name: 's.name',
    kind: 's.kind',
    stars: 's.stars::integer',
    class: `s.kind || coalesce(s.stars::text, '')`,
    commune: 's.commune',
    communeName: 'c.name',
    epci: 'c.epci',
    epciName: 'e.name',
    zone: 'c.zone',
    parent: 's.parent',
    territory: 't.id',
    ...daysOf('s.valid'),
    ...evidenceOf('s'),
    classConfidence: 's.class_confidence',
  },
  geometry: 's.geom',
  meets: (box) => `st_intersects(s.geom, ${box})`,
  existsIn: (range) => `s.valid && ${range}`,
  extentOf: 'select geom from structure',
};
