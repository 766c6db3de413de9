-- Which person of the upstream platform signs in as which account. Keycloak follows it. The subject
-- is the platform's own id of the person; phone and identity number are compared and never kept.
create table upstream_link (
  account_id uuid primary key references account (id),
  upstream_subject text not null unique check (upstream_subject <> ''),
  link_time timestamptz not null default clock_timestamp()
);
create index person_phone_mark on person (phone_mark) where phone is not null;
