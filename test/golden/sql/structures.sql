select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(s.id::text)::text || ',"geometry":' || coalesce(st_asgeojson(s.geom, 6), 'null')
    || ',"properties":' || (select row_to_json(p)::text from (select s.id as "id", s.name as "name", s.kind as "kind", case when s.kind = 'OT' then coalesce(held.class, 'OT') else s.kind end as "class", held.confidence as "classConfidence", (select coalesce(json_agg(json_build_object(
        'class', class, 'from', lower(valid), 'to', upper(valid) - 1, 'confidence', confidence)
        order by valid, class collate "C"), '[]')
      from structure_class where structure = s.id) as "classes", s.commune as "commune", c.name as "communeName", c.epci as "epci", e.name as "epciName", c.zone as "zone", s.parent as "parent", t.territory as "territory", lower(s.valid) as "from", (upper(s.valid) - 1) as "to", (select coalesce(json_agg(json_build_object('structure', predecessor, 'day', day, 'nature', nature)
      order by day, predecessor collate "C"), '[]') from succession where successor = s.id) as "predecessors", (select coalesce(json_agg(json_build_object('structure', successor, 'day', day, 'nature', nature)
      order by day, successor collate "C"), '[]') from succession where predecessor = s.id) as "successors", s.confidence as "confidence", s.source as "source", s.source_year as "year", s.note as "note") p) || '}' as feature
  from structure s
    join commune c on c.insee = s.commune
    join epci e on e.siren = c.epci
    left join lateral (
      select class, confidence from structure_class where structure = s.id and valid @> $1::date
      order by class in ('OTIII', 'OTII', 'OTI') desc, valid desc, class collate "C" desc limit 1
    ) held on true
    left join lateral (
      select territory from territory where structure = s.id and valid @> $2::date order by territory collate "C" limit 1
    ) t on true
  order by s.id collate "C"
  limit $3 offset $4
) page;
-- values: ["2012-12-31","2012-12-31",100,0]

select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(s.id::text)::text || ',"geometry":' || 'null'
    || ',"properties":' || (select row_to_json(p)::text from (select s.id as "id", s.name as "name", s.kind as "kind", case when s.kind = 'OT' then coalesce(held.class, 'OT') else s.kind end as "class", held.confidence as "classConfidence", (select coalesce(json_agg(json_build_object(
        'class', class, 'from', lower(valid), 'to', upper(valid) - 1, 'confidence', confidence)
        order by valid, class collate "C"), '[]')
      from structure_class where structure = s.id) as "classes", s.commune as "commune", c.name as "communeName", c.epci as "epci", e.name as "epciName", c.zone as "zone", s.parent as "parent", t.territory as "territory", lower(s.valid) as "from", (upper(s.valid) - 1) as "to", (select coalesce(json_agg(json_build_object('structure', predecessor, 'day', day, 'nature', nature)
      order by day, predecessor collate "C"), '[]') from succession where successor = s.id) as "predecessors", (select coalesce(json_agg(json_build_object('structure', successor, 'day', day, 'nature', nature)
      order by day, successor collate "C"), '[]') from succession where predecessor = s.id) as "successors", s.confidence as "confidence", s.source as "source", s.source_year as "year", s.note as "note") p) || '}' as feature
  from structure s
    join commune c on c.insee = s.commune
    join epci e on e.siren = c.epci
    left join lateral (
      select class, confidence from structure_class where structure = s.id and valid @> $1::date
      order by class in ('OTIII', 'OTII', 'OTI') desc, valid desc, class collate "C" desc limit 1
    ) held on true
    left join lateral (
      select territory from territory where structure = s.id and valid @> $2::date order by territory collate "C" limit 1
    ) t on true
  where s.id = $3 and st_intersects(s.geom, st_setsrid(st_makebox2d(st_point($4, $5), st_point($6, $7))::geometry, 4326)) and s.valid && daterange($8::date, $9::date, '[]')
  order by s.id collate "C"
  limit $10 offset $11
) page;
-- values: ["2012-12-31","2012-12-31","x",3,50,4,51,"2012-01-01",null,100,0]

select count(*)::integer as matched from structure s
    join commune c on c.insee = s.commune
    join epci e on e.siren = c.epci
    left join lateral (
      select class, confidence from structure_class where structure = s.id and valid @> $1::date
      order by class in ('OTIII', 'OTII', 'OTI') desc, valid desc, class collate "C" desc limit 1
    ) held on true
    left join lateral (
      select territory from territory where structure = s.id and valid @> $2::date order by territory collate "C" limit 1
    ) t on true
  where s.id = $3 and st_intersects(s.geom, st_setsrid(st_makebox2d(st_point($4, $5), st_point($6, $7))::geometry, 4326)) and s.valid && daterange($8::date, $9::date, '[]');
-- values: ["2012-12-31","2012-12-31","x",3,50,4,51,"2012-01-01",null]
