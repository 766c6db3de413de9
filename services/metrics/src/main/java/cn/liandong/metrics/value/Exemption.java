package cn.liandong.metrics.value;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a unit is not counted, and from when until when.
 *
 * @param document what it rests on, may be empty
 * @param until the first day on which the unit counts again
 */
record Exemption(
    String reason, String document, @Nullable LocalDate from, @Nullable LocalDate until) {

  /** A row with the participation of {@code unit_ref}. */
  static Optional<Exemption> of(ResultSet row) throws SQLException {
    return row.getBoolean("participation_out")
        ? Optional.of(
            new Exemption(
                row.getString("participation_reason"),
                row.getString("participation_document"),
                row.getObject("participation_from", LocalDate.class),
                row.getObject("participation_until", LocalDate.class)))
        : Optional.empty();
  }

  boolean holdsOn(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
  }

  String text() {
    return document.isEmpty() ? "不参与：" + reason : "不参与：%s（%s）".formatted(reason, document);
  }
}
