-- Dated operations on units, and units in parallel trees.

-- What a change of the registry did to a unit, be it an import or an operation: its versions before,
-- none for a new unit, and its version number after.
alter table unit_import rename to unit_change;
alter table unit_change rename column import_id to change_id;

-- A unit begins no later than what stands below it; early imports did not see to that.
do $$
begin
  loop
    update unit_version above set valid_from = below.first
    from (select parent_id, min(valid_from) as first from unit_version group by parent_id) below
    where above.unit_id = below.parent_id and below.first < above.valid_from
      and not exists (select 1 from unit_version earlier
                      where earlier.unit_id = above.unit_id
                        and earlier.valid_from < above.valid_from);
    exit when not found;
  end loop;
end $$;

-- The version that the change found. Taking a change back makes a new version of what an earlier
-- change left; the earlier one then points to that, so that it can be taken back in turn.
alter table unit_change add version_before bigint;
update unit_change set version_before = version - 1;
alter table unit_change alter version_before set not null;

-- The unit above in each of the parallel trees, by the tree's code.
alter table unit_version add groups jsonb not null default '{}';
create index unit_version_groups on unit_version (unit_id) where groups <> '{}';

-- A code belongs for ever to the unit that had it first, and comes back with that unit only.
drop index unit_version_code;
create index unit_version_code on unit_version (code);
create function keep_code() returns trigger language plpgsql as $$
begin
  if exists (select 1 from unit_version o where o.code = new.code and o.unit_id <> new.unit_id) then
    raise exception using errcode = 'unique_violation', message = 'code of another unit';
  end if;
  return new;
end $$;
create trigger unit_version_code before insert or update of code on unit_version
  for each row when (new.code is not null) execute function keep_code();

-- anchors: the units that the order named, by which its readers are found.
create table unit_operation (
  id uuid primary key,
  kind text not null,
  effective_date date not null,
  reason text not null,
  anchors uuid[] not null,
  summary text not null,
  effect bytea not null,
  create_time timestamptz not null,
  created_by text not null,
  undo_time timestamptz,
  undone_by text not null default ''
);
create index unit_operation_time on unit_operation (create_time);

-- Which unit went on as which other.
create table unit_succession (
  operation_id uuid not null references unit_operation (id),
  predecessor_id uuid not null references unit (id),
  successor_id uuid not null references unit (id),
  effective_date date not null,
  primary key (operation_id, predecessor_id, successor_id)
);
create index unit_succession_predecessor on unit_succession (predecessor_id);
create index unit_succession_successor on unit_succession (successor_id);

-- Headcounts that an operation adds up until the next returns say how they were reckoned; import_id
-- is then the operation's.
alter table denominator add explanation text not null default '';

create or replace view unit_view as
select v.id, v.unit_id, v.valid_from, v.valid_to, v.code, v.name, v.aliases, v.level, v.school_type,
  v.urban_rural, v.ownership, v.order_number, v.parent_id, v.path, v.participation_out,
  v.participation_reason, v.participation_from, v.print_key, v.search_text, u.version, u.revision,
  coalesce((select p.name from unit_version p
            where p.unit_id = v.parent_id and p.valid_from < coalesce(v.valid_to, 'infinity')
            order by p.valid_from desc limit 1), '') as parent_name,
  v.kind, v.groups::text as groups
from unit_version v join unit u on u.id = v.unit_id;

-- Rows kept for undo are whole rows.
update unit_change set before =
  (select jsonb_agg(old || '{"groups": {}}') from jsonb_array_elements(before) old)
where before <> '[]';

-- Headcounts with each version of their unit; readers choose the version of their day.
drop view denominator_view;
create view denominator_view as
select d.id, d.unit_id, d.school_year, d.effective_date, d.teachers, d.students, d.classes,
  d.file_name, d.sheet, d.row_number, d.explanation, d.signed_by, d.sign_time,
  v.name as unit_name, coalesce(v.code, '') as unit_code, v.path, v.print_key,
  v.valid_from, v.valid_to
from denominator d join unit_version v on v.unit_id = d.unit_id
where d.supersede_time is null;
