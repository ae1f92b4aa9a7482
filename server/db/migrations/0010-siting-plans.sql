-- Plans of reception points as they are drawn, with every change of them, and the versions that were shared, which nobody changes again.
-- What a version was computed on beside the ground (demand, costs) is kept once by its SHA-256, as the very text that was hashed.

create table siting_basis (
  checksum text primary key check (checksum ~ '^[0-9a-f]{64}$'),
  content text not null
);

create table siting_plan (
  id text primary key check (id ~ '^[A-Za-z0-9_-]{1,64}$'),
  name text not null check (name <> ''),
  description text not null default '',
  -- The day whose network and demand it starts from.
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

-- Every accepted change, under the number of the version that it made.
create table siting_plan_change (
  siting_plan text not null references siting_plan on delete cascade,
  version bigint not null,
  made_at timestamptz not null default now(),
  author text references account_user on delete set null,
  author_name text not null,
  changes jsonb not null check (jsonb_typeof(changes) = 'array'),
  primary key (siting_plan, version)
);

-- A plan that has a version is not removed.
create table siting_plan_version (
  siting_plan text not null references siting_plan,
  number integer not null check (number > 0),
  name text not null,
  description text not null,
  day date not null,
  note text not null,
  document jsonb not null check (jsonb_typeof(document) = 'object'),
  -- What a model said of it; null: its points were chosen by hand.
  proof jsonb check (jsonb_typeof(proof) = 'object'),
  facts text not null references ground_facts,
  shapes text not null references ground_shapes,
  demands text not null references siting_basis,
  -- Null: as the crow flies.
  costs text references siting_basis,
  -- Version of the code that computed it.
  code text not null,
  shared_at timestamptz not null default now(),
  shared_by_name text not null,
  primary key (siting_plan, number)
);

-- That a version was chosen, apart from it: the version itself does not change.
create table siting_plan_retention (
  siting_plan text not null,
  number integer not null,
  made_at timestamptz not null default now(),
  author_name text not null,
  primary key (siting_plan, number),
  foreign key (siting_plan, number) references siting_plan_version
);

-- Links by which a version is read without an account; only the hash of their token is kept.
create table siting_plan_link (
  token_hash text primary key,
  siting_plan text not null,
  number integer not null,
  made_at timestamptz not null default now(),
  author_name text not null,
  withdrawn_at timestamptz,
  foreign key (siting_plan, number) references siting_plan_version
);
create index on siting_plan_link (siting_plan, number);

create trigger frozen before update or delete on siting_plan_version for each row execute function refuse_any_change();
create trigger frozen before update or delete on siting_basis for each row execute function refuse_any_change();
