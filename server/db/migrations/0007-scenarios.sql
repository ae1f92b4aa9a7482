-- Scenarios: groupings of territories as they are drawn, with every change of them, and the versions that were shared, which nobody
-- changes again. What a version was computed on is kept once by its SHA-256, as the very text that was hashed.

create table ground_facts (
  checksum text primary key check (checksum ~ '^[0-9a-f]{64}$'),
  day date not null,
  content text not null
);

create table ground_shapes (
  checksum text primary key check (checksum ~ '^[0-9a-f]{64}$'),
  content text not null
);

create table scenario (
  id text primary key check (id ~ '^[A-Za-z0-9_-]{1,64}$'),
  name text not null check (name <> ''),
  description text not null default '',
  -- The day whose network and territories it groups.
  day date not null,
  document jsonb not null check (jsonb_typeof(document) = 'object'),
  -- Rises by one with each change.
  version bigint not null default 1 check (version > 0),
  author text references account_user on delete set null,
  -- Names as they were then: an account may be renamed or removed.
  author_name text not null,
  created_at timestamptz not null default now(),
  updated_by_name text not null,
  updated_at timestamptz not null default now()
);

-- Every accepted set of changes, under the number of the version that it made.
create table scenario_change (
  scenario text not null references scenario on delete cascade,
  version bigint not null,
  made_at timestamptz not null default now(),
  author text references account_user on delete set null,
  author_name text not null,
  changes jsonb not null check (jsonb_typeof(changes) = 'array'),
  primary key (scenario, version)
);

-- A scenario that has a version is not removed.
create table scenario_version (
  scenario text not null references scenario,
  number integer not null check (number > 0),
  name text not null,
  description text not null,
  day date not null,
  note text not null,
  document jsonb not null check (jsonb_typeof(document) = 'object'),
  facts text not null references ground_facts,
  shapes text not null references ground_shapes,
  -- Measures as they were computed.
  scores jsonb not null check (jsonb_typeof(scores) = 'object'),
  -- Version of the code that computed them.
  code text not null,
  shared_at timestamptz not null default now(),
  shared_by_name text not null,
  primary key (scenario, number)
);

-- That a version was chosen, apart from it: the version itself does not change.
create table scenario_retention (
  scenario text not null,
  number integer not null,
  made_at timestamptz not null default now(),
  author_name text not null,
  primary key (scenario, number),
  foreign key (scenario, number) references scenario_version
);

-- Links by which a version is read without an account; only the hash of their token is kept.
create table scenario_link (
  token_hash text primary key,
  scenario text not null,
  number integer not null,
  made_at timestamptz not null default now(),
  author_name text not null,
  withdrawn_at timestamptz,
  foreign key (scenario, number) references scenario_version
);
create index on scenario_link (scenario, number);

create function refuse_any_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed nor removed', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger frozen before update or delete on scenario_version for each row execute function refuse_any_change();
create trigger frozen before update or delete on ground_facts for each row execute function refuse_any_change();
create trigger frozen before update or delete on ground_shapes for each row execute function refuse_any_change();
