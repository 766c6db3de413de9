package cn.liandong.identity.signin;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.identity.account.GrantRevision;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes of background work, on nobody's behalf. */
final class AccountWriter {

  private static final Caller SERVICE = Caller.system("identity");
  private static final String UNLINKED =
      """
      select id, username from account where subject is null and invite_time is null and not program
      order by username limit 500\
      """;
  private static final String LINK =
      """
      update account set subject = ?, name = ?, version = version + 1, revision = ?
      where id = ? and subject is null
        and not exists (select 1 from account other where other.subject = ?)\
      """;
  private static final String ACCOUNT =
      """
      insert into account (id, username, name, revision) values (?, ?, ?, ?)
      on conflict (username) do update set revision = excluded.revision
      returning id\
      """;
  private static final String GRANT =
      "insert into role_grant (id, account_id, role, unit_id, valid_from) values (?, ?, ?, ?, ?)";

  private final Connection connection;

  AccountWriter(Connection connection) {
    this.connection = connection;
  }

  record Unlinked(UUID id, String username) {}

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  List<Unlinked> unlinked() throws SQLException {
    return list(UNLINKED, row -> new Unlinked(row.getObject(1, UUID.class), row.getString(2)));
  }

  /** False when the account or the subject was taken in the meantime. */
  boolean link(Unlinked account, String subject, String name) throws SQLException {
    var linked = update(LINK, subject, name, nextRevision(), account.id, subject) == 1;
    if (linked) {
      new Audit().done(connection, SERVICE, "ACCOUNT_LINKED", "account", account.id);
    }
    return linked;
  }

  void grant(String username, Role role, UUID unit, LocalDate from) throws SQLException {
    var account =
        list(
                ACCOUNT,
                row -> row.getObject(1, UUID.class),
                Ids.next(),
                username,
                username,
                nextRevision())
            .getFirst();
    var grant = Ids.next();
    update(GRANT, grant, account, role.name(), unit, from);
    new Audit()
        .record(
            connection,
            SERVICE,
            "GRANT_CREATED",
            "grant",
            grant.toString(),
            Audit.DONE,
            role + " " + username);
  }

  /** Whether anybody holds the role or ever held it. */
  boolean wasGranted(Role role) throws SQLException {
    return !list("select 1 from role_grant where role = ? limit 1", row -> 1, role.name())
        .isEmpty();
  }

  /** Roots of the tree as far as it has arrived. */
  List<UUID> roots() throws SQLException {
    return list(
        """
        select id from unit_ref where parent_id is null and valid_to is null
        order by valid_from, id\
        """,
        row -> row.getObject(1, UUID.class));
  }

  /** Usernames among the given that have no linked account. */
  List<String> withoutLink(List<String> usernames) throws SQLException {
    return list(
        """
        select wanted.username from unnest(?) as wanted (username)
        where not exists (
          select 1 from account a where a.username = wanted.username and a.subject is not null)\
        """,
        row -> row.getString(1),
        (Object) usernames.toArray(String[]::new));
  }

  /** Writers follow one another until their transactions end. */
  void lock() throws SQLException {
    list("select revision from feed_revision where feed = 'grant' for update", row -> 1);
  }

  private long nextRevision() throws SQLException {
    return list(GrantRevision.NEXT, row -> row.getLong(1)).getFirst();
  }

  private int update(String sql, Object... arguments) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      return statement.executeUpdate();
    }
  }

  private <T> List<T> list(String sql, Reader<T> reader, Object... arguments) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (var rows = statement.executeQuery()) {
        var all = new ArrayList<T>();
        while (rows.next()) {
          all.add(reader.read(rows));
        }
        return all;
      }
    }
  }
}
