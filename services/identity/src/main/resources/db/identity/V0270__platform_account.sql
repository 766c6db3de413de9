-- What imported lists say of people's accounts on the national platform. Nothing here lets anyone
-- sign in, and nothing that happens to a sign-in changes it.
create table platform_list (
  import_id uuid primary key references import_job (id),
  cutoff_date date not null,
  source text not null,
  -- The corrected list of the same unit and day.
  superseded_by uuid references platform_list (import_id),
  record_time timestamptz not null default clock_timestamp()
);

create table platform_account (
  import_id uuid not null references platform_list (import_id),
  person_id uuid not null references person (id),
  unit_id uuid not null,
  state text not null check (state in ('NONE', 'REGISTERED', 'VERIFIED')),
  -- Null for who holds no administrator seat, and where a list says nothing of it.
  seat_activated boolean,
  last_login_date date,
  placed boolean,
  primary key (import_id, person_id)
);
create index platform_account_person on platform_account (person_id);

-- Who was called about an account and what came of it; the latest counts.
create table platform_call (
  id uuid primary key,
  person_id uuid not null references person (id),
  state text not null check (state in ('CALLED', 'PROMISED', 'DONE')),
  promised_date date check ((promised_date is not null) = (state = 'PROMISED')),
  note text not null default '',
  username text not null,
  call_time timestamptz not null default clock_timestamp()
);
create index platform_call_person on platform_call (person_id, call_time desc);
