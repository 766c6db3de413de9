package cn.liandong.organization.schoolclass;

import cn.liandong.common.period.Period;
import cn.liandong.organization.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The few dozen ways in which a file writes its grades, read once and joined to its rows. */
record ClassLabels(List<Label> all) {

  private static final String DISTINCT =
      """
      select distinct r.grade, r.stage_name, r.system_code, v.school_type from class_row r
      join unit_version v on v.unit_id = r.school_id and v.valid_to is null
      where r.import_id = ? and r.usable\
      """;

  /** Arguments of {@link #arguments}; columns of the joined relation {@code label}. */
  static final String RELATION =
      """
      (select grade, stage_name, system_code, school_type, stage, entry_years::int[] as entry_years,
         school_system
       from unnest(?, ?, ?, ?, ?, ?, ?) as l (grade, stage_name, system_code, school_type, stage,
         entry_years, school_system))\
      """;

  record Label(
      String grade,
      String stageName,
      String systemCode,
      String schoolType,
      String stage,
      String entryYears,
      String system) {}

  static ClassLabels read(
      Connection connection, UUID importId, Period schoolYear, SchoolSystems systems)
      throws SQLException {
    var labels =
        Database.list(connection, DISTINCT, row -> label(row, schoolYear, systems), importId);
    return new ClassLabels(labels.stream().flatMap(Optional::stream).toList());
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
