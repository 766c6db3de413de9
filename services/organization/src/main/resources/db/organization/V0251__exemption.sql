-- An exemption from the ranking ends, and rests on a document.
alter table unit_version add participation_until date;
alter table unit_version add participation_document text not null default '';

-- Rows kept for undo are whole rows.
update unit_change set before =
  (select jsonb_agg(old || '{"participation_until": null, "participation_document": ""}')
   from jsonb_array_elements(before) old)
where before <> '[]';

create or replace view unit_ref as
select v.unit_id as id, v.valid_from, v.valid_to, v.code, v.name, v.aliases, v.level, v.school_type,
  v.urban_rural, v.ownership, v.order_number, v.parent_id, v.path, v.participation_out,
  v.participation_reason, v.participation_from, u.revision,
  v.participation_until, v.participation_document
from unit_version v join unit u on u.id = v.unit_id;

create or replace view unit_view as
select v.id, v.unit_id, v.valid_from, v.valid_to, v.code, v.name, v.aliases, v.level, v.school_type,
  v.urban_rural, v.ownership, v.order_number, v.parent_id, v.path, v.participation_out,
  v.participation_reason, v.participation_from, v.print_key, v.search_text, u.version, u.revision,
  coalesce((select p.name from unit_version p
            where p.unit_id = v.parent_id and p.valid_from < coalesce(v.valid_to, 'infinity')
            order by p.valid_from desc limit 1), '') as parent_name,
  v.kind, v.groups::text as groups, v.participation_until, v.participation_document
from unit_version v join unit u on u.id = v.unit_id;
