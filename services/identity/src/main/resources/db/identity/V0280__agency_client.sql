-- Programs of other agencies: accounts without a person, whose sign-in is a client of Keycloak.
alter table account add column program boolean not null default false;
update account set program = true where starts_with(username, 'service-account-');
alter table account
  add constraint account_program check (program = starts_with(username, 'service-account-'));

create table agency_client (
  id uuid primary key references account (id),
  request_id text not null unique,
  version bigint not null default 1,
  agency text not null,
  contact text not null,
  unit_id uuid not null,
  purposes text[] not null
    check (cardinality(purposes) > 0 and purposes <@ array['UNITS', 'PUBLICATIONS']),
  daily_quota int not null check (daily_quota > 0),
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  -- As a JWK, and its thumbprint.
  public_key text not null,
  key_id text not null,
  -- The end that Keycloak was told of.
  closed_on date
);
create index agency_client_unit on agency_client (unit_id);

create table agency_use (
  client_id uuid not null references agency_client (id),
  day date not null,
  purpose text not null,
  calls bigint not null,
  primary key (client_id, day, purpose)
);
