-- Names that another system uses for our schools, and what was decided of them.
create table name_list (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  title text not null,
  source text not null,
  names int not null,
  created_by text not null,
  create_time timestamptz not null default clock_timestamp()
);
create index name_list_unit on name_list (unit_id, id);

create table name_list_row (
  list_id uuid not null references name_list (id),
  position int not null,
  code text not null,
  name text not null,
  parent text not null,
  primary key (list_id, position)
);

-- Without a target the name is none of our units. Undone decisions stay as history.
create table name_decision (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  key text not null,
  name text not null,
  target_id uuid references unit (id),
  aliased boolean not null,
  decided_by text not null,
  decide_time timestamptz not null default clock_timestamp(),
  undone_by text not null default '',
  undo_time timestamptz
);
create unique index name_decision_in_force on name_decision (unit_id, key) where undo_time is null;
