-- Units of the registry as versions over time, and the headcounts of the annual returns.
create table feed_revision (
  feed text primary key,
  revision bigint not null
);
insert into feed_revision values ('unit', 0);

-- A unit without versions was taken back: it stays for the change feed.
create table unit (
  id uuid primary key,
  version bigint not null default 1,
  revision bigint not null unique
);

create table unit_version (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  valid_from date not null,
  valid_to date,
  code text,
  name text not null,
  aliases text[] not null default '{}',
  level text not null,
  school_type text not null default '',
  urban_rural text not null default '',
  ownership text not null default '',
  kind text not null default '',
  order_number int not null default 0,
  note text not null default '',
  parent_id uuid references unit (id),
  path text not null,
  participation_out boolean not null default false,
  participation_reason text not null default '',
  participation_from date,
  print_key text collate "C" not null,
  search_text text not null,
  record_time timestamptz not null default clock_timestamp(),
  check (valid_to > valid_from),
  unique (unit_id, valid_from)
);
create unique index unit_version_open on unit_version (unit_id) where valid_to is null;
create unique index unit_version_code on unit_version (code) where valid_to is null;
create index unit_version_path on unit_version (path collate "C");
create index unit_version_print on unit_version (print_key);

create table denominator (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  school_year text not null,
  effective_date date not null,
  teachers int not null check (teachers >= 0),
  students int not null check (students >= 0),
  classes int not null check (classes >= 0),
  file_name text not null,
  sheet text not null,
  row_number int not null,
  import_id uuid not null,
  signed_by text not null default '',
  sign_time timestamptz,
  record_time timestamptz not null default clock_timestamp(),
  supersede_time timestamptz,
  superseded_by uuid
);
create unique index denominator_current on denominator (unit_id, effective_date)
  where supersede_time is null;
create index denominator_import on denominator (import_id);

create table feed_position (
  feed text primary key,
  revision bigint not null
);

create view unit_ref as
select v.unit_id as id, v.valid_from, v.valid_to, v.code, v.name, v.aliases, v.level, v.school_type,
  v.urban_rural, v.ownership, v.order_number, v.parent_id, v.path, v.participation_out,
  v.participation_reason, v.participation_from, u.revision
from unit_version v join unit u on u.id = v.unit_id;

-- What readers of the registry see of a version; the parent by its last name while the version held.
create view unit_view as
select v.id, v.unit_id, v.valid_from, v.valid_to, v.code, v.name, v.aliases, v.level, v.school_type,
  v.urban_rural, v.ownership, v.order_number, v.parent_id, v.path, v.participation_out,
  v.participation_reason, v.participation_from, v.print_key, v.search_text, u.version, u.revision,
  coalesce((select p.name from unit_version p
            where p.unit_id = v.parent_id and p.valid_from < coalesce(v.valid_to, 'infinity')
            order by p.valid_from desc limit 1), '') as parent_name
from unit_version v join unit u on u.id = v.unit_id;

create view denominator_view as
select d.id, d.unit_id, d.school_year, d.effective_date, d.teachers, d.students, d.classes,
  d.file_name, d.sheet, d.row_number, d.signed_by, d.sign_time,
  v.name as unit_name, coalesce(v.code, '') as unit_code, v.path, v.print_key
from denominator d join unit_version v on v.unit_id = d.unit_id and v.valid_to is null
where d.supersede_time is null;

-- Gives each of the units a revision of its own; the row lock makes writers follow one another.
create function touch_units(ids uuid[]) returns bigint language plpgsql as $$
declare base bigint;
begin
  update feed_revision set revision = revision + cardinality(ids) where feed = 'unit'
    returning revision - cardinality(ids) into base;
  update unit u set revision = base + n.position
    from unnest(ids) with ordinality as n (id, position) where u.id = n.id;
  return cardinality(ids);
end $$;

-- What an import of units did to a unit: its versions before, none for a new unit.
create table unit_import (
  import_id uuid not null,
  unit_id uuid not null references unit (id),
  version bigint not null,
  before jsonb not null,
  primary key (import_id, unit_id)
);
