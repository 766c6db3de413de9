-- Who followed whom: the last that happens to an account.
create table hand_over (
  account_id uuid primary key references account (id),
  successor_id uuid not null references account (id),
  username text not null,
  hand_over_time timestamptz not null default clock_timestamp()
);

-- Of a role that came from somebody else's hands.
alter table role_grant add column predecessor_id uuid references account (id);
