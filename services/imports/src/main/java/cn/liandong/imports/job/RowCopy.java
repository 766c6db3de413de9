package cn.liandong.imports.job;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes staged rows with COPY. Nothing else may use the connection until it is closed. */
final class RowCopy implements AutoCloseable {

  private static final String COPY =
      """
      copy import_row (import_id, sheet, row_number, state, usable, unit_id, matched_by, parent_id,
        parent_name, cells, data, issues, skipped_because) from stdin\
      """;
  private static final int CHUNK = 64 << 10;
  private static final char SEPARATOR = '\t';

  private final String importId;
  private final CopyIn copy;
  private final StringBuilder lines = new StringBuilder(CHUNK + 8192);
  private final StringBuilder value = new StringBuilder(1024);

  RowCopy(Connection connection, UUID importId) throws SQLException {
    this.importId = importId.toString();
    this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
  }

  void write(StagedRow row) throws SQLException {
    lines.append(importId).append(SEPARATOR);
    lines.append(row.sheet()).append(SEPARATOR);
    lines.append(row.number()).append(SEPARATOR);
    lines.append(row.state()).append(SEPARATOR);
    lines.append(row.usable()).append(SEPARATOR);
    uuid(row.unitId());
    text(row.matchedBy());
    uuid(row.parentId());
    text(row.parentName());
    cells(row.cells());
    value.setLength(0);
    Json.append(value, row.data());
    escape(value);
    lines.append(SEPARATOR);
    text(row.issues().isEmpty() ? "[]" : Json.write(row.issues()));
    escape(row.skippedBecause());
    lines.append('\n');
    if (lines.length() >= CHUNK) {
      flush();
    }
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      flush();
      copy.endCopy();
    }
  }

  /** Leaves the connection usable for a rollback. */
  void cancel() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void flush() throws SQLException {
    var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    lines.setLength(0);
  }

  private void uuid(@Nullable UUID id) {
    lines.append(id == null ? "\\N" : id.toString()).append(SEPARATOR);
  }

  private void text(String text) {
    escape(text);
    lines.append(SEPARATOR);
  }

  private void cells(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        lines.append(StagedRow.CELL_SEPARATOR);
      }
      escape(cells.get(i));
    }
    lines.append(SEPARATOR);
  }

  private void escape(CharSequence text) {
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char special =
          switch (text.charAt(i)) {
            case '\\' -> '\\';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
          };
      if (special != 0) {
        lines.append(text, written, i).append('\\').append(special);
        written = i + 1;
      }
    }
    lines.append(text, written, text.length());
  }
}
