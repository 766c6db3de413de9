-- People who sign in and what they were granted. A revoked grant ends; it is never deleted.
create table feed_revision (
  feed text primary key,
  revision bigint not null
);
insert into feed_revision values ('grant', 0);

create table account (
  id uuid primary key,
  username text not null unique,
  -- Keycloak's id of the person, absent until linked.
  subject text unique check (subject <> ''),
  name text not null default '',
  version bigint not null default 1,
  revision bigint not null unique,
  create_time timestamptz not null default clock_timestamp()
);

create table role_grant (
  id uuid primary key,
  account_id uuid not null references account (id),
  role text not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date,
  create_time timestamptz not null default clock_timestamp()
);
create index role_grant_account on role_grant (account_id);
create index role_grant_unit on role_grant (unit_id);

create view grant_ref as
select g.id, a.id as account_id, coalesce(a.subject, '') as subject, a.username, g.role, g.unit_id,
  g.valid_from, g.valid_to
from role_grant g join account a on a.id = g.account_id;

-- A grant with the last name of its unit.
create view grant_view as
select g.id, g.account_id, g.role, g.unit_id, g.valid_from, g.valid_to,
  coalesce((select u.name from unit_ref u
            where u.id = g.unit_id order by u.valid_from desc limit 1), '') as unit_name
from role_grant g;
