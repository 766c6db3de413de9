package cn.liandong.organization.oneroster;

import cn.liandong.common.id.Ids;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.organization.unit.Registry;
import cn.liandong.organization.unit.RegistryReader;
import cn.liandong.organization.unit.RegistryWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the orgs of a file the units below the one that it is for. */
final class OrgsConfirm {

  private final Connection connection;
  private final ImportRef ref;
  private final StagedOrgs staged;
  private final Map<String, UUID> units = new HashMap<>();

  OrgsConfirm(Connection connection, ImportRef ref) {
    this.connection = connection;
    this.ref = ref;
    this.staged = new StagedOrgs(connection, ref);
  }

  void run() throws SQLException {
    var writer = new RegistryWriter(connection);
    writer.lock();
    staged.compare();
    var rows = staged.rows();
    var before = new RegistryReader(connection).around(List.of(ref.unitId()));
    var after = before.copy();
    for (var row : rows) {
      units.put(row.sourcedId(), row.unit() == null ? Ids.next() : row.unit());
    }
    rows.stream().filter(row -> row.unit() == null).forEach(row -> add(after, row));
    rows.stream().filter(this::isChange).forEach(row -> change(after, row));
    staged.ending().forEach(unit -> after.close(unit, ref.day()));
    after.place();
    writer.write(ref.importId(), after.since(before));
  }

  private boolean isChange(OrgRow row) {
    return row.unit() != null
        && !row.unit().equals(ref.unitId())
        && row.differs()
        && !row.isDeleted();
  }

  private void add(Registry registry, OrgRow row) {
    registry.add(units.get(row.sourcedId()), ref.day(), row.added(parent(row)));
  }

  private void change(Registry registry, OrgRow row) {
    registry.change(
        row.unit(),
        ref.day(),
        facts -> row.onto(facts, row.parentSourcedId() == null ? facts.parent() : parent(row)));
  }

  /** An org of the file, or else a unit of the registry by its id. */
  private UUID parent(OrgRow row) {
    if (row.parentSourcedId() == null) {
      return ref.unitId();
    }
    var inFile = units.get(row.parentSourcedId());
    return inFile == null ? UUID.fromString(row.parentSourcedId()) : inFile;
  }
}
