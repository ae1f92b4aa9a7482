select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(i.id::text)::text || ',"geometry":' || coalesce(st_asgeojson(i.geom, 6), 'null')
    || ',"properties":' || (select row_to_json(p)::text from (select i.id as "id", i.type as "type", i.name as "name", (select coalesce(json_agg(commune order by commune collate "C"), '[]')
      from initiative_commune where initiative = i.id) as "communes", (select coalesce(json_agg(territory order by territory collate "C"), '[]')
      from initiative_territory where initiative = i.id and true) as "territories", (select coalesce(json_agg(territory order by territory collate "C"), '[]')
      from initiative_territory where initiative = i.id and communes_covered < communes_total) as "partial", case when coalesce(cs.id, ce.siren, ca.id) is not null then json_build_object(
        'kind', i.carrier_kind, 'id', i.carrier, 'name', coalesce(cs.name, ce.name, ca.name)) end as "carrier", i.document as "document", coalesce(held.status, 'none') as "status", lower(held.valid) as "statusSince", (select coalesce(json_agg(json_build_object(
        'status', status, 'from', lower(valid), 'to', upper(valid)) order by lower(valid)), '[]')
      from initiative_status where initiative = i.id) as "statuses", (select coalesce(json_agg(json_build_object(
        'actor', a.id, 'name', a.name, 'role', role) order by a.name collate "C", role), '[]')
      from initiative_actor join actor a on a.id = actor where initiative = i.id) as "actors", i.confidence as "confidence", i.source as "source", i.source_year as "year", i.note as "note") p) || '}' as feature
  from initiative i
    left join initiative_status held on held.initiative = i.id and held.valid @> $1::date
    left join structure cs on i.carrier_kind = 'structure' and cs.id = i.carrier
    left join epci ce on i.carrier_kind = 'epci' and ce.siren = i.carrier
    left join actor ca on i.carrier_kind = 'actor' and ca.id = i.carrier
  order by i.id collate "C"
  limit $2 offset $3
) page;
-- values: ["2012-12-31",100,0]

select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(i.id::text)::text || ',"geometry":' || 'null'
    || ',"properties":' || (select row_to_json(p)::text from (select i.id as "id", i.type as "type", i.name as "name", (select coalesce(json_agg(commune order by commune collate "C"), '[]')
      from initiative_commune where initiative = i.id) as "communes", (select coalesce(json_agg(territory order by territory collate "C"), '[]')
      from initiative_territory where initiative = i.id and true) as "territories", (select coalesce(json_agg(territory order by territory collate "C"), '[]')
      from initiative_territory where initiative = i.id and communes_covered < communes_total) as "partial", case when coalesce(cs.id, ce.siren, ca.id) is not null then json_build_object(
        'kind', i.carrier_kind, 'id', i.carrier, 'name', coalesce(cs.name, ce.name, ca.name)) end as "carrier", i.document as "document", coalesce(held.status, 'none') as "status", lower(held.valid) as "statusSince", (select coalesce(json_agg(json_build_object(
        'status', status, 'from', lower(valid), 'to', upper(valid)) order by lower(valid)), '[]')
      from initiative_status where initiative = i.id) as "statuses", (select coalesce(json_agg(json_build_object(
        'actor', a.id, 'name', a.name, 'role', role) order by a.name collate "C", role), '[]')
      from initiative_actor join actor a on a.id = actor where initiative = i.id) as "actors", i.confidence as "confidence", i.source as "source", i.source_year as "year", i.note as "note") p) || '}' as feature
  from initiative i
    left join initiative_status held on held.initiative = i.id and held.valid @> $1::date
    left join structure cs on i.carrier_kind = 'structure' and cs.id = i.carrier
    left join epci ce on i.carrier_kind = 'epci' and ce.siren = i.carrier
    left join actor ca on i.carrier_kind = 'actor' and ca.id = i.carrier
  where i.id = $2 and st_intersects(i.geom, st_setsrid(st_makebox2d(st_point($3, $4), st_point($5, $6))::geometry, 4326)) and exists (select from initiative_status st where st.initiative = i.id and st.valid && daterange($7::date, $8::date, '[]'))
  order by i.id collate "C"
  limit $9 offset $10
) page;
-- values: ["2012-12-31","x",3,50,4,51,"2012-01-01",null,100,0]

select count(*)::integer as matched from initiative i
    left join initiative_status held on held.initiative = i.id and held.valid @> $1::date
    left join structure cs on i.carrier_kind = 'structure' and cs.id = i.carrier
    left join epci ce on i.carrier_kind = 'epci' and ce.siren = i.carrier
    left join actor ca on i.carrier_kind = 'actor' and ca.id = i.carrier
  where i.id = $2 and st_intersects(i.geom, st_setsrid(st_makebox2d(st_point($3, $4), st_point($5, $6))::geometry, 4326)) and exists (select from initiative_status st where st.initiative = i.id and st.valid && daterange($7::date, $8::date, '[]'));
-- values: ["2012-12-31","x",3,50,4,51,"2012-01-01",null]
