package cn.liandong.organization.imports;

import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.TemplateColumn;
import cn.liandong.organization.facility.FacilityKinds;
import cn.liandong.seeds.pack.FacilityKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts of facilities per school, one column a kind of the policy pack. */
@ApplicationScoped
class FacilitiesTemplate implements ImportTemplate {

  private final FacilityKinds kinds;

  FacilitiesTemplate(FacilityKinds kinds) {
    this.kinds = kinds;
  }

  @Override
  public String code() {
    return "facilities";
  }

  @Override
  public String name() {
    return "学校设施";
  }

  @Override
  public List<TemplateColumn> columns() {
    var columns =
        new ArrayList<>(
            List.of(
                TemplateColumn.of("code", "学校标识码", ColumnType.CODE)
                    .heading("学校标识码")
                    .heading("标识码")
                    .as(ColumnRole.UNIT_CODE),
                TemplateColumn.of("name", "学校名称", ColumnType.TEXT)
                    .heading("学校名称")
                    .as(ColumnRole.UNIT_NAME)
                    .asRequired(),
                TemplateColumn.of("date", "统计日期", ColumnType.DATE).asFilled()));
    kinds
        .all()
        .forEach(kind ->
            columns.add(
                TemplateColumn.of(kind.code(), kind.name(), ColumnType.COUNT)
                    .atMost(kind.maximum())));
    return columns;
  }

  @Override
  public void current(Connection connection, ImportRef ref) throws SQLException {
    staged(connection, ref).compare();
  }

  @Override
  public void confirm(Connection connection, ImportRef ref) throws SQLException {
    staged(connection, ref).confirm();
  }

  @Override
  public void undo(Connection connection, ImportRef ref) throws SQLException {
    staged(connection, ref).undo();
  }

  private StagedFacilities staged(Connection connection, ImportRef ref) {
    return new StagedFacilities(
        connection, ref, kinds.all().stream().map(FacilityKind::code).map(List::of).toList());
  }
}
