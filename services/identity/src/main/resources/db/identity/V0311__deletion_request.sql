-- Who asks that what is kept about a person be deleted, or an administrator for somebody who has
-- left, and what came of it.
create table deletion_request (
  id uuid primary key,
  request_id uuid not null unique,
  person_id uuid not null references person (id),
  note text check (note like 'sealed:%'),
  -- The administrator; empty when the person asked.
  started_by text not null default '',
  state text not null default 'OPEN' check (state in ('OPEN', 'CARRIED_OUT', 'DECLINED')),
  request_time timestamptz not null default clock_timestamp(),
  decide_time timestamptz check ((decide_time is null) = (state = 'OPEN')),
  username text not null default '',
  answer text not null default ''
);
create unique index deletion_request_open on deletion_request (person_id) where state = 'OPEN';
create index deletion_request_person on deletion_request (person_id);

-- The row stays under a pseudonym, for counts, history and what points to it.
alter table person add column erase_time timestamptz;
create sequence erased_person_number;

-- Of an account whose user is to be gone from Keycloak for good; nobody else gets the username.
alter table account add column erase_time timestamptz;
alter table account add constraint account_erased check (erase_time is null or state = 'LEFT');

-- Keyed hashes of the numbers of erased people, by which a roster that brings one back is noticed.
create table erased_mark (
  mark text primary key,
  person_id uuid not null references person (id)
);
