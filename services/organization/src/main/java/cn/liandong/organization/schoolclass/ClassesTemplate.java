package cn.liandong.organization.schoolclass;

import cn.liandong.common.period.Period;
import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.TemplateColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The classes of schools in a school year, one row a class, head counts only. */
@ApplicationScoped
public class ClassesTemplate implements ImportTemplate {

  private static final int MOST_STUDENTS = 200;
  private static final List<TemplateColumn> COLUMNS =
      List.of(
          TemplateColumn.of("code", "学校标识码", ColumnType.CODE)
              .heading("学校标识码")
              .heading("学校（机构）标识码")
              .heading("标识码")
              .as(ColumnRole.UNIT_CODE),
          TemplateColumn.of("name", "学校名称", ColumnType.TEXT)
              .heading("学校名称")
              .heading("学校（机构）名称")
              .heading("单位名称")
              .as(ColumnRole.UNIT_NAME)
              .asRequired(),
          TemplateColumn.of("stage", "学段", ColumnType.TEXT),
          TemplateColumn.of("system", "学制", ColumnType.TEXT),
          TemplateColumn.of("grade", "年级", ColumnType.TEXT).heading("年级").heading("级").asFilled(),
          TemplateColumn.of("number", "班号", ColumnType.TEXT)
              .heading("班号")
              .heading("班级")
              .heading("班级名称")
              .asFilled(),
          TemplateColumn.of("kind", "班级类型", ColumnType.CODE).heading("班级类型").heading("班级类型码"),
          TemplateColumn.of("students", "学生数", ColumnType.COUNT)
              .heading("学生数")
              .heading("班额")
              .heading("人数")
              .atMost(MOST_STUDENTS));

  private final SchoolSystems systems;
  private final Clock clock;

  ClassesTemplate(SchoolSystems systems, Clock clock) {
    this.systems = systems;
    this.clock = clock;
  }

  @Override
  public String code() {
    return "classes";
  }

  @Override
  public String name() {
    return "班级名册（只含人数）";
  }

  @Override
  public List<TemplateColumn> columns() {
    return COLUMNS;
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
  public RowCheck rowCheck(Connection connection, ImportRef ref) throws SQLException {
    return ref.period() == null
        ? RowCheck.NONE
        : new ClassRowCheck(connection, ref.requirePeriod(), systems);
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
