-- What people say is kept wrongly about them, one field at a time, and what came of it.
create table correction_request (
  id uuid primary key,
  request_id uuid not null unique,
  person_id uuid not null references person (id),
  field text not null
    check (field in ('NAME', 'STAFF_NUMBER', 'PHONE', 'IDENTITY_NUMBER', 'POSITION', 'OTHER')),
  wanted text not null check (wanted like 'sealed:%'),
  note text check (note like 'sealed:%'),
  state text not null default 'OPEN' check (state in ('OPEN', 'CARRIED_OUT', 'DECLINED')),
  request_time timestamptz not null default clock_timestamp(),
  decide_time timestamptz check ((decide_time is null) = (state = 'OPEN')),
  username text not null default '',
  answer text not null default ''
);
create unique index correction_request_open on correction_request (person_id, field)
  where state = 'OPEN';
create index correction_request_person on correction_request (person_id);
