package cn.liandong.organization.code;

import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.RowValues;
import cn.liandong.organization.Database;
import cn.liandong.seeds.pack.OrganizationPack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rules of identifiers on a row that stands for a school. */
public final class UnitRowCheck implements RowCheck {

  private static final String USED =
      """
      select v.unit_id, v.code, v.school_type, v.valid_to is null as open from unit_version v
      where v.code is not null order by v.valid_from\
      """;
  private static final String DIVISIONS = "select code from division where superseded_by is null";

  private final OrganizationPack pack;
  private final Map<String, UUID> users = new HashMap<>();
  private final Map<UUID, Held> held = new HashMap<>();
  private final Set<String> divisions;

  private record Held(String code, String schoolType) {}

  public UnitRowCheck(Connection connection, OrganizationPack pack) throws SQLException {
    this.pack = pack;
    Database.list(
        connection,
        USED,
        row -> {
          var unit = row.getObject("unit_id", UUID.class);
          users.put(row.getString("code"), unit);
          if (row.getBoolean("open")) {
            held.put(unit, new Held(row.getString("code"), row.getString("school_type")));
          }
          return unit;
        });
    divisions = new HashSet<>(Database.list(connection, DIVISIONS, row -> row.getString(1)));
  }

  @Override
  public List<Issue> check(RowValues row) {
    var issues = new ArrayList<Issue>();
    row.text("code").ifPresent(code -> schoolCode(row, code, issues));
    row.text("creditCode").ifPresent(code -> form("creditCode", CodeSet.CREDIT, code, issues));
    row.text("division")
        .filter(code -> form("division", CodeSet.DIVISION, code, issues))
        .filter(code -> !divisions.isEmpty() && !divisions.contains(code))
        .ifPresent(code ->
            issues.add(
                Issue.warning(
                    "division", "DIVISION_UNKNOWN", "“%s”不在已导入的行政区划代码表中。请核对，或更新代码表。", code)));
    return issues;
  }

  private static boolean form(String field, CodeSet set, String code, List<Issue> issues) {
    var flaw = set.flaw(code);
    if (flaw != null) {
      issues.add(Issue.error(field, set.name() + "_CODE", "%s", flaw));
    }
    return flaw == null;
  }

  private void schoolCode(RowValues row, String text, List<Issue> issues) {
    if (!form("code", CodeSet.SCHOOL, text, issues)) {
      return;
    }
    var user = users.get(text);
    if (user != null && !user.equals(row.unitId())) {
      issues.add(Issue.error("code", "CODE_VOID", "标识码“%s”属于另一个单位或已随它作废，不能再用。请填写新的标识码。", text));
    }
    var code = new SchoolCode(text);
    var type = schoolType(row);
    if (!type.isEmpty() && !code.fits(type)) {
      issues.add(
          Issue.warning(
              "code", "CODE_KIND", "标识码“%s”的前两位表示%s，与办学类型不一致。请核对其中一个。", text, code.kind().title()));
    }
    var before = row.unitId() == null ? null : held.get(row.unitId());
    if (before != null
        && before.code().equals(text)
        && !SchoolCode.survives(before.schoolType(), type)) {
      issues.add(Issue.warning("code", "CODE_KEPT", "办学类别变了，按规定应换用新的标识码，原码“%s”作废。请核对。", text));
    }
  }

  private String schoolType(RowValues row) {
    return row.text("schoolType")
        .or(() -> row.text("schoolTypeName").flatMap(pack.schoolTypes()::codeOf))
        .orElse("");
  }
}
