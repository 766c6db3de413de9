package cn.liandong.imports.job;

/**
 * An issue with its place in the sheet.
 *
 * @param column 1-based, 0 for the whole row
 */
record RowIssue(int column, String name, boolean error, String reason, String text) {

  RowIssue withText(String other) {
    return new RowIssue(column, name, error, reason, other);
  }
}
