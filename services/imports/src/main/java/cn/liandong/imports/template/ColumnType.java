package cn.liandong.imports.template;

/** What a column holds, and as what it arrives in the JSON of a staged row. */
public enum ColumnType {
  /** A whole number from zero up; a JSON number. */
  COUNT,
  /** A number from zero up; a JSON number. */
  DECIMAL,
  /** A JSON number in hundredths: 95 for 95%. */
  PERCENT,
  /** 是 or 否; the JSON number 1 or 0. */
  YES_NO,
  /** An identifier of digits or letters, never a number; a JSON string. */
  CODE,
  /** A JSON string. */
  TEXT,
  /** A JSON string, ISO. */
  DATE;

  public boolean isNumber() {
    return this == COUNT || this == DECIMAL || this == PERCENT;
  }
}
