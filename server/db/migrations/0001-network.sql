-- The network of a département: geography, structures, territories, initiatives, means, and what they are checked against.
-- Geometry is stored in WGS 84 (EPSG:4326), as served; areas are computed on the ellipsoid before loading.
create extension if not exists postgis;
create extension if not exists btree_gist;

create domain confidence as text check (value in ('attested', 'declared', 'estimated', 'demonstration'));

-- What is loaded, in one row: identity of the pack, its checksum (loading the same pack twice changes nothing), the contours used.
create table dataset (
  only_one boolean primary key default true check (only_one),
  pack text not null,
  union_name text not null,
  department text not null,
  department_name text not null,
  network_year integer not null,
  period daterange not null,
  checksum text not null,
  loaded_at timestamptz not null default now(),
  geometry_kind text not null check (geometry_kind in ('official', 'embedded', 'file')),
  geometry_label text not null,
  geometry_accuracy_m integer check (geometry_accuracy_m > 0),
  geometry_licence text not null,
  geometry_date date not null
);

create table data_source (
  rank integer primary key,
  label text not null,
  licence text not null,
  url text,
  source_date date
);

create table backdrop_area (
  id text primary key,
  kind text not null check (kind = 'land'),
  geom geometry(MultiPolygon, 4326) not null check (st_isvalid(geom))
);

create table backdrop_label (
  id text primary key,
  kind text not null check (kind in ('water', 'country', 'department')),
  name_fr text not null,
  name_en text not null,
  geom geometry(Point, 4326) not null
);

create table zone (
  id text primary key,
  name text not null unique,
  rank integer not null unique check (rank > 0),
  note text,
  population integer not null check (population >= 0),
  commune_count integer not null check (commune_count > 0),
  area_km2 double precision not null check (area_km2 > 0),
  geom geometry(MultiPolygon, 4326) not null check (st_isvalid(geom))
);

create table epci (
  siren text primary key check (siren ~ '^[0-9]{9}$'),
  name text not null,
  kind text not null,
  population integer not null check (population >= 0),
  commune_count integer not null check (commune_count > 0),
  area_km2 double precision not null check (area_km2 > 0),
  geom geometry(MultiPolygon, 4326) not null check (st_isvalid(geom))
);

create table commune (
  insee text primary key check (insee ~ '^[0-9][0-9AB][0-9]{3}$'),
  name text not null,
  population integer not null check (population >= 0),
  epci text not null references epci,
  zone text not null references zone,
  seat geometry(Point, 4326) not null,
  area_km2 double precision not null check (area_km2 > 0),
  geom geometry(MultiPolygon, 4326) not null check (st_isvalid(geom))
);

create table structure (
  id text primary key,
  name text not null,
  kind text not null check (kind in ('SI', 'OT', 'BA')),
  stars smallint check (stars between 1 and 4),
  commune text not null references commune,
  parent text references structure,
  valid daterange not null default daterange(null, null) check (not isempty(valid)),
  geom geometry(Point, 4326) not null,
  confidence confidence not null,
  class_confidence confidence not null,
  source text,
  source_year integer,
  note text,
  check ((kind = 'OT') = (stars is not null)),
  check ((kind = 'BA') = (parent is not null)),
  check (parent <> id)
);

create table territory (
  id text primary key,
  name text not null,
  structure text not null references structure,
  valid daterange not null default daterange(null, null) check (not isempty(valid)),
  population integer not null check (population >= 0),
  area_km2 double precision not null check (area_km2 > 0),
  geom geometry(MultiPolygon, 4326) not null check (st_isvalid(geom)),
  confidence confidence not null,
  source text,
  source_year integer,
  note text,
  -- A structure has one territory at a time.
  exclude using gist (structure with =, valid with &&)
);

create table territory_commune (
  territory text not null references territory on delete cascade,
  commune text not null references commune,
  primary key (territory, commune)
);

create table initiative (
  id text primary key,
  type text not null check (type in ('strategy', 'development_schema', 'reception_schema', 'regional_contract', 'objectives_agreement', 'observatory', 'quality', 'si_charter', 'digital', 'agenda21')),
  name text not null,
  confidence confidence not null,
  source text,
  source_year integer,
  note text
);

create table initiative_territory (
  initiative text not null references initiative on delete cascade,
  territory text not null references territory,
  primary key (initiative, territory)
);

create table initiative_status (
  initiative text not null references initiative on delete cascade,
  status text not null check (status in ('adopted', 'in_progress', 'planned', 'lapsed')),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  -- An initiative has one status at a time.
  exclude using gist (initiative with =, valid with &&)
);

create table actor (
  id text primary key,
  name text not null unique
);

create table initiative_actor (
  initiative text not null references initiative on delete cascade,
  actor text not null references actor,
  role text not null check (role in ('carries', 'funds', 'runs', 'consulted')),
  primary key (initiative, actor, role)
);

create table means (
  structure text not null references structure,
  year integer not null check (year between 1900 and 2100),
  fte double precision not null check (fte >= 0),
  budget double precision check (budget >= 0),
  confidence confidence not null,
  source text,
  source_year integer,
  note text,
  primary key (structure, year)
);

-- Published totals that the loaded rows are compared with; a difference is shown, never hidden.
create table control_total (
  zone text not null references zone,
  class text not null check (class in ('SI', 'OT1', 'OT2', 'OT3', 'OT4')),
  count integer not null check (count >= 0),
  primary key (zone, class)
);

create table staff_total (
  year integer not null,
  job_family text not null,
  contract text not null check (contract in ('cdi_association', 'cdi_public', 'cdd_association', 'cdd_public', 'subsidised', 'all')),
  headcount integer not null check (headcount >= 0),
  primary key (year, job_family, contract)
);

create index on zone using gist (geom);
create index on epci using gist (geom);
create index on commune using gist (geom);
create index on commune using gist (seat);
create index on commune (zone);
create index on commune (epci);
create index on structure using gist (geom);
create index on structure (commune);
create index on territory using gist (geom);
create index on territory_commune (commune);
create index on initiative_territory (territory);
create index on initiative_status using gist (valid);
create index on backdrop_area using gist (geom);
