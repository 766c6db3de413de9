-- Pilot and demonstration schools: what happened when; states and quotas are computed for a day.
create table designation (
  id uuid primary key,
  programme text not null,
  batch text not null,
  unit_id uuid not null references unit (id),
  version bigint not null default 1,
  unique (programme, batch, unit_id)
);
create index designation_unit on designation (unit_id);

create table designation_event (
  id uuid primary key,
  designation_id uuid not null references designation (id),
  state text not null,
  event_date date not null,
  reason text not null default '',
  reference text not null default '',
  recorded_by text not null,
  record_time timestamptz not null default clock_timestamp(),
  import_id uuid
);
create index designation_event_designation on designation_event (designation_id);
create index designation_event_import on designation_event (import_id);
