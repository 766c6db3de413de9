package cn.liandong.imports.template;

/**
 * Something about one row.
 *
 * @param field the column it is about, empty for the whole row
 * @param error false for a warning: the row is kept and flagged
 * @param reason UPPER_SNAKE, stable
 * @param text Chinese, says what to do
 */
public record Issue(String field, boolean error, String reason, String text) {

  public static Issue error(String field, String reason, String text, Object... arguments) {
    return new Issue(field, true, reason, text.formatted(arguments));
  }

  public static Issue warning(String field, String reason, String text, Object... arguments) {
    return new Issue(field, false, reason, text.formatted(arguments));
  }
}
