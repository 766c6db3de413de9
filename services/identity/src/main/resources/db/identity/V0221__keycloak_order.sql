-- What Keycloak is to be told, written in the transaction of the change. An order names the account,
-- not what to write: whoever carries it out lets the user in or not as the account then stands, so
-- that orders may be repeated and overtake one another. No password is ever here.
create table keycloak_order (
  id bigint generated always as identity primary key,
  account_id uuid not null references account (id),
  create_time timestamptz not null default clock_timestamp(),
  due_time timestamptz not null default clock_timestamp(),
  attempts int not null default 0,
  failure text not null default ''
);
create index keycloak_order_due on keycloak_order (due_time, id);
create index keycloak_order_account on keycloak_order (account_id);
