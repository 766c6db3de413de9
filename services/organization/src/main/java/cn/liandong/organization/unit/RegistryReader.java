package cn.liandong.organization.unit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the part of the registry that a change works on. */
public final class RegistryReader {

  private static final String VERSIONS =
      """
      select u.version, v.* from unit_version v join unit u on u.id = v.unit_id
      where v.unit_id = any (?) order by v.unit_id, v.valid_from\
      """;

  /** At any time below one of the units, in the administrative tree or in a parallel one. */
  private static final String BELOW =
      """
      with recursive below (id) as (
        select v.unit_id from unit_version named
        join unit_version v on v.path collate "C" between named.path and named.path || '~'
        where named.unit_id = any (?)
        union
        select v.unit_id from below
        join unit_version v on v.groups <> '{}'
          and exists (select 1 from jsonb_each_text(v.groups) g where g.value = below.id::text))
      select id from below\
      """;

  private final Connection connection;

  public RegistryReader(Connection connection) {
    this.connection = connection;
  }

  /** The units with all above and all below them. */
  public Registry around(Collection<UUID> units) throws SQLException {
    return withAllAbove(below(units));
  }

  /** The units with all above them. */
  public Registry withAllAbove(Collection<UUID> units) throws SQLException {
    var read = new LinkedHashMap<UUID, Timeline>();
    Set<UUID> wanted = new HashSet<>(units);
    while (!wanted.isEmpty()) {
      for (var unit : read(wanted)) {
        read.put(unit.unit(), unit);
      }
      wanted = new HashSet<>();
      for (var unit : read.values()) {
        above(unit).filter(id -> !read.containsKey(id)).forEach(wanted::add);
      }
    }
    return new Registry(read.values());
  }

  private static Stream<UUID> above(Timeline unit) {
    return unit.versions().stream()
        .map(Version::facts)
        .flatMap(facts ->
            Stream.concat(
                Stream.of(facts.parent()).filter(Objects::nonNull),
                facts.groups().values().stream()));
  }

  private List<UUID> below(Collection<UUID> units) throws SQLException {
    try (var statement = connection.prepareStatement(BELOW)) {
      statement.setArray(1, connection.createArrayOf("uuid", units.toArray()));
      try (var rows = statement.executeQuery()) {
        var ids = new ArrayList<UUID>();
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
      }
    }
  }

  private List<Timeline> read(Collection<UUID> units) throws SQLException {
    try (var statement = connection.prepareStatement(VERSIONS)) {
      statement.setArray(1, connection.createArrayOf("uuid", units.toArray()));
      try (var rows = statement.executeQuery()) {
        var versions = new LinkedHashMap<UUID, List<Version>>();
        var numbers = new LinkedHashMap<UUID, Long>();
        while (rows.next()) {
          var unit = rows.getObject("unit_id", UUID.class);
          numbers.put(unit, rows.getLong("version"));
          versions.computeIfAbsent(unit, _ -> new ArrayList<>()).add(UnitRows.version(rows));
        }
        return numbers.entrySet().stream()
            .map(e -> new Timeline(e.getKey(), e.getValue(), versions.get(e.getKey())))
            .toList();
      }
    }
  }
}
