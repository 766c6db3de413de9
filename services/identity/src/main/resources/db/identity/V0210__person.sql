-- The register of people: staff, teachers, research officers, experts, leaders. Never students.
create table person (
  id uuid primary key,
  name text not null check (name <> ''),
  -- Name, whole reading and initials, one a line; and the reading that orders.
  search_text text not null,
  sort_key text not null,
  kind text not null check (kind in ('TEACHER', 'STAFF', 'RESEARCHER', 'EXPERT', 'LEADER')),
  staff_number text not null default '',
  -- Sealed under keys that the database does not know; the fifth part is the mark of equal values.
  phone text check (phone like 'sealed:%'),
  identity text check (identity like 'sealed:%'),
  phone_mark text generated always as (split_part(phone, ':', 5)) stored,
  identity_mark text generated always as (split_part(identity, ':', 5)) stored,
  account_id uuid unique references account (id),
  version bigint not null default 1,
  create_time timestamptz not null default clock_timestamp()
);
create index person_order on person (sort_key collate "C", id);
create index person_staff_number on person (staff_number) where staff_number <> '';
create index person_identity_mark on person (identity_mark) where identity is not null;

-- Where a person belongs, and for a time helps out. A membership ends; it is never deleted.
create table membership (
  id uuid primary key,
  person_id uuid not null references person (id),
  unit_id uuid not null,
  kind text not null check (kind in ('HOME', 'SECONDMENT')),
  position text not null default '',
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  end_reason text not null default ''
);
create unique index membership_home on membership (person_id)
  where kind = 'HOME' and valid_to is null;
create index membership_person on membership (person_id);
create index membership_unit on membership (unit_id);

-- Why someone who belongs to a unit does not count in its denominators, with an expiry.
create table leave_of_absence (
  id uuid primary key,
  person_id uuid not null references person (id),
  kind text not null check (kind in ('LEAVE', 'SECONDED_OUT', 'RETIRING')),
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  reason text not null,
  cancelled boolean not null default false
);
create index leave_of_absence_person on leave_of_absence (person_id);

-- What was done to a person, in words that hold no number of theirs.
create table person_event (
  id uuid primary key,
  person_id uuid not null references person (id),
  event_time timestamptz not null default clock_timestamp(),
  username text not null,
  action text not null,
  detail text not null default ''
);
create index person_event_person on person_event (person_id, event_time);

-- As people stood before an import changed them; a new person has no row before.
create table person_before (
  import_id uuid not null,
  person_id uuid not null,
  version bigint not null,
  person jsonb,
  memberships jsonb not null,
  primary key (import_id, person_id)
);

-- Its row is the lock of who enters or moves people.
create table person_register (sole boolean primary key check (sole));
insert into person_register values (true);
