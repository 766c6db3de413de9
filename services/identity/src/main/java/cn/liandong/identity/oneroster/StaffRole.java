package cn.liandong.identity.oneroster;

import java.util.Arrays;
import java.util.Optional;

/**
 * OneRoster 1.2's roles of those who work at an org (RoleEnum); the others are not ours to keep.
 */
enum StaffRole {
  TEACHER("teacher", "教师", ""),
  PRINCIPAL("principal", "教师", "校长"),
  COUNSELOR("counselor", "职工", ""),
  AIDE("aide", "职工", ""),
  PROCTOR("proctor", "职工", ""),
  SITE_ADMINISTRATOR("siteAdministrator", "职工", ""),
  DISTRICT_ADMINISTRATOR("districtAdministrator", "职工", ""),
  SYSTEM_ADMINISTRATOR("systemAdministrator", "职工", "");

  private final String word;
  private final String kind;
  private final String position;

  StaffRole(String word, String kind, String position) {
    this.word = word;
    this.kind = kind;
    this.position = position;
  }

  /** 人员类别, in the word of the roster. */
  String kind() {
    return kind;
  }

  /** 岗位, empty where the role says nothing of it. */
  String position() {
    return position;
  }

  static Optional<StaffRole> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equalsIgnoreCase(word)).findFirst();
  }
}
