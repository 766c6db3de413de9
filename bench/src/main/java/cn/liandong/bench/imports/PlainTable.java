package cn.liandong.bench.imports;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the usual ways keep the values. */
enum PlainTable {
  ROW_PER_VALUE(
      "insert into plain_value values (?, ?, ?, ?)",
      "select count(*), sum(value) from plain_value") {
    @Override
    void add(PreparedStatement insert, UUID unit, String period, List<Long> values, Sender sender)
        throws SQLException {
      for (int i = 0; i < values.size(); i++) {
        insert.setObject(1, unit);
        insert.setString(2, period);
        insert.setString(3, "v" + (i + 1));
        insert.setLong(4, values.get(i));
        sender.send(insert);
      }
    }
  },
  ROW_PER_SCHOOL(
      "insert into plain_row values (?, ?, %s)".formatted(marks()),
      "select count(*) * %d, sum(%s) from plain_row".formatted(UsageReader.FIGURES, columns())) {
    @Override
    void add(PreparedStatement insert, UUID unit, String period, List<Long> values, Sender sender)
        throws SQLException {
      insert.setObject(1, unit);
      insert.setString(2, period);
      for (int i = 0; i < values.size(); i++) {
        insert.setLong(i + 3, values.get(i));
      }
      sender.send(insert);
    }
  };

  /** Executes the statement, or keeps it for later. */
  @FunctionalInterface
  interface Sender {
    void send(PreparedStatement statement) throws SQLException;
  }

  final String insert;
  final String recount;

  PlainTable(String insert, String recount) {
    this.insert = insert;
    this.recount = recount;
  }

  abstract void add(
      PreparedStatement insert, UUID unit, String period, List<Long> values, Sender sender)
      throws SQLException;

  private static String marks() {
    return "?, ".repeat(UsageReader.FIGURES - 1) + "?";
  }

  private static String columns() {
    return IntStream.rangeClosed(1, UsageReader.FIGURES)
        .mapToObj(i -> "v" + i)
        .collect(Collectors.joining(" + "));
  }
}
