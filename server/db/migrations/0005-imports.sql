-- Imports of files: read, matched to registers, staged, and accepted by someone before anything enters.

-- Matchings of columns to fields that were saved, by register and by the headers they are for.
create table import_mapping (
  register text not null,
  -- The headers, folded and in order, as one text.
  headers text not null,
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  saved_at timestamptz not null default now(),
  primary key (register, headers)
);

-- An import from its file to its acceptance.
create table import (
  id text primary key,
  file_name text not null,
  author text references account_user on delete set null,
  -- As it was then: an account may be renamed or removed.
  author_name text not null,
  begun_at timestamptz not null default now(),
  state text not null check (state in ('reading', 'mapping', 'checking', 'staged', 'accepted', 'refused', 'cancelled')),
  -- Sheets, matchings, decisions, counts: a document of server/imports.
  document jsonb not null check (jsonb_typeof(document) = 'object'),
  change_set bigint references change_set,
  ended_at timestamptz,
  check ((ended_at is null) = (state in ('reading', 'mapping', 'checking', 'staged')))
);
create index on import (begun_at);

-- The cells of the file, some hundred rows together as they were read: a JSON array that the database never looks into.
create table import_source (
  import text not null references import on delete cascade,
  rank integer not null,
  sheet text not null,
  source_rows text not null,
  primary key (import, rank)
);

-- The rows as they would enter, with what is wrong in them, in the order of the file. They and the cells go some days after the end.
create table import_row (
  import text not null references import on delete cascade,
  rank integer not null,
  action text not null check (action in ('create', 'update', 'unchanged', 'blocked', 'skipped')),
  has_error boolean not null,
  has_repair boolean not null,
  has_note boolean not null,
  staged json not null,
  primary key (import, rank)
);
