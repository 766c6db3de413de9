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
    array(row.cells());
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

  private void array(List<String> texts) {
    value.setLength(0);
    value.append('{');
    for (int i = 0; i < texts.size(); i++) {
      value.append(i == 0 ? "\"" : ",\"");
      var text = texts.get(i);
      for (int j = 0; j < text.length(); j++) {
        char c = text.charAt(j);
        if (c == '"' || c == '\\') {
          value.append('\\');
        }
        value.append(c);
      }
      value.append('"');
    }
    value.append('}');
    escape(value);
    lines.append(SEPARATOR);
  }

  private void escape(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> lines.append("\\\\");
        case '\n' -> lines.append("\\n");
        case '\r' -> lines.append("\\r");
        case '\t' -> lines.append("\\t");
        default -> lines.append(c);
      }
    }
  }
}
