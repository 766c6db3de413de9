package cn.liandong.identity.activation;

import cn.liandong.common.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes accounts of invited people, and what they are granted. */
@ApplicationScoped
class InvitationWriter {

  private static final String REVISIONS =
      """
      update feed_revision set revision = revision + :count
      where feed = 'grant' returning revision - :count\
      """;
  private static final String ACCOUNT =
      """
      insert into account (id, username, name, unit_id, invite_time, revision)
      values (:id, :username, :name, :unit, clock_timestamp(), :revision)\
      """;
  private static final String GRANT =
      """
      insert into role_grant (id, account_id, role, unit_id, valid_from)
      values (:id, :account, :role, :unit, :today)\
      """;

  private final Managers managers;

  InvitationWriter(Managers managers) {
    this.managers = managers;
  }

  Set<String> taken(Handle handle, List<String> usernames) {
    return handle
        .createQuery("select username from account where username = any (:usernames)")
        .bindArray("usernames", String.class, usernames.toArray())
        .mapTo(String.class)
        .set();
  }

  /** The accounts' ids. */
  List<UUID> write(Handle handle, List<InvitedPerson> people) {
    var ids = new ArrayList<UUID>();
    long revision =
        handle.createQuery(REVISIONS).bind("count", people.size()).mapTo(Long.class).one();
    var accounts = handle.prepareBatch(ACCOUNT);
    var grants = handle.prepareBatch(GRANT);
    for (var person : people) {
      var id = Ids.next();
      ids.add(id);
      accounts
          .bind("id", id)
          .bind("username", person.username())
          .bind("name", person.name())
          .bind("unit", person.unitId())
          .bind("revision", ++revision)
          .add();
      if (person.role() != null) {
        grants
            .bind("id", Ids.next())
            .bind("account", id)
            .bind("role", person.role().name())
            .bind("unit", person.unitId())
            .bind("today", managers.today())
            .add();
      }
    }
    accounts.execute();
    grants.execute();
    return ids;
  }
}
