-- 应急查阅: who read a unit's data in an emergency, why, and who of the unit took note of it.
create table emergency_access (
  id uuid primary key,
  request_id uuid not null,
  account_id uuid not null references account (id),
  grant_id uuid not null unique references role_grant (id),
  unit_id uuid not null,
  reason text not null,
  open_time timestamptz not null default clock_timestamp(),
  -- When it ends by itself.
  until_time timestamptz not null check (until_time > open_time),
  close_time timestamptz check (close_time >= open_time),
  calls bigint not null default 0,
  acknowledged_by text not null default '',
  acknowledge_time timestamptz check ((acknowledge_time is null) = (acknowledged_by = '')),
  remark text not null default '',
  unique (account_id, request_id)
);
create index emergency_access_unit on emergency_access (unit_id);
create index emergency_access_until on emergency_access (until_time);

-- Whoever ends the grant ends the access.
create function close_emergency_access() returns trigger language plpgsql as $$
begin
  update emergency_access set close_time = clock_timestamp()
  where grant_id = new.id and close_time is null and until_time > clock_timestamp();
  return null;
end $$;

create trigger role_grant_emergency after update of valid_to on role_grant for each row
  when (new.role = 'EMERGENCY_READER' and new.valid_to < old.valid_to)
  execute function close_emergency_access();

-- An emergency reader is a system administrator and nothing else.
create function may_join(role text, other text) returns boolean language sql immutable as $$
  select role = other
    or (role, other) in (('SYSTEM_ADMINISTRATOR', 'EMERGENCY_READER'),
      ('EMERGENCY_READER', 'SYSTEM_ADMINISTRATOR'))
    or not (is_separated(role) or is_separated(other)
      or 'EMERGENCY_READER' in (role, other))
$$;

create or replace function refuse_joint_roles() returns trigger language plpgsql as $$
begin
  perform 1 from account where id = new.account_id for update;
  if exists (
    select 1 from role_grant other
    where other.account_id = new.account_id and other.id <> new.id
      and not may_join(other.role, new.role)
      and greatest(other.valid_from, new.valid_from) < least(other.valid_to, new.valid_to, 'infinity')
  ) then
    raise exception 'roles exclude each other' using errcode = 'check_violation';
  end if;
  return new;
end $$;
