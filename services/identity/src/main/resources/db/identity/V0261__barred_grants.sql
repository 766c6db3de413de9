-- What a locked person or one who left was granted covers no day: it counts for nothing, and who it
-- was stays known, for the audit and for the history of seats.
create function end_of_grant(state text, valid_from date, valid_to date)
returns date language sql stable as $$
  select case when state in ('INVITED', 'ACTIVATED') then valid_to
    else least(valid_from, current_date) end
$$;

create or replace view grant_ref as
select g.id, a.id as account_id, coalesce(a.subject, '') as subject, a.username, g.role, g.unit_id,
  g.valid_from, end_of_grant(a.state, g.valid_from, g.valid_to) as valid_to
from role_grant g join account a on a.id = g.account_id;

-- Followers hear of those again whom they have forgotten.
with barred as (
  select id, row_number() over (order by revision) as place, count(*) over () as number
  from account where state in ('LOCKED', 'LEFT')),
next as (
  update feed_revision set revision = revision + (select count(*) from barred)
  where feed = 'grant' returning revision)
update account a set revision = next.revision - barred.number + barred.place
from barred, next where a.id = barred.id;
