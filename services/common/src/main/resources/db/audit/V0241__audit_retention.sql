-- Entries go only after their time, by whoever owns the tables, in whole sealed stretches from the
-- beginning: a signed checkpoint comes first, and the chain is verified from there.
create table audit_checkpoint (
  sequence bigint primary key,
  seal bytea not null,
  until_time timestamptz not null,
  signature bytea not null,
  create_time timestamptz not null default clock_timestamp()
);

create function refuse_early_deletion() returns trigger language plpgsql
set search_path from current as $$
begin
  if tg_table_name = 'audit_seal' then
    if old.sequence <= (select max(c.sequence) from audit_checkpoint c) then
      return old;
    end if;
  elsif old.create_time <= (select max(c.until_time) from audit_checkpoint c)
      and old.create_time < clock_timestamp() - interval '200 days' then
    return old;
  end if;
  raise exception 'audit entries are append-only';
end $$;

drop trigger audit_entry_append_only on audit_entry;
create trigger audit_entry_append_only before update or truncate on audit_entry
  for each statement execute function refuse_change();
create trigger audit_entry_kept before delete on audit_entry
  for each row execute function refuse_early_deletion();

drop trigger audit_seal_append_only on audit_seal;
create trigger audit_seal_append_only before update or truncate on audit_seal
  for each statement execute function refuse_change();
create trigger audit_seal_kept before delete on audit_seal
  for each row execute function refuse_early_deletion();

create trigger audit_checkpoint_append_only before update or delete or truncate on audit_checkpoint
  for each statement execute function refuse_change();

create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_object on audit_entry (object_id, id);
create index audit_entry_time on audit_entry (create_time);
