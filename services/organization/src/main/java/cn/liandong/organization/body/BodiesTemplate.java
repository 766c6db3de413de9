package cn.liandong.organization.body;

import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.StagedTemplate;
import cn.liandong.imports.template.TemplateColumn;
import cn.liandong.organization.OrganizationDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Bodies with their seats, one row a seat, in the columns of the export. */
@ApplicationScoped
public class BodiesTemplate implements StagedTemplate {

  private static final List<TemplateColumn> COLUMNS =
      List.of(
          TemplateColumn.of("kind", "类别", ColumnType.TEXT).asFilled(),
          TemplateColumn.of("body", "名称", ColumnType.TEXT).heading("名称").heading("机构名称").asFilled(),
          TemplateColumn.of("code", "单位代码", ColumnType.CODE)
              .heading("单位代码")
              .heading("学校标识码")
              .as(ColumnRole.UNIT_CODE),
          TemplateColumn.of("unit", "所属单位", ColumnType.TEXT)
              .heading("所属单位")
              .as(ColumnRole.UNIT_NAME)
              .asRequired(),
          TemplateColumn.of("subject", "学科", ColumnType.TEXT),
          TemplateColumn.of("stage", "学段", ColumnType.TEXT),
          TemplateColumn.of("start", "成立日期", ColumnType.DATE).asFilled(),
          TemplateColumn.of("reference", "文件依据", ColumnType.TEXT),
          TemplateColumn.of("role", "角色", ColumnType.TEXT),
          TemplateColumn.of("department", "部门", ColumnType.TEXT),
          TemplateColumn.of("post", "职务", ColumnType.TEXT),
          TemplateColumn.of("account", "账号", ColumnType.TEXT),
          TemplateColumn.of("since", "任职日期", ColumnType.DATE));

  private final BodyKinds kinds;
  private final BodyWriter writer;
  private final OrganizationDatabase database;

  BodiesTemplate(BodyKinds kinds, BodyWriter writer, OrganizationDatabase database) {
    this.kinds = kinds;
    this.writer = writer;
    this.database = database;
  }

  @Override
  public String code() {
    return "bodies";
  }

  @Override
  public String name() {
    return "工作机构名册";
  }

  @Override
  public List<TemplateColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Set<String> unitLevels() {
    return Set.of("PROVINCE", "CITY", "COUNTY", "DISTRICT", "SCHOOL");
  }

  @Override
  public List<String> rowKey() {
    return List.of("kind", "body", "role", "department", "post", "account");
  }

  @Override
  public boolean expectsEveryUnit() {
    return false;
  }

  @Override
  public RowCheck rowCheck(Connection connection, ImportRef ref) throws SQLException {
    return new BodyRowCheck(kinds, KnownBodies.load(connection, ref));
  }

  @Override
  public Staged staged(Connection connection, ImportRef ref) {
    return new StagedBodies(connection, ref, kinds, writer, database);
  }
}
