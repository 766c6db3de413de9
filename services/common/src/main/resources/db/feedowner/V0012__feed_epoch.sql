-- Changes whenever the owner's tables are others than those a follower has copied: made anew, brought
-- back from a dump (other table), another cluster, or a recovery to an earlier point (next timeline).
-- The row is for an operator who brings rows back in some other way: update it.
create table feed_epoch (id uuid not null default gen_random_uuid());
insert into feed_epoch default values;

create function feed_epoch() returns text language sql stable as $$
  select md5(concat_ws('/', e.id, e.tableoid, s.system_identifier, c.timeline_id))
  from feed_epoch e, pg_control_system() s, pg_control_checkpoint() c
$$;
