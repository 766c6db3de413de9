package cn.liandong.organization.schoolclass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A class in force.
 *
 * @param entryYears the earliest first; several in a class of several grades
 * @param kind 班级类型 code, empty when unknown
 * @param students null when not counted
 */
record SchoolClass(
    UUID id,
    UUID schoolId,
    String schoolName,
    Stage stage,
    List<Integer> entryYears,
    int number,
    String kind,
    String system,
    @Nullable Integer students,
    LocalDate builtOn,
    String key) {

  static SchoolClass read(ResultSet row) throws SQLException {
    return new SchoolClass(
        row.getObject("id", UUID.class),
        row.getObject("school_id", UUID.class),
        row.getString("school_name"),
        Stage.valueOf(row.getString("stage")),
        Arrays.asList((Integer[]) row.getArray("entry_years").getArray()),
        row.getInt("number"),
        row.getString("kind"),
        row.getString("school_system"),
        row.getObject("students", Integer.class),
        row.getObject("built_on", LocalDate.class),
        row.getString("key"));
  }

  /** 2023级3班. */
  String identity() {
    return "%d级%d班".formatted(entryYears.getFirst(), number);
  }

  /** 三年级, for several grades 一年级、二年级; empty once all have graduated. */
  String gradeName(SchoolSystem system, LocalDate day) {
    return entryYears.reversed().stream()
        .map(year -> system.gradeName(stage, SchoolYears.grade(year, day)))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining("、"));
  }

  /** 三年级(3)班. */
  String displayName(SchoolSystem system, LocalDate day) {
    var grade = gradeName(system, day);
    return grade.isEmpty() ? identity() : "%s(%d)班".formatted(grade, number);
  }

  /** Whether nobody of the class is left in its stage on the day. */
  boolean hasGraduated(SchoolSystem system, LocalDate day) {
    return entryYears.stream().allMatch(year -> SchoolYears.grade(year, day) > system.years(stage));
  }
}
