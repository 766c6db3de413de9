package cn.liandong.organization.unit;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.organization.OrganizationError.EXEMPTION_DATES;
import static cn.liandong.organization.OrganizationError.REASON_MISSING;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * @param version the unit's version that the editor saw
 */
record ParticipationEdit(UUID unitId, long version, Facts.Participation participation) {

  /** Fails with REASON_MISSING or EXEMPTION_DATES. */
  ParticipationEdit {
    var until = participation.until();
    if (participation.out() && participation.reason().isEmpty()) {
      throw REASON_MISSING.because("请写明该校不参与排名的原因。");
    }
    if (until != null && !(participation.out() && until.isAfter(participation.from()))) {
      throw EXEMPTION_DATES.because("恢复参与的日期必须晚于开始不参与的日期，请改正后再保存。");
    }
  }

  LocalDate from() {
    return Objects.requireNonNull(participation.from());
  }

  /** Fails with ARGUMENT_INVALID for all but schools. */
  Facts onto(Facts facts) {
    if (facts.level() != Level.SCHOOL) {
      throw ARGUMENT_INVALID.because("只有学校可以设置是否参与排名。");
    }
    return facts.edit().participation(participation).facts();
  }
}
