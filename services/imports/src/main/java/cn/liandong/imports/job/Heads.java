package cn.liandong.imports.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which confirmed import is in force for a template, unit and period. */
final class Heads {

  private static final String WHERE = " where template = ? and unit_id = ? and period = ?";

  private Heads() {}

  static @Nullable UUID current(Connection connection, String template, UUID unitId, String period)
      throws SQLException {
    return select(connection, template, unitId, period, "");
  }

  /** Locks until the transaction ends, so that confirms and undos stand in line. */
  static @Nullable UUID lock(Connection connection, Job job) throws SQLException {
    Sql.update(
        connection,
        "insert into import_head values (?, ?, ?, null) on conflict do nothing",
        job.template(),
        job.unitId(),
        job.period());
    return select(connection, job.template(), job.unitId(), job.period(), " for update");
  }

  static void set(Connection connection, Job job, @Nullable UUID importId) throws SQLException {
    Sql.update(
        connection,
        "update import_head set import_id = ?" + WHERE,
        importId,
        job.template(),
        job.unitId(),
        job.period());
  }

  private static @Nullable UUID select(
      Connection connection, String template, UUID unitId, String period, String lock)
      throws SQLException {
    return Sql.list(
            connection,
            "select import_id from import_head" + WHERE + lock,
            row -> row.getObject(1, UUID.class),
            template,
            unitId,
            period)
        .stream()
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
