-- Units that the grants of a sign-in subject cover on a day, by the version in force or, for a closed
-- unit, its last one. Every scoped query joins it.
create function visible_units(caller text, wanted_roles text[], on_day date)
returns table (id uuid) language sql stable as $$
  select distinct u.id
  from grant_ref g
  join unit_ref root on root.id = g.unit_id
    and root.valid_from <= on_day and (root.valid_to is null or root.valid_to > on_day)
  join unit_ref u on u.path collate "C" between root.path and root.path || '~'
    and u.valid_from <= on_day
    and not exists (
      select 1 from unit_ref later
      where later.id = u.id and later.valid_from > u.valid_from and later.valid_from <= on_day)
  where g.subject = caller and caller <> ''
    and g.role = any (wanted_roles)
    and g.valid_from <= on_day and (g.valid_to is null or g.valid_to > on_day)
$$;
