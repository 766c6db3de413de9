package cn.liandong.organization.imports;

import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.ParentKind;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.TemplateColumn;
import cn.liandong.organization.code.UnitCodeWriter;
import cn.liandong.organization.code.UnitRowCheck;
import cn.liandong.organization.pack.Packs;
import cn.liandong.organization.unit.RegistryWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The list of schools: new and changed ones are written, those not in the file are only listed. */
@ApplicationScoped
class UnitsTemplate implements ImportTemplate {

  private static final List<TemplateColumn> COLUMNS =
      List.of(
          TemplateColumn.of("orderNumber", "序号", ColumnType.COUNT).atMost(999_999),
          TemplateColumn.of("code", "学校（机构）标识码", ColumnType.CODE)
              .heading("学校（机构）标识码")
              .heading("学校标识码")
              .heading("标识码")
              .heading("XXBSM")
              .as(ColumnRole.UNIT_CODE)
              .asRequired(),
          TemplateColumn.of("name", "单位名称", ColumnType.TEXT)
              .heading("单位名称")
              .heading("学校名称")
              .heading("学校（机构）名称")
              .heading("XXMC")
              .as(ColumnRole.UNIT_NAME)
              .asFilled(),
          TemplateColumn.of("parent", "上级单位", ColumnType.TEXT)
              .heading("上级单位")
              .heading("所属中心校")
              .heading("所属学区")
              .as(ColumnRole.PARENT_NAME)
              .asFilled(),
          TemplateColumn.of("schoolType", "办学类型码", ColumnType.CODE)
              .heading("办学类型码")
              .heading("XXBXLXM"),
          TemplateColumn.of("schoolTypeName", "办学类型", ColumnType.TEXT),
          TemplateColumn.of("urbanRural", "城乡分类", ColumnType.CODE)
              .heading("城乡分类")
              .heading("城乡分类码")
              .heading("SZDCXLXM"),
          TemplateColumn.of("creditCode", "统一社会信用代码", ColumnType.CODE),
          TemplateColumn.of("division", "所在地行政区划代码", ColumnType.CODE)
              .heading("所在地行政区划代码")
              .heading("行政区划代码")
              .heading("XZQHM"),
          TemplateColumn.of("ownership", "办别", ColumnType.TEXT).heading("办别").heading("举办者类型"),
          TemplateColumn.of("note", "备注", ColumnType.TEXT));

  private final Packs packs;

  UnitsTemplate(Packs packs) {
    this.packs = packs;
  }

  @Override
  public String code() {
    return "units";
  }

  @Override
  public String name() {
    return "学校名录";
  }

  @Override
  public List<TemplateColumn> columns() {
    return COLUMNS;
  }

  @Override
  public boolean createsUnits() {
    return true;
  }

  @Override
  public List<ParentKind> parentKinds(String parentName) {
    return packs.current().kindsFor(parentName).stream()
        .map(kind -> new ParentKind(kind.code(), kind.name()))
        .toList();
  }

  @Override
  public RowCheck rowCheck(Connection connection, ImportRef ref) throws SQLException {
    return new UnitRowCheck(connection, packs.current());
  }

  @Override
  public void current(Connection connection, ImportRef ref) throws SQLException {
    new StagedUnits(connection, ref).compare();
  }

  @Override
  public void confirm(Connection connection, ImportRef ref) throws SQLException {
    new UnitsConfirm(connection, ref, packs.current()).run();
  }

  @Override
  public void undo(Connection connection, ImportRef ref) throws SQLException {
    var writer = new RegistryWriter(connection);
    writer.lock();
    writer.undo(ref.importId());
    new UnitCodeWriter(connection, ref.importId()).undo();
  }
}
