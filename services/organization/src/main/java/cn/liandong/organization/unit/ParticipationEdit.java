package cn.liandong.organization.unit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * @param version the unit's version that the editor saw
 */
record ParticipationEdit(UUID unitId, long version, boolean out, String reason, LocalDate from) {

  Facts onto(Facts facts) {
    return facts.edit().participation(new Facts.Participation(out, reason.strip(), from)).facts();
  }
}
