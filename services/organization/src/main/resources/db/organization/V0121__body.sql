-- Bodies with their seats, terms and yearly checks. Seats refer to accounts or posts, never to names.
create table body (
  id uuid primary key,
  kind text not null,
  unit_id uuid not null references unit (id),
  name text not null,
  subject text not null default '',
  stage text not null default '',
  valid_from date not null,
  valid_to date,
  reference text not null default '',
  close_reason text not null default '',
  close_reference text not null default '',
  version bigint not null default 1,
  created_by text not null,
  create_time timestamptz not null default clock_timestamp(),
  check (valid_to > valid_from)
);
create index body_unit on body (unit_id, kind);

create table body_seat (
  id uuid primary key,
  body_id uuid not null references body (id),
  role text not null,
  account_id uuid,
  post text not null default '',
  department text not null default '',
  valid_from date not null,
  valid_to date,
  end_reason text not null default '',
  check (valid_to >= valid_from),
  check ((account_id is null) <> (post = ''))
);
create index body_seat_body on body_seat (body_id);
create unique index body_seat_account on body_seat (body_id, account_id) where valid_to is null;

create table body_term (
  body_id uuid not null references body (id),
  start_date date not null,
  end_date date,
  reference text not null default '',
  primary key (body_id, start_date),
  check (end_date > start_date)
);

create table body_check (
  body_id uuid not null references body (id),
  year int not null,
  passed boolean not null,
  remark text not null default '',
  reference text not null default '',
  recorded_by text not null,
  record_time timestamptz not null default clock_timestamp(),
  primary key (body_id, year)
);

-- A person's decision on the draft that failed years led to.
create table body_removal (
  body_id uuid not null references body (id),
  year int not null,
  upheld boolean not null,
  effective_date date,
  reason text not null,
  reference text not null,
  decided_by text not null,
  decide_time timestamptz not null default clock_timestamp(),
  primary key (body_id, year)
);
