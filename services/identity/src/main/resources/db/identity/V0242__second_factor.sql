-- Whoever holds one of 三员 is asked for a second factor at the sign-in. Whenever that may have
-- changed, or the account got its sign-in, Keycloak is to be told.
create function order_second_factor() returns trigger language plpgsql as $$
begin
  insert into keycloak_order (account_id) values (new.account_id);
  return null;
end $$;

create trigger role_grant_second_factor after insert or update on role_grant
  for each row when (is_separated(new.role)) execute function order_second_factor();

create function order_second_factor_of_account() returns trigger language plpgsql as $$
begin
  insert into keycloak_order (account_id)
  select new.id
  where exists (select 1 from role_grant g where g.account_id = new.id and is_separated(g.role));
  return null;
end $$;

create trigger account_second_factor after update of subject on account
  for each row when (new.subject is distinct from old.subject)
  execute function order_second_factor_of_account();

insert into keycloak_order (account_id)
select distinct account_id from role_grant where is_separated(role);
