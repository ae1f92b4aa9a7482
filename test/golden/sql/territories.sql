select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(t.id::text)::text || ',"geometry":' || coalesce(st_asgeojson(t.geom, 6), 'null')
    || ',"properties":' || (select row_to_json(p)::text from (select t.id as "id", t.territory as "territory", t.name as "name", t.structure as "structure", c.zone as "zone", (select coalesce(json_agg(commune order by commune collate "C"), '[]')
      from territory_commune where territory = t.id) as "communes", t.population as "population", t.area_km2 as "areaKm2", lower(t.valid) as "from", (upper(t.valid) - 1) as "to", t.confidence as "confidence", t.source as "source", t.source_year as "year", t.note as "note", m.fte as "fte", m.budget as "budget", m.year as "meansYear", m.confidence as "meansConfidence") p) || '}' as feature
  from territory t
    join structure s on s.id = t.structure
    join commune c on c.insee = s.commune
    left join lateral (
      select fte, budget, year, confidence from means
      where structure = t.structure and year <= extract(year from $1::date)
      order by year desc limit 1
    ) m on true
  order by t.id collate "C"
  limit $2 offset $3
) page;
-- values: ["2012-12-31",100,0]

select coalesce(string_agg(feature, ','), ''), count(*)
from (
  select '{"type":"Feature","id":' || to_json(t.id::text)::text || ',"geometry":' || 'null'
    || ',"properties":' || (select row_to_json(p)::text from (select t.id as "id", t.territory as "territory", t.name as "name", t.structure as "structure", c.zone as "zone", (select coalesce(json_agg(commune order by commune collate "C"), '[]')
      from territory_commune where territory = t.id) as "communes", t.population as "population", t.area_km2 as "areaKm2", lower(t.valid) as "from", (upper(t.valid) - 1) as "to", t.confidence as "confidence", t.source as "source", t.source_year as "year", t.note as "note", m.fte as "fte", m.budget as "budget", m.year as "meansYear", m.confidence as "meansConfidence") p) || '}' as feature
  from territory t
    join structure s on s.id = t.structure
    join commune c on c.insee = s.commune
    left join lateral (
      select fte, budget, year, confidence from means
      where structure = t.structure and year <= extract(year from $1::date)
      order by year desc limit 1
    ) m on true
  where t.id = $2 and st_intersects(t.geom, st_setsrid(st_makebox2d(st_point($3, $4), st_point($5, $6))::geometry, 4326)) and t.valid && daterange($7::date, $8::date, '[]')
  order by t.id collate "C"
  limit $9 offset $10
) page;
-- values: ["2012-12-31","x",3,50,4,51,"2012-01-01",null,100,0]

select count(*)::integer as matched from territory t
    join structure s on s.id = t.structure
    join commune c on c.insee = s.commune
    left join lateral (
      select fte, budget, year, confidence from means
      where structure = t.structure and year <= extract(year from $1::date)
      order by year desc limit 1
    ) m on true
  where t.id = $2 and st_intersects(t.geom, st_setsrid(st_makebox2d(st_point($3, $4), st_point($5, $6))::geometry, 4326)) and t.valid && daterange($7::date, $8::date, '[]');
-- values: ["2012-12-31","x",3,50,4,51,"2012-01-01",null]
