-- What becomes of an account: invited, activated, locked, left.
alter table account
  add column state text not null default 'INVITED'
    check (state in ('INVITED', 'ACTIVATED', 'LOCKED', 'LEFT')),
  -- Where the person works, as the invitation says.
  add column unit_id uuid,
  -- Of an account that becomes a sign-in by a code, never by its name alone.
  add column invite_time timestamptz,
  add column activate_time timestamptz,
  add column state_reason text not null default '';
create index account_unit on account (unit_id);

update account set state = 'ACTIVATED', activate_time = clock_timestamp() where subject is not null;

-- Whoever was not invited and turns out to have a sign-in is active from then on.
create function activate_on_link() returns trigger language plpgsql as $$
begin
  if new.subject is not null and new.invite_time is null and new.state = 'INVITED' then
    new.state := 'ACTIVATED';
    new.activate_time := clock_timestamp();
  end if;
  return new;
end $$;
create trigger account_activated before insert or update of subject on account
  for each row execute function activate_on_link();

-- One code an account, only as its hash; gone once used.
create table activation_code (
  account_id uuid primary key references account (id),
  hash bytea not null,
  expire_time timestamptz not null,
  failed_attempts int not null default 0,
  issue_time timestamptz not null default clock_timestamp()
);

-- What a locked person or one who left was granted counts for nothing.
create or replace view grant_ref as
select g.id, a.id as account_id, coalesce(a.subject, '') as subject, a.username, g.role, g.unit_id,
  g.valid_from, g.valid_to
from role_grant g join account a on a.id = g.account_id
where a.state in ('INVITED', 'ACTIVATED');
