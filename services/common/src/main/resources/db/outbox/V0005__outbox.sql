-- Facts for other systems, written in the transaction of the act.
create table outbox (
  id bigint generated always as identity primary key,
  event_id uuid not null unique,
  create_time timestamptz not null default now(),
  topic text not null,
  key text not null,
  payload jsonb not null
);
