package cn.liandong.organization.oneroster;

import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.RowValues;
import cn.liandong.organization.unit.Level;
import cn.liandong.seeds.pack.DistrictKind;
import cn.liandong.seeds.pack.OrganizationPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** OneRoster's rules for a row of orgs, and the registry's for schools. */
final class OrgRowCheck implements RowCheck {

  private static final Set<String> STATUSES = Set.of("active", OrgRow.DELETED);

  private final RowCheck schools;
  private final Map<String, Standing> registry;
  private final Set<String> kinds;

  OrgRowCheck(OrganizationPack pack, RowCheck schools, Map<UUID, Standing> registry) {
    this.schools = schools;
    this.registry =
        registry.entrySet().stream()
            .collect(Collectors.toMap(unit -> unit.getKey().toString(), Map.Entry::getValue));
    this.kinds = pack.districtKinds().stream().map(DistrictKind::code).collect(Collectors.toSet());
  }

  @Override
  public List<Issue> check(RowValues row) {
    var issues = new ArrayList<Issue>();
    status(row, issues);
    row.text("type").ifPresent(type -> type(row, type, issues));
    row.text("sourcedId").ifPresent(id -> identity(row, id, issues));
    row.text("kind")
        .filter(kind -> !kinds.contains(kind))
        .ifPresent(kind ->
            issues.add(Issue.error("kind", "KIND_UNKNOWN", "政策包里没有“%s”这种单位类别，请改正或留空。", kind)));
    if (row.text("type").flatMap(OrgTypes::level).filter(Level.SCHOOL::equals).isPresent()) {
      issues.addAll(schools.check(row));
    }
    return issues;
  }

  private static void status(RowValues row, List<Issue> issues) {
    var status = row.text("status");
    if (status.isPresent() && !STATUSES.contains(status.get())) {
      issues.add(
          Issue.error(
              "status",
              "ORG_STATUS",
              "status 应为 active 或 tobedeleted，全量（bulk）文件中留空；现为“%s”。",
              status.get()));
    }
    if (status.isPresent() != row.text("dateLastModified").isPresent()) {
      issues.add(
          Issue.error(
              "dateLastModified",
              "ORG_MODIFIED",
              "status 和 dateLastModified 在增量（delta）文件中都要填写，在全量（bulk）文件中都要留空。"));
    }
    if (status.filter(OrgRow.DELETED::equals).isPresent() && row.unitId() == null) {
      issues.add(Issue.error("status", "ORG_UNKNOWN", "要撤销的机构不在登记册里。请核对机构 GUID，或删去这一行。"));
    }
  }

  private void type(RowValues row, String type, List<Issue> issues) {
    var level = OrgTypes.level(type);
    if (level.isEmpty()) {
      issues.add(Issue.error("type", "ORG_TYPE", "type 应为 %s 之一，现为“%s”。", OrgTypes.known(), type));
    }
    var held = row.unitId() == null ? null : registry.get(row.unitId().toString());
    if (held != null && level.isPresent() && level.get() != held.level()) {
      issues.add(
          Issue.error(
              "type",
              "LEVEL_CHANGED",
              "登记册里它是 %s，不能改为 %s。请改正类型，或作为新的机构填写。",
              OrgTypes.of(held.level()),
              type));
    }
  }

  private void identity(RowValues row, String id, List<Issue> issues) {
    if (row.text("parentSourcedId").filter(id::equals).isPresent()) {
      issues.add(Issue.error("parentSourcedId", "ORG_CYCLE", "一个机构不能是自己的上级，请改正。"));
    }
    var known = registry.get(id);
    if (known != null && !known.stands()) {
      issues.add(Issue.error("sourcedId", "UNIT_CLOSED", "这个机构已经撤销。要继续使用，请先在“单位变动”中恢复它。"));
    }
  }
}
