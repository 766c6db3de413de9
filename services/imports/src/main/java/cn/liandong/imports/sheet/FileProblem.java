package cn.liandong.imports.sheet;

/** Why a file as a whole cannot be read; the names are stable. */
public enum FileProblem {
  FILE_EMPTY,
  FILE_TOO_LARGE,
  FILE_ENCRYPTED,
  FILE_HAS_MACROS,
  FILE_TYPE_UNKNOWN,
  FILE_DAMAGED,
  FILE_UNSAFE,
  TOO_MANY_ROWS,
  TOO_MANY_COLUMNS,
  ENCODING_UNKNOWN,
  FILE_INCOMPLETE,
  FILE_HAS_STUDENTS;

  /**
   * @param text Chinese, says what to do
   */
  public UnreadableFile because(String text, Object... arguments) {
    return new UnreadableFile(this, text.formatted(arguments));
  }
}
