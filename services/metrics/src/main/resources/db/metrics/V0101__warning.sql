create table warning (
  id uuid primary key,
  county_id uuid not null,
  unit_id uuid not null,
  rule text not null,
  indicator text not null,
  first_period text not null,
  last_period text not null,
  periods int not null,
  open boolean not null,
  display text not null,
  baseline_display text not null,
  create_time timestamptz not null default now(),
  unique (unit_id, rule, indicator, first_period)
);
create index warning_county on warning (county_id, last_period);
