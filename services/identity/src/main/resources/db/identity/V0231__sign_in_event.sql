-- What Keycloak saw at its door, copied: kept, scoped and paged here.
create table sign_in_event (
  id text primary key,
  event_time timestamptz not null,
  type text not null,
  subject text not null default '',
  username text not null default '',
  session_id text not null default '',
  address text not null default '',
  error text not null default ''
);
create index sign_in_event_time on sign_in_event (event_time, id);
create index sign_in_event_session on sign_in_event (session_id, type);

-- Where an account's sign-ins may be seen from: the units it has a grant at.
create view sign_in_unit as
select e.id, g.unit_id, g.valid_to
from sign_in_event e
join account a on a.subject = e.subject or (e.subject = '' and a.username = e.username)
join role_grant g on g.account_id = a.id;
