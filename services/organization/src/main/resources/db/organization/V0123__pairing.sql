-- Partnerships. A side is a school, a body, a seat in a body or an account, as the kind says.
create table pairing (
  id uuid primary key,
  kind text not null,
  unit_id uuid not null references unit (id),
  giver_party text not null,
  giver_id uuid not null,
  receiver_party text not null,
  receiver_id uuid not null,
  valid_from date not null,
  valid_to date,
  reference text not null default '',
  end_reason text not null default '',
  created_by text not null,
  create_time timestamptz not null default clock_timestamp(),
  check (valid_to >= valid_from)
);
create unique index pairing_open on pairing (kind, giver_id, receiver_id) where valid_to is null;
create index pairing_receiver on pairing (receiver_id);

create table pairing_visit (
  id uuid primary key,
  pairing_id uuid not null references pairing (id),
  visit_date date not null,
  remark text not null default '',
  recorded_by text not null,
  record_time timestamptz not null default clock_timestamp()
);
create index pairing_visit_pairing on pairing_visit (pairing_id, visit_date);

-- What a side is called: a school by its last name, a seat by its body and its holder.
create function party_name(party text, wanted uuid) returns text language sql stable as $$
  select coalesce(case party
    when 'SCHOOL' then (
      select u.name from unit_ref u where u.id = wanted order by u.valid_from desc limit 1)
    when 'BODY' then (select b.name from body b where b.id = wanted)
    when 'SEAT' then (
      select b.name || ' ' || coalesce(
        (select g.username from grant_ref g where g.account_id = s.account_id limit 1),
        s.department || s.post)
      from body_seat s join body b on b.id = s.body_id where s.id = wanted)
    else (select g.username from grant_ref g where g.account_id = wanted limit 1)
  end, '')
$$;
