-- Spreadsheet imports of one service: files in parts, staged rows, questions, and what is remembered.
create table import_job (
  id uuid primary key,
  template text not null,
  unit_id uuid not null,
  file_name text not null,
  file_size bigint not null,
  received bigint not null default 0,
  sha256 text not null default '',
  state text not null,
  problem text not null default '',
  period text not null default '',
  period_proposed boolean not null default false,
  day date,
  revises uuid,
  same_file uuid,
  rows bigint not null default 0,
  good bigint not null default 0,
  warned bigint not null default 0,
  failed bigint not null default 0,
  skipped bigint not null default 0,
  added bigint not null default 0,
  changed bigint not null default 0,
  unchanged bigint not null default 0,
  missing bigint not null default 0,
  sheets jsonb not null default '[]',
  valid_rows_only boolean not null default false,
  request_id text not null,
  subject text not null,
  username text not null,
  create_time timestamptz not null,
  confirm_time timestamptz,
  undo_expire_time timestamptz,
  progress bigint not null default 0,
  revision bigint not null default 1,
  unique (subject, request_id)
);
create index import_job_list on import_job (unit_id, create_time desc, id);
create index import_job_file on import_job (unit_id, template, sha256);

create table import_part (
  import_id uuid not null references import_job (id),
  start bigint not null,
  content bytea not null,
  primary key (import_id, start)
);
-- Workbooks are compressed already.
alter table import_part alter column content set storage external;

-- What a template's SQL reads; usable rows are the ones to write.
create table import_row (
  import_id uuid not null references import_job (id),
  sheet int not null,
  row_number int not null,
  state text not null,
  usable boolean not null,
  unit_id uuid,
  matched_by text not null,
  parent_id uuid,
  parent_name text not null,
  cells text[] not null,
  data jsonb not null,
  issues jsonb not null,
  skipped_because text not null,
  in_force jsonb,
  primary key (import_id, sheet, row_number)
);

create table import_question (
  import_id uuid not null references import_job (id),
  id text not null,
  position int not null,
  kind text not null,
  text text not null,
  options jsonb not null,
  blocking boolean not null,
  rows text[] not null,
  primary key (import_id, id)
);

create table import_answer (
  import_id uuid not null references import_job (id),
  question_id text not null,
  answer text not null,
  username text not null,
  answer_time timestamptz not null,
  primary key (import_id, question_id)
);

-- New parents of an import, with the kind the clerk chose.
create table import_parent (
  import_id uuid not null references import_job (id),
  name text not null,
  kind text not null,
  primary key (import_id, name)
);

create table import_missing (
  import_id uuid not null references import_job (id),
  position int not null,
  unit_id uuid not null,
  code text not null,
  name text not null,
  -- Why the unit may rightly be absent.
  note text not null default '',
  primary key (import_id, position)
);

-- The confirmed import that is in force; its row is the lock of confirm and undo.
create table import_head (
  template text not null,
  unit_id uuid not null,
  period text not null,
  import_id uuid,
  primary key (template, unit_id, period)
);

create table import_mapping (
  template text not null,
  unit_id uuid not null,
  heading text not null,
  field text not null,
  username text not null,
  map_time timestamptz not null,
  primary key (template, unit_id, heading)
);

create table import_name (
  unit_id uuid not null,
  name text not null,
  target_id uuid not null,
  username text not null,
  decide_time timestamptz not null,
  primary key (unit_id, name)
);
