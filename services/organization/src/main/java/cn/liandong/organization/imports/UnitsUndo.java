package cn.liandong.organization.imports;

import static cn.liandong.organization.OrganizationError.UNITS_IN_USE;

import cn.liandong.imports.template.ImportRef;
import cn.liandong.organization.unit.UnitWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Restores the registry to what it was before an import of units. */
final class UnitsUndo {

  private static final String EDITED =
      """
      select v.name from unit_import i
      join unit u on u.id = i.unit_id and u.version <> i.version
      join unit_version v on v.unit_id = u.id and v.valid_to is null
      where i.import_id = ? limit 3\
      """;
  private static final String USED =
      """
      select v.name from unit_import i
      join unit_version v on v.unit_id = i.unit_id and v.valid_to is null
      where i.import_id = ? and i.before = '[]'
        and (exists (select 1 from denominator d
                     where d.unit_id = i.unit_id and d.supersede_time is null)
          or exists (select 1 from unit_version c
                     where c.parent_id = i.unit_id and c.valid_to is null
                       and not exists (select 1 from unit_import o
                                       where o.import_id = i.import_id and o.unit_id = c.unit_id)))
      limit 3\
      """;
  private static final List<String> RESTORE =
      List.of(
          """
          delete from unit_version v using unit_import i
          where i.import_id = ? and v.unit_id = i.unit_id\
          """,
          """
          insert into unit_version
          select old.* from unit_import i, jsonb_populate_recordset(null::unit_version, i.before) old
          where i.import_id = ?\
          """,
          """
          update unit u set version = u.version + 1 from unit_import i
          where i.import_id = ? and u.id = i.unit_id\
          """);

  private final Connection connection;
  private final ImportRef ref;

  UnitsUndo(Connection connection, ImportRef ref) {
    this.connection = connection;
    this.ref = ref;
  }

  void run() throws SQLException {
    var writer = new UnitWriter(connection);
    writer.lock();
    refuse(EDITED, "导入之后又修改过“%s”等单位，不能整批撤销。请逐个修改这些单位。");
    refuse(USED, "“%s”等新单位已有年报数据或下级单位。请先撤销对应的导入，再撤销这一次。");
    for (var sql : RESTORE) {
      try (var statement = connection.prepareStatement(sql)) {
        statement.setObject(1, ref.importId());
        statement.executeUpdate();
      }
    }
    writer.touch(touched());
  }

  private void refuse(String sql, String text) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, ref.importId());
      try (var rows = statement.executeQuery()) {
        var names = new ArrayList<String>();
        while (rows.next()) {
          names.add(rows.getString(1));
        }
        if (!names.isEmpty()) {
          throw UNITS_IN_USE.because(text, String.join("、", names));
        }
      }
    }
  }

  private List<UUID> touched() throws SQLException {
    try (var statement =
        connection.prepareStatement("select unit_id from unit_import where import_id = ?")) {
      statement.setObject(1, ref.importId());
      try (var rows = statement.executeQuery()) {
        var ids = new ArrayList<UUID>();
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
      }
    }
  }
}
