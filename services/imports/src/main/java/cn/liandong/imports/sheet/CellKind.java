package cn.liandong.imports.sheet;

/** What a cell holds, as the file says it. */
public enum CellKind {
  BLANK,
  TEXT,
  NUMBER,
  /** A number shown with a percent sign: the text holds the fraction, 0.95 for 95%. */
  PERCENT,
  /** The text is an ISO date, with a time where the cell has one. */
  DATE,
  BOOLEAN,
  /** The text is the formula itself; it is never evaluated and its stored result never used. */
  FORMULA,
  ERROR
}
