select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(b.id::text)::text || ',"geometry":' || coalesce(st_asgeojson(b.geom, 6), 'null')
    || ',"properties":' || (select row_to_json(p)::text from (select b.id as "id", b.kind as "kind") p) || '}' as feature
  from backdrop_area b
  order by b.id collate "C"
  limit $1 offset $2
) page;
-- values: [100,0]

select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(b.id::text)::text || ',"geometry":' || 'null'
    || ',"properties":' || (select row_to_json(p)::text from (select b.id as "id", b.kind as "kind") p) || '}' as feature
  from backdrop_area b
  where b.id = $1 and st_intersects(b.geom, st_setsrid(st_makebox2d(st_point($2, $3), st_point($4, $5))::geometry, 4326))
  order by b.id collate "C"
  limit $6 offset $7
) page;
-- values: ["x",3,50,4,51,100,0]

select count(*)::integer as matched from backdrop_area b
  where b.id = $1 and st_intersects(b.geom, st_setsrid(st_makebox2d(st_point($2, $3), st_point($4, $5))::geometry, 4326));
-- values: ["x",3,50,4,51]
