package cn.liandong.imports.job;

import cn.liandong.common.period.Period;
import cn.liandong.common.scope.Caller;
import cn.liandong.imports.table.SheetReport;
import cn.liandong.imports.template.ImportRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import, as stored. */
record Job(
    UUID id,
    String template,
    UUID unitId,
    String fileName,
    long fileSize,
    long received,
    String sha256,
    JobState state,
    String problem,
    String period,
    boolean periodProposed,
    @Nullable LocalDate day,
    @Nullable UUID revises,
    @Nullable UUID sameFile,
    Counts counts,
    List<SheetReport> sheets,
    boolean validRowsOnly,
    Caller actor,
    String username,
    Instant createTime,
    @Nullable Instant confirmTime,
    @Nullable Instant undoExpireTime,
    long progress,
    long revision) {

  record Counts(
      long rows,
      long good,
      long warned,
      long failed,
      long skipped,
      long added,
      long changed,
      long unchanged,
      long missing) {}

  static Job of(ResultSet row) throws SQLException {
    return new Job(
        row.getObject("id", UUID.class),
        row.getString("template"),
        row.getObject("unit_id", UUID.class),
        row.getString("file_name"),
        row.getLong("file_size"),
        row.getLong("received"),
        row.getString("sha256"),
        JobState.valueOf(row.getString("state")),
        row.getString("problem"),
        row.getString("period"),
        row.getBoolean("period_proposed"),
        row.getObject("day", LocalDate.class),
        row.getObject("revises", UUID.class),
        row.getObject("same_file", UUID.class),
        counts(row),
        Json.sheets(row.getString("sheets")),
        row.getBoolean("valid_rows_only"),
        actor(row),
        row.getString("username"),
        Objects.requireNonNull(Sql.instant(row, "create_time")),
        Sql.instant(row, "confirm_time"),
        Sql.instant(row, "undo_expire_time"),
        row.getLong("progress"),
        row.getLong("revision"));
  }

  /** Whoever acted last. */
  private static Caller actor(ResultSet row) throws SQLException {
    var subject = row.getString("actor_subject");
    return subject == null
        ? new Caller(row.getString("subject"), row.getString("username"), Set.of(), "")
        : new Caller(subject, row.getString("actor_username"), Set.of(), "");
  }

  private static Counts counts(ResultSet row) throws SQLException {
    return new Counts(
        row.getLong("rows"),
        row.getLong("good"),
        row.getLong("warned"),
        row.getLong("failed"),
        row.getLong("skipped"),
        row.getLong("added"),
        row.getLong("changed"),
        row.getLong("unchanged"),
        row.getLong("missing"));
  }

  ImportRef ref() {
    return new ImportRef(
        id,
        template,
        unitId,
        period.isEmpty() ? null : Period.parse(period),
        Objects.requireNonNull(day),
        revises,
        fileName,
        actor.subject());
  }

  String sheetName(int index) {
    return sheets.stream()
        .filter(sheet -> sheet.index() == index && !sheet.name().isEmpty())
        .map(SheetReport::name)
        .findFirst()
        .orElse("表" + (index + 1));
  }
}
