package cn.liandong.organization.division;

import static cn.liandong.common.error.CommonError.NOT_ALLOWED;

import cn.liandong.common.period.Period;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.RowValues;
import cn.liandong.imports.template.TemplateColumn;
import cn.liandong.organization.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** One tier of the division codes a file, as published, with the month of its cut-off. */
@ApplicationScoped
public class DivisionsTemplate implements ImportTemplate {

  private static final String ROOT =
      """
      select 1 from unit_version v
      where v.unit_id = ? and v.valid_to is null and v.parent_id is null\
      """;
  private static final List<TemplateColumn> COLUMNS =
      List.of(
          TemplateColumn.of("code", "区划代码", ColumnType.CODE)
              .heading("区划代码")
              .heading("行政区划代码")
              .heading("代码")
              .heading("code")
              .asFilled(),
          TemplateColumn.of("name", "名称", ColumnType.TEXT)
              .heading("名称")
              .heading("行政区划名称")
              .heading("name")
              .asFilled(),
          above("provinceCode", "省级代码"),
          above("cityCode", "地级代码"),
          above("areaCode", "县级代码"),
          above("streetCode", "乡级代码"),
          TemplateColumn.of("replacedBy", "变更后代码", ColumnType.CODE));

  private static TemplateColumn above(String field, String name) {
    return TemplateColumn.of(field, name, ColumnType.CODE).heading(name).heading(field);
  }

  @Override
  public String code() {
    return "divisions";
  }

  @Override
  public String name() {
    return "行政区划代码";
  }

  @Override
  public List<TemplateColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Set<String> unitLevels() {
    return Set.of();
  }

  @Override
  public List<String> rowKey() {
    return List.of("code");
  }

  @Override
  public boolean periodic() {
    return true;
  }

  @Override
  public boolean accepts(Period period) {
    return period.kind() == Period.Kind.MONTH;
  }

  @Override
  public RowCheck rowCheck(Connection connection, ImportRef ref) throws SQLException {
    if (Database.find(connection, ROOT, row -> row.getInt(1), ref.unitId()).isEmpty()) {
      throw NOT_ALLOWED.because("行政区划代码由全系统共用，只能由最上级单位导入。");
    }
    return DivisionsTemplate::check;
  }

  private static List<Issue> check(RowValues row) {
    return row.text("code")
        .map(DivisionCode::flaw)
        .map(flaw -> List.of(Issue.error("code", "DIVISION_CODE", "%s", flaw)))
        .orElse(List.of());
  }

  @Override
  public void current(Connection connection, ImportRef ref) throws SQLException {
    new StagedDivisions(connection, ref).compare();
  }

  @Override
  public long takesAway(Connection connection, ImportRef ref) throws SQLException {
    return new StagedDivisions(connection, ref).absent();
  }

  @Override
  public void confirm(Connection connection, ImportRef ref) throws SQLException {
    new StagedDivisions(connection, ref).confirm();
  }

  @Override
  public void undo(Connection connection, ImportRef ref) throws SQLException {
    new StagedDivisions(connection, ref).undo();
  }
}
