-- Of 三员 nobody holds two, nor one beside another role. Whoever writes grants of one account follows
-- the other on its row, so that two at once see each other.
create function is_separated(role text) returns boolean language sql immutable as $$
  select role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')
$$;

create function refuse_joint_roles() returns trigger language plpgsql as $$
begin
  perform 1 from account where id = new.account_id for update;
  if exists (
    select 1 from role_grant other
    where other.account_id = new.account_id and other.id <> new.id and other.role <> new.role
      and (is_separated(other.role) or is_separated(new.role))
      and greatest(other.valid_from, new.valid_from) < least(other.valid_to, new.valid_to, 'infinity')
  ) then
    raise exception 'roles exclude each other' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger role_grant_separated before insert or update on role_grant
  for each row execute function refuse_joint_roles();
