-- What people are asked to agree to beyond what law already allows. The texts never change.
create table consent_notice (
  id uuid primary key,
  request_id uuid not null unique,
  unit_id uuid not null,
  title text not null check (title <> ''),
  content text not null check (content <> ''),
  coverage text not null check (coverage in ('NONE', 'PHONE', 'IDENTITY_NUMBER')),
  publish_time timestamptz not null default clock_timestamp(),
  username text not null,
  end_time timestamptz,
  end_reason text not null default '' check ((end_reason = '') = (end_time is null))
);
create index consent_notice_unit on consent_notice (unit_id);

-- Every answer ever given; the latest one counts.
create table consent (
  id uuid primary key,
  notice_id uuid not null references consent_notice (id),
  person_id uuid not null references person (id),
  state text not null check (state in ('GIVEN', 'DECLINED', 'WITHDRAWN')),
  latest boolean not null default true,
  answer_time timestamptz not null default clock_timestamp(),
  -- Who wrote it down when the person did not, and where the paper is kept.
  recorder text not null default '',
  paper text not null default '' check ((paper = '') = (recorder = ''))
);
create unique index consent_latest on consent (notice_id, person_id) where latest;
create index consent_person on consent (person_id);

-- A number without consent is not kept, whoever writes it.
alter table person add column phone_withheld boolean not null default false;
alter table person add column identity_withheld boolean not null default false;

create function withhold_numbers() returns trigger language plpgsql as $$
begin
  if new.phone_withheld then
    new.phone := null;
  end if;
  if new.identity_withheld then
    new.identity := null;
  end if;
  return new;
end $$;

create trigger person_numbers_withheld before insert or update on person
  for each row execute function withhold_numbers();
