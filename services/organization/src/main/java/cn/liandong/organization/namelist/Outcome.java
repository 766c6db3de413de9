package cn.liandong.organization.namelist;

/** Where a name and a unit were found. */
enum Outcome {
  MATCHED("已对上"),
  PROPOSED("待确认"),
  ONLY_HERE("仅本系统有"),
  ONLY_THERE("仅名单有");

  private final String text;

  Outcome(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
