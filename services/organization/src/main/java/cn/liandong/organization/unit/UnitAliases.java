package cn.liandong.organization.unit;

import cn.liandong.common.id.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Other spellings of units. A spelling is not of a time: it holds for all versions of a unit. */
public final class UnitAliases {

  private final Connection connection;
  private final RegistryWriter writer;

  /** Writers of the registry wait from here on until the transaction ends. */
  public UnitAliases(Connection connection) throws SQLException {
    this.connection = connection;
    this.writer = new RegistryWriter(connection);
    writer.lock();
  }

  public void add(Map<UUID, Set<String>> names) throws SQLException {
    change(
        names,
        added ->
            facts -> {
              var all = new LinkedHashSet<>(facts.aliases());
              all.addAll(added);
              return facts.edit().aliases(List.copyOf(all)).facts();
            });
  }

  public void remove(UUID unit, String name) throws SQLException {
    change(
        Map.of(unit, Set.of(name)),
        removed ->
            facts ->
                facts
                    .edit()
                    .aliases(facts.aliases().stream().filter(a -> !removed.contains(a)).toList())
                    .facts());
  }

  private interface Edit {
    UnaryOperator<Facts> of(Set<String> names);
  }

  private void change(Map<UUID, Set<String>> names, Edit edit) throws SQLException {
    var before = new RegistryReader(connection).around(names.keySet());
    var after = before.copy();
    names.forEach((unit, own) ->
        before
            .get(unit)
            .versions()
            .forEach(version -> after.change(unit, version.from(), edit.of(own))));
    after.place();
    writer.write(Ids.next(), after.since(before));
  }
}
