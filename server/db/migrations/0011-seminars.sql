-- Seminars: ordered views with notes, the versions that were shown, which nobody changes again, and what was written during talks.

create table seminar (
  id text primary key check (id ~ '^[A-Za-z0-9_-]{1,64}$'),
  name text not null check (name <> ''),
  description text not null default '',
  day date,
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

-- A seminar that has a version is not removed.
create table seminar_version (
  seminar text not null references seminar,
  number integer not null check (number > 0),
  name text not null,
  description text not null,
  day date,
  document jsonb not null check (jsonb_typeof(document) = 'object'),
  shared_at timestamptz not null default now(),
  shared_by_name text not null,
  primary key (seminar, number)
);
create trigger frozen before update or delete on seminar_version for each row execute function refuse_any_change();

-- A talk on a version. Its code is shown to the room again and again, so it is kept as it is; it leads nowhere once withdrawn.
create table seminar_session (
  id text primary key check (id ~ '^[A-Za-z0-9_-]{1,64}$'),
  seminar text not null,
  number integer not null,
  step integer not null default 0 check (step >= 0),
  code text unique,
  -- Rises with whatever followers would see change.
  revision bigint not null default 1,
  pin_rank integer not null default 0,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  started_by_name text not null,
  foreign key (seminar, number) references seminar_version
);
create index on seminar_session (seminar, started_at);

-- A pin that was taken away is kept, so that it can come back at its place.
create table seminar_pin (
  session text not null references seminar_session,
  id text not null check (id ~ '^[A-Za-z0-9_-]{1,64}$'),
  rank integer not null check (rank > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  author_name text not null,
  removed_at timestamptz,
  primary key (session, id)
);

create table seminar_decision (
  session text not null references seminar_session,
  view text not null,
  content text not null,
  author_name text not null,
  primary key (session, view)
);
