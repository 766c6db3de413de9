-- Cells are only ever shown: one text, parted by U+001F, is written and kept for less than an array.
alter table import_row alter column cells type text using array_to_string(cells, E'\x1f');

-- Yes is 1 and no is 0, as in what the services keep.
update import_row r
set data = (
  select jsonb_object_agg(e.key,
    case e.value when 'true'::jsonb then '1'::jsonb when 'false'::jsonb then '0'::jsonb
      else e.value end)
  from jsonb_each(r.data) e)
where jsonb_path_exists(r.data, '$.* ? (@ == true || @ == false)');
