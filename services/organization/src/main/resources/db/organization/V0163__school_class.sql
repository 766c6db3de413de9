-- Classes of schools: entry year and number, with head counts at most. What an act changed is kept
-- beside it, so that the act can be undone.
create table school_class (
  id uuid primary key,
  school_id uuid not null references unit (id),
  stage text not null,
  -- The earliest first; several in a class of several grades.
  entry_years int[] not null check (cardinality(entry_years) between 1 and 6),
  number int not null check (number > 0),
  kind text not null default '',
  school_system text not null,
  students int check (students >= 0),
  built_on date not null,
  closed_on date,
  closed_because text not null default '',
  check (closed_on >= built_on)
);
create unique index school_class_identity on school_class (school_id, stage, (entry_years[1]), number)
  where closed_on is null;
create index school_class_school on school_class (school_id, stage, number);

create table class_act (
  id uuid primary key,
  position bigint generated always as identity,
  unit_id uuid not null references unit (id),
  kind text not null,
  school_year int not null,
  closed int not null default 0,
  username text not null,
  act_time timestamptz not null,
  undo_expire_time timestamptz not null,
  undo_time timestamptz
);
create index class_act_unit on class_act (unit_id, position desc);

-- The class as it was before the act; null where the act built it.
create table class_change (
  act_id uuid not null,
  position bigint not null,
  class_id uuid not null,
  before jsonb,
  primary key (act_id, class_id)
);
create index class_change_class on class_change (class_id, position desc);
create sequence class_change_position;

-- Why a school has fewer classes on the platform than in the annual returns.
create table class_gap (
  school_id uuid not null references unit (id),
  school_year int not null,
  classes int not null check (classes > 0),
  reason text not null,
  username text not null,
  record_time timestamptz not null,
  primary key (school_id, school_year)
);

-- What a file of classes says.
create view class_row as
select r.import_id, r.sheet, r.row_number, r.usable, r.unit_id as school_id,
  coalesce(r.data ->> 'grade', '') as grade, coalesce(r.data ->> 'stage', '') as stage_name,
  coalesce(r.data ->> 'system', '') as system_code,
  (regexp_match(r.data ->> 'number', '\d{1,2}'))[1]::int as number,
  r.data ->> 'kind' as kind, (r.data ->> 'students')::int as students
from import_row r where r.unit_id is not null;
