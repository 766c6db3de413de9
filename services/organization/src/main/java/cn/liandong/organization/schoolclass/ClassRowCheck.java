package cn.liandong.organization.schoolclass;

import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.RowValues;
import cn.liandong.organization.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a row names a class: a grade of the school's stages, and a number. */
final class ClassRowCheck implements RowCheck {

  private static final String TYPES =
      """
      select unit_id, school_type from unit_version
      where level = 'SCHOOL' and valid_from <= ? and (valid_to is null or valid_to > ?)\
      """;

  private final int schoolYear;
  private final SchoolSystems systems;
  private final Map<UUID, String> schoolTypes = new HashMap<>();

  ClassRowCheck(Connection connection, ImportRef ref, SchoolSystems systems) throws SQLException {
    this.schoolYear = ref.requirePeriod().start().getYear();
    this.systems = systems;
    Database.list(
        connection,
        TYPES,
        row -> schoolTypes.put(row.getObject(1, UUID.class), row.getString(2)),
        ref.day(),
        ref.day());
  }

  @Override
  public List<Issue> check(RowValues row) {
    var issues = new ArrayList<Issue>();
    var system = row.text("system").orElse("");
    if (!system.isEmpty() && !systems.knows(system)) {
      issues.add(Issue.error("system", "SYSTEM_UNKNOWN", "没有“%s”这种学制。请按政策包中的学制填写，或留空。", system));
    }
    row.text("grade").map(grade -> grade(row, grade, systems.of(system))).ifPresent(issues::add);
    row.text("number")
        .filter(number -> ClassLabel.number(number) == null)
        .ifPresent(number ->
            issues.add(Issue.error("number", "CLASS_NUMBER", "班号应为 1 到 99 的数字，现为“%s”。", number)));
    return issues;
  }

  private @Nullable Issue grade(RowValues row, String grade, SchoolSystem system) {
    var type = row.unitId() == null ? "" : schoolTypes.getOrDefault(row.unitId(), "");
    var stage = Stages.of(row.text("stage").orElse(""), type);
    var entry = ClassLabel.entry(grade, system, schoolYear, stage);
    if (entry == null) {
      return Issue.error(
          "grade", "GRADE_UNKNOWN", "“%s”不是%s的年级。请写“三年级”“初一”“2023级”或“小班”。", grade, system.name());
    }
    if (entry.stage() == null) {
      return Issue.error("grade", "STAGE_MISSING", "该校不止一个学段，“%s”看不出是哪一段。请写年级，或填写“学段”列。", grade);
    }
    return entry.entryYears().stream()
            .allMatch(year -> system.holds(entry.stage(), schoolYear - year + 1))
        ? null
        : Issue.error(
            "grade", "GRADE_OVER", "“%s”在本学年不在%s就读年限内，请核对入学年份。", grade, entry.stage().title());
  }
}
