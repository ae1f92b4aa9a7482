-- Accounts: who may sign in, with which role and for which objects, and the links by which accounts are made and passwords reset.
-- account_user, account_session, account_credential and account_verification are written by better-auth, with the columns it wants.

create table account_user (
  id text primary key,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default true,
  name text not null,
  image text,
  role text not null default 'reader' check (role in ('reader', 'contributor', 'engineer', 'administrator')),
  disabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table account_session (
  id text primary key,
  token text not null unique,
  user_id text not null references account_user on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- A way to sign in: a password (provider "credential"), or an identity at the OpenID Connect provider (provider "oidc").
create table account_credential (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references account_user on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id),
  check (provider_id <> 'credential' or password is not null)
);

create table account_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- What a contributor may propose for. Objects come and go with the packs: no foreign key.
create table account_grant (
  user_id text not null references account_user on delete cascade,
  object_kind text not null check (object_kind in ('structure', 'territory')),
  object_id text not null,
  primary key (user_id, object_kind, object_id)
);

-- Of a link only the hash is kept. The first administrator's invitation has no e-mail: whoever holds the link gives one.
create table account_invitation (
  id text primary key,
  token_hash text not null unique,
  email text check (email = lower(email)),
  role text not null check (role in ('reader', 'contributor', 'engineer', 'administrator')),
  grants jsonb not null default '[]' check (jsonb_typeof(grants) = 'array'),
  created_by text references account_user on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  accepted_at timestamptz,
  check (email is not null or role = 'administrator')
);
-- One open invitation a person; nulls are equal here so that the first administrator has one as well.
create unique index account_invitation_open on account_invitation (coalesce(email, '')) where accepted_at is null;

create table account_reset (
  id text primary key,
  user_id text not null references account_user on delete cascade,
  token_hash text not null unique,
  created_by text references account_user on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz
);

-- Attempts counted against guessing, by a hash of what is counted (an address, an account); kept here so that a restart forgets nothing.
create table account_attempt (
  key text primary key,
  count integer not null check (count >= 0),
  window_end timestamptz not null
);

create index on account_session (user_id);
create index on account_session (expires_at);
create index on account_credential (user_id);
create index on account_verification (identifier);
create index on account_reset (user_id);
create index on account_attempt (window_end);
