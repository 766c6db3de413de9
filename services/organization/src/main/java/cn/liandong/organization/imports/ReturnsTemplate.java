package cn.liandong.organization.imports;

import cn.liandong.common.period.Period;
import cn.liandong.imports.template.Absence;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.SchoolColumns;
import cn.liandong.imports.template.StagedTemplate;
import cn.liandong.imports.template.TemplateColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The annual returns: one sheet a form and stage, the full-time teachers being the denominator. */
@ApplicationScoped
class ReturnsTemplate implements StagedTemplate {

  private static final int MOST_TEACHERS = 10_000;
  private static final int MOST_STUDENTS = 100_000;
  private static final int MOST_CLASSES = 5_000;
  private static final Pattern SCHOOLS =
      Pattern.compile("教基1001|幼儿园|小学|初中|高中|九年一贯|十二年一贯|完全中学|中职|职业|特殊教育|特教");
  private static final List<TemplateColumn> COLUMNS =
      List.of(
          SchoolColumns.CODE,
          SchoolColumns.NAME,
          TemplateColumn.of("teachers", "专任教师数", ColumnType.COUNT)
              .heading("教职工数", "其中：专任教师")
              .heading("教职工数", "专任教师")
              .heading("专任教师")
              .atMost(MOST_TEACHERS)
              .asFilled(),
          TemplateColumn.of("students", "在校生数", ColumnType.COUNT)
              .heading("在校生数")
              .heading("在校学生数")
              .heading("学生数")
              .atMost(MOST_STUDENTS)
              .asFilled(),
          TemplateColumn.of("classes", "班数", ColumnType.COUNT)
              .heading("班数")
              .heading("班级数")
              .heading("教学班数")
              .atMost(MOST_CLASSES)
              .asFilled());

  @Override
  public String code() {
    return "returns";
  }

  @Override
  public String name() {
    return "教育事业年报";
  }

  @Override
  public List<TemplateColumn> columns() {
    return COLUMNS;
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
  public Optional<String> ignoreSheet(String sheetName, List<String> titles) {
    return sheetName.isEmpty()
            || SCHOOLS.matcher(sheetName).find()
            || titles.stream().anyMatch(title -> title.contains("教基1001"))
        ? Optional.empty()
        : Optional.of("不是学校（机构）情况表（教基1001），不含教师、学生和班级数。");
  }

  @Override
  public Map<UUID, Absence> absences(Connection connection, ImportRef ref) throws SQLException {
    return ref.period() == null ? Map.of() : new LaterSchools(connection, ref).absences();
  }

  @Override
  public Staged staged(Connection connection, ImportRef ref) {
    return new StagedReturns(connection, ref);
  }
}
