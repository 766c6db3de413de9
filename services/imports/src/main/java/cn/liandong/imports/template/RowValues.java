package cn.liandong.imports.template;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The readable values of a row; a blank or refused cell is absent, never zero. */
public record RowValues(@Nullable UUID unitId, Map<String, Object> values) {

  public Optional<BigDecimal> number(String field) {
    return value(field, BigDecimal.class);
  }

  public Optional<String> text(String field) {
    return value(field, String.class);
  }

  public Optional<Boolean> flag(String field) {
    return value(field, Boolean.class);
  }

  private <T> Optional<T> value(String field, Class<T> type) {
    return Optional.ofNullable(values.get(field)).map(type::cast);
  }
}
