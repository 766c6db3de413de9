package cn.liandong.seeds.demo;

/** The kinds of schools a demo county has, with the size of their returns. */
public enum SchoolKind {
  TOWN_PRIMARY("211", "小学", "21", Stage.PRIMARY, 35, 70, 12, 18),
  VILLAGE_PRIMARY("211", "小学", "21", Stage.PRIMARY, 9, 24, 6, 6),
  CITY_PRIMARY("211", "小学", "21", Stage.PRIMARY, 60, 120, 28, 50),
  TEACHING_POINT("218", "小学教学点", "21", Stage.PRIMARY, 2, 6, 2, 4),
  TOWN_JUNIOR("311", "初级中学", "31", Stage.JUNIOR, 30, 65, 10, 20),
  CITY_JUNIOR("311", "初级中学", "31", Stage.JUNIOR, 84, 155, 25, 46),
  NINE_YEAR("312", "九年一贯制学校", "31", Stage.JUNIOR, 65, 100, 29, 38),
  SENIOR("342", "高级中学", "34", Stage.SENIOR, 200, 240, 60, 70),
  VOCATIONAL("365", "职业高中学校", "36", Stage.SENIOR, 140, 160, 40, 48);

  enum Stage {
    PRIMARY("小学"),
    JUNIOR("初中"),
    SENIOR("高中");

    final String label;

    Stage(String label) {
      this.label = label;
    }
  }

  final String code;
  final String label;
  final String identifierPrefix;
  final Stage stage;
  final int fewestTeachers;
  final int mostTeachers;
  final int fewestClasses;
  final int mostClasses;

  SchoolKind(
      String code,
      String label,
      String identifierPrefix,
      Stage stage,
      int fewestTeachers,
      int mostTeachers,
      int fewestClasses,
      int mostClasses) {
    this.code = code;
    this.label = label;
    this.identifierPrefix = identifierPrefix;
    this.stage = stage;
    this.fewestTeachers = fewestTeachers;
    this.mostTeachers = mostTeachers;
    this.fewestClasses = fewestClasses;
    this.mostClasses = mostClasses;
  }
}
