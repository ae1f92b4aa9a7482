select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(c.insee::text)::text || ',"geometry":' || coalesce(st_asgeojson(c.seat, 6), 'null')
    || ',"properties":' || (select row_to_json(p)::text from (select c.insee as "insee", c.name as "name", c.population as "population", c.epci as "epci", e.name as "epciName", c.zone as "zone") p) || '}' as feature
  from commune c join epci e on e.siren = c.epci
  order by c.insee collate "C"
  limit $1 offset $2
) page;
-- values: [100,0]

select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(c.insee::text)::text || ',"geometry":' || 'null'
    || ',"properties":' || (select row_to_json(p)::text from (select c.insee as "insee", c.name as "name", c.population as "population", c.epci as "epci", e.name as "epciName", c.zone as "zone") p) || '}' as feature
  from commune c join epci e on e.siren = c.epci
  where c.insee = $1 and st_intersects(c.seat, st_setsrid(st_makebox2d(st_point($2, $3), st_point($4, $5))::geometry, 4326))
  order by c.insee collate "C"
  limit $6 offset $7
) page;
-- values: ["x",3,50,4,51,100,0]

select count(*)::integer as matched from commune c join epci e on e.siren = c.epci
  where c.insee = $1 and st_intersects(c.seat, st_setsrid(st_makebox2d(st_point($2, $3), st_point($4, $5))::geometry, 4326));
-- values: ["x",3,50,4,51]
