-- Facilities as counts per school with a date; what a later entry for the same day replaced stays.
create table facility (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  kind text not null,
  effective_date date not null,
  count int not null check (count >= 0),
  source text not null default '',
  recorded_by text not null,
  record_time timestamptz not null default clock_timestamp(),
  import_id uuid,
  supersede_time timestamptz,
  superseded_by uuid
);
create unique index facility_current on facility (unit_id, kind, effective_date)
  where supersede_time is null;
create index facility_import on facility (import_id);
