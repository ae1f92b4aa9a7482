select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(s.id::text)::text || ',"geometry":' || coalesce(st_asgeojson(s.geom, 6), 'null')
    || ',"properties":' || (select row_to_json(p)::text from (select s.id as "id", s.name as "name", s.kind as "kind", s.stars::integer as "stars", s.kind || coalesce(s.stars::text, '') as "class", s.commune as "commune", c.name as "communeName", c.epci as "epci", e.name as "epciName", c.zone as "zone", s.parent as "parent", t.id as "territory", lower(s.valid) as "from", (upper(s.valid) - 1) as "to", s.confidence as "confidence", s.source as "source", s.source_year as "year", s.note as "note", s.class_confidence as "classConfidence") p) || '}' as feature
  from structure s
    join commune c on c.insee = s.commune
    join epci e on e.siren = c.epci
    left join territory t on t.structure = s.id and t.valid @> $1::date
  order by s.id collate "C"
  limit $2 offset $3
) page;
-- values: ["2012-12-31",100,0]

select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(s.id::text)::text || ',"geometry":' || 'null'
    || ',"properties":' || (select row_to_json(p)::text from (select s.id as "id", s.name as "name", s.kind as "kind", s.stars::integer as "stars", s.kind || coalesce(s.stars::text, '') as "class", s.commune as "commune", c.name as "communeName", c.epci as "epci", e.name as "epciName", c.zone as "zone", s.parent as "parent", t.id as "territory", lower(s.valid) as "from", (upper(s.valid) - 1) as "to", s.confidence as "confidence", s.source as "source", s.source_year as "year", s.note as "note", s.class_confidence as "classConfidence") p) || '}' as feature
  from structure s
    join commune c on c.insee = s.commune
    join epci e on e.siren = c.epci
    left join territory t on t.structure = s.id and t.valid @> $1::date
  where s.id = $2 and st_intersects(s.geom, st_setsrid(st_makebox2d(st_point($3, $4), st_point($5, $6))::geometry, 4326)) and s.valid && daterange($7::date, $8::date, '[]')
  order by s.id collate "C"
  limit $9 offset $10
) page;
-- values: ["2012-12-31","x",3,50,4,51,"2012-01-01",null,100,0]

select count(*)::integer as matched from structure s
    join commune c on c.insee = s.commune
    join epci e on e.siren = c.epci
    left join territory t on t.structure = s.id and t.valid @> $1::date
  where s.id = $2 and st_intersects(s.geom, st_setsrid(st_makebox2d(st_point($3, $4), st_point($5, $6))::geometry, 4326)) and s.valid && daterange($7::date, $8::date, '[]');
-- values: ["2012-12-31","x",3,50,4,51,"2012-01-01",null]
