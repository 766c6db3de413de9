package cn.liandong.organization.schoolclass;

import cn.liandong.common.period.Period;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Classes in force for those who write rosters. */
@ApplicationScoped
public class RosterClasses {

  private final ClassRepository classes;
  private final SchoolSystems systems;

  RosterClasses(ClassRepository classes, SchoolSystems systems) {
    this.classes = classes;
    this.systems = systems;
  }

  public static Period schoolYear(LocalDate day) {
    return Period.schoolYear(SchoolYears.of(day));
  }

  /** Those that the caller may read, of the unit and all below, in the order of print. */
  public List<RosterClass> all(Connection connection, Caller caller, UUID unit, LocalDate day)
      throws SQLException {
    return classes.all(connection, caller, unit, day, Role.readers()).stream()
        .map(one -> roster(one, systems.of(one.system()), day))
        .toList();
  }

  private static RosterClass roster(SchoolClass one, SchoolSystem system, LocalDate day) {
    return new RosterClass(
        one.id(),
        one.schoolId(),
        one.displayName(system, day),
        grades(one, system, day),
        one.identity(),
        one.stage().title(),
        one.system(),
        one.entryYears().stream().map(year -> year + "级").collect(Collectors.joining("、")),
        one.number(),
        one.kind(),
        one.students());
  }

  private static List<String> grades(SchoolClass one, SchoolSystem system, LocalDate day) {
    return one.entryYears().reversed().stream()
        .map(year -> SchoolYears.grade(year, day))
        .filter(grade -> one.stage() != Stage.KINDERGARTEN && system.holds(one.stage(), grade))
        .map(grade -> "%02d".formatted(system.yearsBefore(one.stage()) + grade))
        .toList();
  }
}
