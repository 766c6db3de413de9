package cn.liandong.organization.body;

import cn.liandong.common.scope.Role;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.organization.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that stand below an import's unit, their seats, and the accounts that may hold some.
 */
final class KnownBodies {

  private static final String BODIES =
      """
      select b.id, b.unit_id, b.kind, b.name, b.subject, b.stage, b.valid_from
      from body b
      where b.valid_to is null and b.unit_id in (
        select u.id from unit_ref u join unit_ref root on root.id = ?
          and u.path like root.path || '%')\
      """;
  private static final String SEATS =
      """
      select s.body_id, s.role, s.account_id, s.department, s.post from body_seat s
      where s.valid_to is null and s.body_id = any (?)\
      """;
  private static final String ACCOUNTS =
      """
      select distinct g.username, g.account_id from grant_ref g
      where g.unit_id in (select id from visible_units(?, ?, ?))
        and g.valid_from <= ? and (g.valid_to is null or g.valid_to > ?)\
      """;
  private static final String LEVELS =
      """
      select u.id, u.level from unit_ref u join unit_ref root on root.id = ?
        and u.path like root.path || '%'
      where u.valid_from <= ? and (u.valid_to is null or u.valid_to > ?)\
      """;

  /** A body by what tells it from others. */
  record Key(UUID unitId, String kind, String name) {}

  record Known(UUID id, Key key, String subject, String stage, LocalDate start) {}

  private record Held(
      UUID body, String role, @Nullable UUID account, String department, String post) {}

  private final Map<Key, Known> bodies = new HashMap<>();
  private final Set<Held> seats = new HashSet<>();
  private final Map<String, UUID> accounts = new HashMap<>();
  private final Map<UUID, String> levels = new HashMap<>();

  static KnownBodies load(Connection connection, ImportRef ref) throws SQLException {
    var known = new KnownBodies();
    Database.list(
            connection,
            BODIES,
            row ->
                new Known(
                    row.getObject("id", UUID.class),
                    new Key(
                        row.getObject("unit_id", UUID.class),
                        row.getString("kind"),
                        row.getString("name")),
                    row.getString("subject"),
                    row.getString("stage"),
                    row.getObject("valid_from", LocalDate.class)),
            ref.unitId())
        .forEach(body -> known.bodies.put(body.key(), body));
    known.seats.addAll(held(connection, known.bodies.values().stream().map(Known::id).toList()));
    Database.list(
        connection,
        ACCOUNTS,
        row -> known.accounts.put(row.getString(1), row.getObject(2, UUID.class)),
        ref.subject(),
        Role.names(Role.COUNTY_ADMINISTRATOR),
        ref.day(),
        ref.day(),
        ref.day());
    Database.list(
        connection,
        LEVELS,
        row -> known.levels.put(row.getObject(1, UUID.class), row.getString(2)),
        ref.unitId(),
        ref.day(),
        ref.day());
    return known;
  }

  private static List<Held> held(Connection connection, List<UUID> bodies) throws SQLException {
    return Database.list(
        connection,
        SEATS,
        row ->
            new Held(
                row.getObject("body_id", UUID.class),
                row.getString("role"),
                row.getObject("account_id", UUID.class),
                row.getString("department"),
                row.getString("post")),
        (Object) bodies.toArray(UUID[]::new));
  }

  Optional<Known> find(Key key) {
    return Optional.ofNullable(bodies.get(key));
  }

  Optional<UUID> account(String username) {
    return Optional.ofNullable(accounts.get(username));
  }

  String level(UUID unit) {
    return levels.getOrDefault(unit, "");
  }

  boolean isHeld(UUID body, String role, BodyRow row) {
    return seats.contains(
        new Held(
            body,
            role,
            row.account().isEmpty() ? null : accounts.get(row.account()),
            row.department(),
            row.post()));
  }

  int held(UUID body, String role) {
    return (int)
        seats.stream().filter(one -> one.body.equals(body) && one.role.equals(role)).count();
  }
}
