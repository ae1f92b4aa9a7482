select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(e.siren::text)::text || ',"geometry":' || coalesce(st_asgeojson(e.geom, 6), 'null')
    || ',"properties":' || (select row_to_json(p)::text from (select e.siren as "siren", e.name as "name", e.kind as "kind", e.population as "population", e.commune_count as "communeCount", e.area_km2 as "areaKm2") p) || '}' as feature
  from epci e
  order by e.siren collate "C"
  limit $1 offset $2
) page;
-- values: [100,0]

select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(e.siren::text)::text || ',"geometry":' || 'null'
    || ',"properties":' || (select row_to_json(p)::text from (select e.siren as "siren", e.name as "name", e.kind as "kind", e.population as "population", e.commune_count as "communeCount", e.area_km2 as "areaKm2") p) || '}' as feature
  from epci e
  where e.siren = $1 and st_intersects(e.geom, st_setsrid(st_makebox2d(st_point($2, $3), st_point($4, $5))::geometry, 4326))
  order by e.siren collate "C"
  limit $6 offset $7
) page;
-- values: ["x",3,50,4,51,100,0]

select count(*)::integer as matched from epci e
  where e.siren = $1 and st_intersects(e.geom, st_setsrid(st_makebox2d(st_point($2, $3), st_point($4, $5))::geometry, 4326));
-- values: ["x",3,50,4,51]
