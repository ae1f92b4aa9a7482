import type { TerritoryProperties } from '../../../geodata/formats/ogc-properties';
import { daysOf, evidenceOf } from '../fragments';
import type { FeatureSource } from './source';

/** The territories of competence by period, with the last means of their structure known on the day of reference. */
export const territorySource: FeatureSource<TerritoryProperties> = {
  id: 't.id',
  from: (day) => `territory t
    join structure s on s.id = t.structure
    join commune c on c.insee = s.commune
    left join lateral (
      select fte, budget, year, confidence from means
      where structure = t.structure and year <= extract(year from ${day()})
      order by year desc limit 1
    ) m on true`,
  columns: {
    id: 't.id',
    territory: 't.territory',
    name: 't.name',
    structure: 't.structure',
    zone: 'c.zone',
    communes: `(select coalesce(json_agg(commune order by commune collate "C"), '[]')
      from territory_commune where territory = t.id)`,
    population: 't.population',
    areaKm2: 't.area_km2',
    ...daysOf('t.valid'),
    ...evidenceOf('t'),
    fte: 'm.fte',
    budget: 'm.budget',
    meansYear: 'm.year',
    meansConfidence: 'm.confidence',
  },
  geometry: 't.geom',
  meets: (box) => `st_intersects(t.geom, ${box})`,
  existsIn: (range) => `t.valid && ${range}`,
  extentOf: 'select geom from territory',
};
