package cn.liandong.organization.imports;

import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.SchoolColumns;
import cn.liandong.imports.template.StagedTemplate;
import cn.liandong.imports.template.TemplateColumn;
import cn.liandong.organization.facility.FacilityKinds;
import cn.liandong.seeds.pack.FacilityKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Counts of facilities per school, one column a kind of the policy pack. */
@ApplicationScoped
class FacilitiesTemplate implements StagedTemplate {

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
                SchoolColumns.CODE,
                SchoolColumns.NAME,
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
  public Staged staged(Connection connection, ImportRef ref) {
    return new StagedFacilities(
        connection, ref, kinds.all().stream().map(FacilityKind::code).map(List::of).toList());
  }
}
