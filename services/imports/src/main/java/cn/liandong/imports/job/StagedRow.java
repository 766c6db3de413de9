package cn.liandong.imports.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row as it is staged. */
record StagedRow(
    int sheet,
    int number,
    State state,
    @Nullable UUID unitId,
    String matchedBy,
    @Nullable UUID parentId,
    String parentName,
    List<String> cells,
    Map<String, @Nullable Object> data,
    List<RowIssue> issues,
    String skippedBecause) {

  /** Between the texts of {@code cells} in the table; no cell contains it. */
  static final char CELL_SEPARATOR = '\u001f';

  enum State {
    GOOD,
    WARNED,
    FAILED,
    SKIPPED
  }

  static StagedRow skipped(
      int sheet, int number, List<String> cells, List<RowIssue> issues, String because) {
    return new StagedRow(
        sheet, number, State.SKIPPED, null, "", null, "", cells, Map.of(), issues, because);
  }

  static String[] cells(ResultSet row) throws SQLException {
    return row.getString("cells").split(String.valueOf(CELL_SEPARATOR), -1);
  }

  StagedRow with(
      List<String> otherCells,
      Map<String, @Nullable Object> otherData,
      List<RowIssue> otherIssues) {
    return new StagedRow(
        sheet,
        number,
        state,
        unitId,
        matchedBy,
        parentId,
        parentName,
        otherCells,
        otherData,
        otherIssues,
        skippedBecause);
  }

  boolean usable() {
    return state == State.GOOD || state == State.WARNED;
  }

  static State state(List<RowIssue> issues) {
    if (issues.isEmpty()) {
      return State.GOOD;
    }
    return issues.stream().anyMatch(RowIssue::error) ? State.FAILED : State.WARNED;
  }
}
