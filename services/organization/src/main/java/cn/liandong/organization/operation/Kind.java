package cn.liandong.organization.operation;

/** What happened to units. */
enum Kind {
  CREATE("新设"),
  RENAME("更名"),
  RETYPE("变更类别"),
  MOVE("划转"),
  CLOSE("撤销"),
  REOPEN("恢复"),
  MERGE("合并"),
  SPLIT("拆分");

  private final String chinese;

  Kind(String chinese) {
    this.chinese = chinese;
  }

  String chinese() {
    return chinese;
  }
}
