-- What maps and collections read, made anew as it is published from the registers: classes by period, successions, territories by
-- period of constant communes, perimeters of initiatives. Nothing is lost: loading fills these tables again from the registers.
-- References between them are looked at when a transaction ends, so that rows may come in any order.
drop table initiative_actor, initiative_status, initiative_territory, initiative, actor, means, territory_commune, territory, structure;

-- Digest of the pack the registers were filled from, to tell that another one is there.
alter table dataset add column pack_digest text not null default '';

create table structure (
  id text primary key,
  name text not null,
  kind text not null check (kind in ('SI', 'OT', 'BA')),
  commune text not null references commune,
  parent text references structure on delete set null deferrable initially deferred,
  valid daterange not null check (not isempty(valid)),
  geom geometry(Point, 4326) not null,
  confidence confidence not null,
  source text,
  source_year integer,
  note text
);

-- The classes granted to offices, each for a period.
create table structure_class (
  id text primary key,
  structure text not null references structure on delete cascade deferrable initially deferred,
  class text not null check (class in ('OT1', 'OT2', 'OT3', 'OT4', 'OTIII', 'OTII', 'OTI')),
  valid daterange not null check (not isempty(valid)),
  confidence confidence not null,
  source text,
  source_year integer,
  note text
);

create table succession (
  id text primary key,
  predecessor text not null references structure on delete cascade deferrable initially deferred,
  successor text not null references structure on delete cascade deferrable initially deferred,
  day date not null,
  nature text not null check (nature in ('merger', 'absorption', 'transformation', 'split'))
);

-- One row a period in which the communes of a territory are the same.
create table territory (
  id text primary key,
  territory text not null,
  name text not null,
  structure text not null references structure on delete cascade deferrable initially deferred,
  valid daterange not null check (not isempty(valid)),
  population integer not null check (population >= 0),
  area_km2 double precision not null check (area_km2 > 0),
  geom geometry(MultiPolygon, 4326) not null check (st_isvalid(geom)),
  confidence confidence not null,
  source text,
  source_year integer,
  note text
);

create table territory_commune (
  territory text not null references territory on delete cascade deferrable initially deferred,
  commune text not null references commune,
  primary key (territory, commune)
);

create table actor (
  id text primary key,
  name text not null
);

create table initiative (
  id text primary key,
  type text not null check (type in ('strategy', 'development_schema', 'reception_schema', 'regional_contract', 'objectives_agreement', 'observatory', 'quality', 'si_charter', 'digital', 'agenda21')),
  name text not null,
  -- A member of the network, an EPCI or an actor, as far as it is published.
  carrier_kind text check (carrier_kind in ('structure', 'epci', 'actor')),
  carrier text,
  document text,
  -- The union of the communes covered; none when it covers none.
  geom geometry(MultiPolygon, 4326) check (st_isvalid(geom)),
  confidence confidence not null,
  source text,
  source_year integer,
  note text,
  check ((carrier_kind is null) = (carrier is null))
);

create table initiative_commune (
  initiative text not null references initiative on delete cascade deferrable initially deferred,
  commune text not null references commune,
  primary key (initiative, commune)
);

-- The territories of which an initiative covers some communes.
create table initiative_territory (
  initiative text not null references initiative on delete cascade deferrable initially deferred,
  territory text not null references territory on delete cascade deferrable initially deferred,
  communes_covered integer not null,
  communes_total integer not null,
  primary key (initiative, territory),
  check (communes_covered between 1 and communes_total)
);

create table initiative_status (
  initiative text not null references initiative on delete cascade deferrable initially deferred,
  status text not null check (status in ('adopted', 'in_progress', 'planned', 'lapsed')),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  -- An initiative has one status at a time.
  exclude using gist (initiative with =, valid with &&)
);

create table initiative_actor (
  initiative text not null references initiative on delete cascade deferrable initially deferred,
  actor text not null references actor deferrable initially deferred,
  role text not null check (role in ('carries', 'funds', 'runs', 'consulted')),
  primary key (initiative, actor, role)
);

create table means (
  id text primary key,
  structure text not null references structure on delete cascade deferrable initially deferred,
  year integer not null check (year between 1900 and 2100),
  fte double precision check (fte >= 0),
  budget double precision check (budget >= 0),
  confidence confidence not null,
  source text,
  source_year integer,
  note text,
  unique (structure, year),
  check (fte is not null or budget is not null)
);

create index on structure using gist (geom);
create index on structure (commune);
create index on structure (parent);
create index on structure_class (structure);
create index on succession (predecessor);
create index on succession (successor);
create index on territory using gist (geom);
create index on territory (territory);
create index on territory (structure);
create index on territory_commune (commune);
create index on initiative using gist (geom);
create index on initiative_commune (commune);
create index on initiative_territory (territory);
create index on initiative_status using gist (valid);
create index on initiative_actor (actor);
