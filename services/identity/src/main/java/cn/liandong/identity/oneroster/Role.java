package cn.liandong.identity.oneroster;

import cn.liandong.imports.sheet.SheetRow;
import java.util.List;

/** A line of {@code roles}: what somebody is, where and from when. */
record Role(String user, String org, StaffRole role, boolean primary, boolean ended, String since) {

  static final List<String> COLUMNS = List.of("userSourcedId", "roleType", "role", "orgSourcedId");

  static Role of(CsvTable roles, SheetRow row, StaffRole role) {
    return new Role(
        roles.text(row, "userSourcedId"),
        roles.text(row, "orgSourcedId"),
        role,
        roles.text(row, "roleType").equalsIgnoreCase("primary"),
        roles.text(row, "status").equalsIgnoreCase("tobedeleted"),
        roles.text(row, "beginDate"));
  }

  /** Of two roles the one that makes somebody's home: it lasts, then it is called primary. */
  Role or(Role other) {
    var worse = ended && !other.ended || ended == other.ended && !primary && other.primary;
    return worse ? other : this;
  }
}
