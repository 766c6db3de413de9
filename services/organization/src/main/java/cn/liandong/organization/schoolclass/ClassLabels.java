package cn.liandong.organization.schoolclass;

import cn.liandong.common.period.Period;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.organization.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The few dozen ways in which a file writes its grades, read once and joined to its rows. */
record ClassLabels(LocalDate day, List<Label> all) {

  /** The school's version on a day that is bound twice. */
  private static final String SCHOOL =
      """
      join unit_version v on v.unit_id = r.school_id
        and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)
      """;

  private static final String DISTINCT =
      """
      select distinct r.grade, r.stage_name, r.system_code, v.school_type from class_row r
      """
          + SCHOOL
          + "where r.import_id = ? and r.usable";

  /** Gives a {@code class_row r} its {@code label}; arguments of {@link #arguments}. */
  static final String JOIN =
      SCHOOL
          + """
          join (
            select grade, stage_name, system_code, school_type, stage,
              entry_years::int[] as entry_years, school_system
            from unnest(?, ?, ?, ?, ?, ?, ?) as l (grade, stage_name, system_code, school_type,
              stage, entry_years, school_system)) label
            on label.grade = r.grade and label.stage_name = r.stage_name
              and label.system_code = r.system_code and label.school_type = v.school_type
          """;

  record Label(
      String grade,
      String stageName,
      String systemCode,
      String schoolType,
      String stage,
      String entryYears,
      String system) {}

  static ClassLabels read(Connection connection, ImportRef ref, SchoolSystems systems)
      throws SQLException {
    var labels =
        Database.list(
            connection,
            DISTINCT,
            row -> label(row, ref.requirePeriod(), systems),
            ref.day(),
            ref.day(),
            ref.importId());
    return new ClassLabels(ref.day(), labels.stream().flatMap(Optional::stream).toList());
  }

  private static Optional<Label> label(ResultSet row, Period schoolYear, SchoolSystems systems)
      throws SQLException {
    var system = systems.of(row.getString("system_code"));
    var stage = Stages.of(row.getString("stage_name"), row.getString("school_type"));
    var entry =
        ClassLabel.entry(row.getString("grade"), system, schoolYear.start().getYear(), stage);
    if (entry == null || entry.stage() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Label(
            row.getString("grade"),
            row.getString("stage_name"),
            row.getString("system_code"),
            row.getString("school_type"),
            entry.stage().name(),
            entry.entryYears().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}")),
            system.code()));
  }

  Object[] arguments() {
    return new Object[] {
      day,
      day,
      column(Label::grade),
      column(Label::stageName),
      column(Label::systemCode),
      column(Label::schoolType),
      column(Label::stage),
      column(Label::entryYears),
      column(Label::system)
    };
  }

  private String[] column(Function<Label, String> of) {
    return all.stream().map(of).toArray(String[]::new);
  }
}
