package cn.liandong.organization.body;

import cn.liandong.seeds.pack.BodyKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param endDate exclusive, null for no end
 */
public record Term(
    UUID bodyId, LocalDate startDate, @Nullable LocalDate endDate, String reference) {

  static Term first(BodyKind kind, Body body) {
    var start = body.validFrom();
    var end = kind.termMonths() == null ? null : start.plusMonths(kind.termMonths());
    return new Term(body.id(), start, end, body.reference());
  }
}
