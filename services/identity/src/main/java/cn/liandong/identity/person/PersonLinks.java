package cn.liandong.identity.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which account is whose. */
@ApplicationScoped
public class PersonLinks {

  private static final String JOIN =
      """
      update person set account_id = found.account_id
      from (
        select a.id as account_id, p.id as person_id,
          count(*) over (partition by a.id) as people, count(*) over (partition by p.id) as accounts
        from account a
        join membership m on m.unit_id = a.unit_id and m.kind = 'HOME' and m.valid_to is null
        join person p on p.id = m.person_id and p.name = a.name and p.account_id is null
        where a.id = any (:accounts)) found
      where person.id = found.person_id and found.people = 1 and found.accounts = 1\
      """;

  /** Of namesakes in one unit nobody gets an account that may be another's. */
  public void join(Handle handle, List<UUID> accounts) {
    handle.createUpdate(JOIN).bindArray("accounts", UUID.class, accounts.toArray()).execute();
  }
}
