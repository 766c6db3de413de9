package cn.liandong.organization.oneroster;

import cn.liandong.imports.template.ColumnRole;
import cn.liandong.imports.template.ColumnType;
import cn.liandong.imports.template.ImportRef;
import cn.liandong.imports.template.ImportTemplate;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.RowFault;
import cn.liandong.imports.template.TemplateColumn;
import cn.liandong.organization.code.UnitRowCheck;
import cn.liandong.organization.pack.Packs;
import cn.liandong.organization.unit.Level;
import cn.liandong.organization.unit.RegistryWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The orgs of a OneRoster package. A bulk file is the whole list: what it lacks is closed, behind
 * the brake. A delta file, whose rows carry a status, closes what it marks.
 */
@ApplicationScoped
public class OrgsTemplate implements ImportTemplate {

  private static final List<TemplateColumn> COLUMNS =
      List.of(
          text("sourcedId", "机构 GUID", "sourcedId").as(ColumnRole.UNIT_CODE).asFilled(),
          text("status", "状态", "status"),
          text("dateLastModified", "修改时间", "dateLastModified"),
          text("name", "单位名称", "name").as(ColumnRole.UNIT_NAME).asFilled(),
          text("type", "机构类型", "type").asFilled(),
          TemplateColumn.of("code", "标识码", ColumnType.CODE)
              .heading("identifier")
              .as(ColumnRole.UNIT_CODE),
          text("parentSourcedId", "上级 GUID", "parentSourcedId"),
          text("schoolType", "办学类型码", "metadata.schoolType"),
          text("urbanRural", "城乡分类", "metadata.urbanRural"),
          text("ownership", "办别", "metadata.ownership"),
          text("kind", "单位类别", "metadata.kind"),
          TemplateColumn.of("orderNumber", "序号", ColumnType.COUNT)
              .heading("metadata.orderNumber")
              .atMost(999_999));

  private final Packs packs;

  OrgsTemplate(Packs packs) {
    this.packs = packs;
  }

  private static TemplateColumn text(String field, String name, String heading) {
    return TemplateColumn.of(field, name, ColumnType.TEXT).heading(heading);
  }

  @Override
  public String code() {
    return "oneroster";
  }

  @Override
  public String name() {
    return "OneRoster 机构（orgs.csv）";
  }

  @Override
  public List<TemplateColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Set<String> unitLevels() {
    return Arrays.stream(OrgTypes.levels()).map(Level::name).collect(Collectors.toSet());
  }

  @Override
  public boolean createsUnits() {
    return true;
  }

  @Override
  public Optional<String> ignoreSheet(String sheetName, List<String> titles) {
    return sheetName.isEmpty() || sheetName.equals("orgs")
        ? Optional.empty()
        : Optional.of("不是机构文件（orgs.csv）");
  }

  @Override
  public RowCheck rowCheck(Connection connection, ImportRef ref) throws SQLException {
    return new OrgRowCheck(
        packs.current(),
        new UnitRowCheck(connection, packs.current()),
        new StagedOrgs(connection, ref).standing());
  }

  @Override
  public List<RowFault> settle(Connection connection, ImportRef ref) throws SQLException {
    var staged = new StagedOrgs(connection, ref);
    staged.recogniseRoot();
    return OrgTree.faults(staged.rows(), staged.standing());
  }

  @Override
  public void current(Connection connection, ImportRef ref) throws SQLException {
    new StagedOrgs(connection, ref).compare();
  }

  @Override
  public long takesAway(Connection connection, ImportRef ref) throws SQLException {
    return new StagedOrgs(connection, ref).ending().size();
  }

  @Override
  public void confirm(Connection connection, ImportRef ref) throws SQLException {
    new OrgsConfirm(connection, ref).run();
  }

  @Override
  public void undo(Connection connection, ImportRef ref) throws SQLException {
    var writer = new RegistryWriter(connection);
    writer.lock();
    writer.undo(ref.importId());
  }
}
