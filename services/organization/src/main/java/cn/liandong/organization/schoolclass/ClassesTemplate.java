package cn.liandong.organization.schoolclass;

import cn.liandong.common.period.Period;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.TemplateColumn;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The classes of schools in a school year, one row a class, head counts only. */
final class ClassesTemplate implements ImportTemplate {

  private final ClassFile file;
  private final SchoolSystems systems;
  private final Clock clock;

  ClassesTemplate(ClassFile file, SchoolSystems systems, Clock clock) {
    this.file = file;
    this.systems = systems;
    this.clock = clock;
  }

  @Override
  public String code() {
    return file.code();
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public List<TemplateColumn> columns() {
    return file.columns();
  }

  @Override
  public List<String> rowKey() {
    return List.of("stage", "grade", "number");
  }

  @Override
  public boolean periodic() {
    return true;
  }

  @Override
  public boolean accepts(Period period) {
    return period.kind() == Period.Kind.SCHOOL_YEAR;
  }

  @Override
  public boolean namesPeriod(String sheetName) {
    return file.periodSheets().contains(sheetName);
  }

  @Override
  public RowCheck rowCheck(Connection connection, ImportRef ref) throws SQLException {
    return ref.period() == null ? RowCheck.NONE : new ClassRowCheck(connection, ref, systems);
  }

  @Override
  public void current(Connection connection, ImportRef ref) throws SQLException {
    new StagedClasses(connection, ref, systems).compare();
  }

  @Override
  public long takesAway(Connection connection, ImportRef ref) throws SQLException {
    return new StagedClasses(connection, ref, systems).absent();
  }

  @Override
  public void confirm(Connection connection, ImportRef ref) throws SQLException {
    new StagedClasses(connection, ref, systems).confirm(LocalDate.now(clock));
  }

  @Override
  public void undo(Connection connection, ImportRef ref) throws SQLException {
    new ClassActs(connection, ref.importId()).undo();
  }
}
