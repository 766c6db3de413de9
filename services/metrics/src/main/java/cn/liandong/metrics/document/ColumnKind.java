package cn.liandong.metrics.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** What a column holds, hence how it is written, aligned and typed. */
public enum ColumnKind {
  TEXT,
  /** Digits that are a name: stays text in the workbook, so that no leading zero is lost. */
  CODE,
  /** A whole number that is read, not added: 序号, 排名. */
  ORDINAL,
  INTEGER,
  /** In percent: 95.344 is shown as 95.34%. */
  PERCENT,
  DECIMAL;

  boolean isText() {
    return this == TEXT || this == CODE;
  }

  boolean accepts(Object value) {
    return switch (this) {
      case TEXT, CODE -> value instanceof String;
      case ORDINAL, INTEGER ->
          value instanceof Integer || value instanceof Long || value instanceof BigInteger;
      case PERCENT, DECIMAL -> value instanceof BigDecimal;
    };
  }

  String show(Object value) {
    return switch (this) {
      case TEXT, CODE, ORDINAL, INTEGER -> value.toString();
      case PERCENT -> rounded(value).toPlainString() + "%";
      case DECIMAL -> rounded(value).toPlainString();
    };
  }

  /** The number a workbook cell holds; rounded as it is shown, so that both files agree. */
  double number(Object value) {
    return switch (this) {
      case TEXT, CODE -> throw new IllegalStateException(this + " is not a number");
      case ORDINAL, INTEGER -> ((Number) value).doubleValue();
      case PERCENT -> rounded(value).movePointLeft(2).doubleValue();
      case DECIMAL -> rounded(value).doubleValue();
    };
  }

  private static BigDecimal rounded(Object value) {
    return ((BigDecimal) value).setScale(2, RoundingMode.HALF_UP);
  }
}
