-- Entries are written in the transaction of the act and sealed in order shortly after.
create table audit_entry (
  id bigint generated always as identity primary key,
  create_time timestamptz not null default clock_timestamp(),
  actor text not null,
  action text not null,
  object_type text not null,
  object_id text not null,
  result text not null,
  detail text not null default '',
  remote_address text not null default ''
);

-- Sequence, link and seal live beside the entry, so that the entry itself is never updated.
create table audit_seal (
  sequence bigint primary key,
  entry_id bigint not null unique references audit_entry (id),
  previous bytea not null,
  seal bytea not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are append-only';
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
  for each statement execute function refuse_change();
