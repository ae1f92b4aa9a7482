-- What engines of routes were asked, and what they answered, so that nothing is asked twice. An empty date: the engine does not tell that
-- of its roads. A place is "lon,lat" in WGS 84, rounded to 5 decimals (a metre).

create table travel_job (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  engine text not null check (engine <> ''),
  data_date text not null,
  request jsonb not null check (jsonb_typeof(request) = 'object'),
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done integer not null check (done >= 0),
  total integer not null check (total >= done),
  failure jsonb check (jsonb_typeof(failure) = 'object'),
  asked_at timestamptz not null default now(),
  ended_at timestamptz
);
create index on travel_job (state, asked_at);

-- The ways from a place: cells by destination, each [seconds, metres], or null when there is no way.
create table travel_way (
  engine text not null,
  mode text not null,
  data_date text not null,
  origin text not null,
  cells jsonb not null check (jsonb_typeof(cells) = 'object'),
  -- When the oldest of them was computed.
  computed_at timestamptz not null default now(),
  primary key (engine, mode, data_date, origin)
);

-- The area within a limit of a place (minutes or km): its geometry, or why what was answered made no sense.
create table travel_area (
  engine text not null,
  mode text not null,
  data_date text not null,
  measure text not null check (measure in ('time', 'distance')),
  place text not null,
  reach double precision not null check (reach > 0),
  answer jsonb not null check (jsonb_typeof(answer) = 'object'),
  computed_at timestamptz not null default now(),
  primary key (engine, mode, data_date, measure, place, reach)
);
