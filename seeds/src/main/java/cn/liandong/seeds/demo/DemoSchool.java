package cn.liandong.seeds.demo;

/**
 * An invented school with its annual returns.
 *
 * @param code 10 digits: 2 type, 2 province, 6 sequence
 * @param exportName how the platform's export writes the name
 * @param diligence share of its teachers that are active in a good month
 * @param overRegistered has registrations of people who left
 */
public record DemoSchool(
    String code,
    String name,
    String exportName,
    String parent,
    SchoolKind kind,
    String urbanRural,
    String ownership,
    String note,
    int teachers,
    int staff,
    int students,
    int classes,
    double diligence,
    boolean overRegistered) {

  static DemoSchool of(
      long seed, int sequence, String name, String parent, SchoolKind kind, String urbanRural) {
    var dice = new Dice(seed, "school", sequence);
    int teachers = dice.between(kind.fewestTeachers, kind.mostTeachers);
    int classes = dice.between(kind.fewestClasses, kind.mostClasses);
    int perClass =
        urbanRural.equals("220")
            ? dice.between(4, 9)
            : dice.between(30, kind.fewestTeachers > 59 ? 55 : 46);
    return new DemoSchool(
        "%s61%06d".formatted(kind.identifierPrefix, 20_000 + sequence),
        name,
        name,
        parent,
        kind,
        urbanRural,
        kind == SchoolKind.NINE_YEAR ? "社会力量办" : "教育部门",
        kind == SchoolKind.TEACHING_POINT ? "无独立网络" : "",
        teachers,
        teachers + Math.max(1, teachers / dice.between(10, 14)),
        classes * perClass,
        classes,
        Math.clamp(dice.around(0.72, 0.12), 0.36, 0.97),
        false);
  }

  DemoSchool writtenAs(String exportName) {
    return new DemoSchool(
        code,
        name,
        exportName,
        parent,
        kind,
        urbanRural,
        ownership,
        note,
        teachers,
        staff,
        students,
        classes,
        diligence,
        overRegistered);
  }

  DemoSchool withLeavers() {
    return new DemoSchool(
        code,
        name,
        exportName,
        parent,
        kind,
        urbanRural,
        ownership,
        note,
        teachers,
        staff,
        students,
        classes,
        diligence,
        true);
  }
}
