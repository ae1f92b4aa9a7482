-- What was proposed for a scenario: what was asked, on which data, with which code, and what came of it, so that it can be replayed.

create table scenario_proposal (
  scenario text not null references scenario on delete cascade,
  number integer not null check (number > 0),
  record jsonb not null check (jsonb_typeof(record) = 'object'),
  made_at timestamptz not null default now(),
  author text references account_user on delete set null,
  author_name text not null,
  primary key (scenario, number)
);
