package cn.liandong.organization.schoolclass;

/** A stretch of schooling through which a class stays together. */
enum Stage {
  KINDERGARTEN("幼儿园"),
  PRIMARY("小学"),
  JUNIOR("初中"),
  SENIOR("高中");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
