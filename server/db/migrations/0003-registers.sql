-- The base OT-SI: what the union knows of its network, as rows of registers (geodata/register), each change of which is kept.
-- The tables of 0001 that maps and collections read (structure, territory, initiative, means…) are published from these rows,
-- in the transaction that changes them.

create table register_row (
  register text not null,
  id text not null check (id ~ '^[A-Za-z0-9_-]{1,64}$'),
  -- Values by field; the register describes them, and they are checked against it before they come here.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- What tells the row from the others of its register.
  key text not null,
  confidence confidence not null,
  source text,
  source_year integer,
  source_day date,
  note text,
  -- Where single values come from, when it is not where the row comes from.
  value_evidence jsonb not null default '{}' check (jsonb_typeof(value_evidence) = 'object'),
  -- Number of the set of changes that wrote it last; 0: the pack.
  version bigint not null default 0,
  primary key (register, id),
  -- Rows may take each other's key within one set of changes.
  unique (register, key) deferrable initially deferred
);

-- References between rows, so that the database itself refuses those that lead nowhere. Communes and EPCIs are no rows.
create table register_reference (
  register text not null,
  id text not null,
  field text not null,
  to_register text not null,
  to_id text not null,
  primary key (register, id, field),
  foreign key (register, id) references register_row on delete cascade deferrable initially deferred,
  foreign key (to_register, to_id) references register_row deferrable initially deferred
);
create index on register_reference (to_register, to_id);

-- A set of changes made at once by someone, for a reason: an edit, an import, a restoration.
create table change_set (
  number bigint generated always as identity primary key,
  made_at timestamptz not null default now(),
  author text references account_user on delete set null,
  -- As it was then: an account may be renamed or removed.
  author_name text not null,
  kind text not null check (kind in ('edit', 'proposal', 'import', 'restoration', 'pack')),
  reason text,
  -- What it undoes, for a restoration of a whole set.
  undoes bigint references change_set
);
create index on change_set (made_at);

create table change (
  change_set bigint not null references change_set on delete cascade,
  rank integer not null,
  register text not null,
  row_id text not null,
  -- The row before and after (values, evidence); null: it did not exist.
  before jsonb,
  after jsonb,
  primary key (change_set, rank),
  check (before is not null or after is not null)
);
create index on change (register, row_id);

-- The objects a change is about, for their history.
create table change_subject (
  change_set bigint not null,
  rank integer not null,
  kind text not null,
  id text not null,
  primary key (change_set, rank, kind, id),
  foreign key (change_set, rank) references change on delete cascade
);
create index on change_subject (kind, id);

-- What contributors propose, until an engineer decides.
create table proposal (
  id text primary key,
  author text references account_user on delete set null,
  author_name text not null,
  made_at timestamptz not null default now(),
  reason text,
  -- The edits, as they were sent.
  edits jsonb not null check (jsonb_typeof(edits) = 'array'),
  state text not null default 'open' check (state in ('open', 'accepted', 'refused', 'withdrawn')),
  decided_at timestamptz,
  decided_by text references account_user on delete set null,
  decided_by_name text,
  comment text,
  change_set bigint references change_set,
  check ((state = 'open') = (decided_at is null))
);
create index on proposal (state, made_at);
