package cn.liandong.identity.platformaccount;

/** How far the people in charge have come with someone whose account lacks something. */
enum CallState {
  NOT_CALLED("未联系", "还没有记录过联系。"),
  CALLED("已联系", "联系过，还没有答应完成的日期。"),
  PROMISED("已答应", "本人答应在写明的日期前完成。"),
  DONE("本人称已完成", "本人说已经完成，以下一份名单为准。");

  private final String label;
  private final String definition;

  CallState(String label, String definition) {
    this.label = label;
    this.definition = definition;
  }

  String label() {
    return label;
  }

  String definition() {
    return definition;
  }
}
