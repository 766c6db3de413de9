package cn.liandong.bench.imports;

import cn.liandong.bench.VoidRunException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * EasyExcel and inserts in one transaction, as most Java back offices import.
 *
 * @param batch statements sent together; 1 sends each one alone
 * @param rewritten whether the driver joins a batch into inserts of many rows
 */
record PlainWay(String name, BenchDatabase database, PlainTable table, int batch, boolean rewritten)
    implements Way {

  @Override
  public void run(Path workbook) throws SQLException {
    var source = (PGSimpleDataSource) database.dataSource();
    source.setReWriteBatchedInserts(rewritten);
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      var units = units(connection);
      try (var insert = connection.prepareStatement(table.insert)) {
        var sender = new Batches();
        UsageReader.read(
            workbook,
            (code, values) -> {
              var unit = units.get(code);
              VoidRunException.unless(unit != null, "没有学校 %s", code);
              table.add(insert, unit, ImportBench.PERIOD.toString(), values, sender);
            });
        sender.finish(insert);
      }
      connection.commit();
    }
  }

  private static Map<String, UUID> units(Connection connection) throws SQLException {
    var units = new HashMap<String, UUID>();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select code, id from unit_ref where code is not null")) {
      while (row.next()) {
        units.put(row.getString(1), row.getObject(2, UUID.class));
      }
    }
    return units;
  }

  @Override
  public String recount() {
    return table.recount;
  }

  private final class Batches implements PlainTable.Sender {
    private int waiting;

    @Override
    public void send(PreparedStatement statement) throws SQLException {
      if (batch == 1) {
        statement.executeUpdate();
        return;
      }
      statement.addBatch();
      if (++waiting == batch) {
        finish(statement);
      }
    }

    void finish(PreparedStatement statement) throws SQLException {
      if (waiting > 0) {
        statement.executeBatch();
        waiting = 0;
      }
    }
  }
}
