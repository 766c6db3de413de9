package cn.liandong.identity.person;

/** Why someone does not count in denominators for a time. */
enum AbsenceKind {
  LEAVE("请假"),
  SECONDED_OUT("借调外出"),
  RETIRING("离岗待退");

  private final String label;

  AbsenceKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
