create table dispute (
  id uuid primary key,
  county_id uuid not null,
  unit_id uuid not null,
  period text not null,
  indicator text not null,
  display text not null,
  claim text not null,
  created_by text not null,
  create_time timestamptz not null default now(),
  accepted boolean,
  answer text not null default '',
  answered_by text not null default '',
  answer_time timestamptz
);
create unique index dispute_open on dispute (unit_id, period, indicator) where answer_time is null;
