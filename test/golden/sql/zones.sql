select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(z.id::text)::text || ',"geometry":' || coalesce(st_asgeojson(z.geom, 6), 'null')
    || ',"properties":' || (select row_to_json(p)::text from (select z.id as "id", z.name as "name", z.rank as "rank", z.population as "population", z.commune_count as "communeCount", z.area_km2 as "areaKm2", z.note as "note") p) || '}' as feature
  from zone z
  order by z.id collate "C"
  limit $1 offset $2
) page;
-- values: [100,0]

select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(z.id::text)::text || ',"geometry":' || 'null'
    || ',"properties":' || (select row_to_json(p)::text from (select z.id as "id", z.name as "name", z.rank as "rank", z.population as "population", z.commune_count as "communeCount", z.area_km2 as "areaKm2", z.note as "note") p) || '}' as feature
  from zone z
  where z.id = $1 and st_intersects(z.geom, st_setsrid(st_makebox2d(st_point($2, $3), st_point($4, $5))::geometry, 4326))
  order by z.id collate "C"
  limit $6 offset $7
) page;
-- values: ["x",3,50,4,51,100,0]

select count(*)::integer as matched from zone z
  where z.id = $1 and st_intersects(z.geom, st_setsrid(st_makebox2d(st_point($2, $3), st_point($4, $5))::geometry, 4326));
-- values: ["x",3,50,4,51]
