package cn.liandong.imports.table;

import cn.liandong.imports.template.Issue;
import org.jspecify.annotations.Nullable;

/**
 * @param value BigDecimal, Boolean or String; null when the cell is blank or refused
 */
public record Parsed(@Nullable Object value, @Nullable Issue issue) {

  static final Parsed NOTHING = new Parsed(null, null);

  static Parsed of(Object value) {
    return new Parsed(value, null);
  }

  static Parsed refused(Issue issue) {
    return new Parsed(null, issue);
  }
}
