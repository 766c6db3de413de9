-- One row per report row of a confirmed file: the evidence of a figure is its row. A later file for
-- the same template, unit and period supersedes rows that differ; nothing is updated in place.
create table report (
  id bigint generated always as identity primary key,
  unit_id uuid not null,
  period text not null,
  template text not null,
  import_id uuid not null,
  file_name text not null,
  sheet text not null,
  row_number int not null,
  "values" jsonb not null,
  record_time timestamptz not null default now(),
  supersede_time timestamptz,
  superseded_by uuid
);
create unique index report_current on report (period, unit_id, template) where supersede_time is null;
create index report_import on report (import_id);
create index report_superseded_by on report (superseded_by) where superseded_by is not null;
