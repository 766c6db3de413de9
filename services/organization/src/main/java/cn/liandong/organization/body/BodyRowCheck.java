package cn.liandong.organization.body;

import cn.liandong.imports.template.Issue;
import cn.liandong.imports.template.RowCheck;
import cn.liandong.imports.template.RowValues;
import cn.liandong.seeds.pack.BodyKind;
import cn.liandong.seeds.pack.BodyRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What keeps a row of a list of bodies from being taken over. */
final class BodyRowCheck implements RowCheck {

  private record Place(KnownBodies.Key body, String role) {}

  private final BodyKinds kinds;
  private final KnownBodies known;
  private final Map<Place, Integer> held = new HashMap<>();

  BodyRowCheck(BodyKinds kinds, KnownBodies known) {
    this.kinds = kinds;
    this.known = known;
  }

  @Override
  public List<Issue> check(RowValues values) {
    if (values.unitId() == null || values.text("start").isEmpty()) {
      return List.of();
    }
    var row = BodyRow.of(values.unitId(), values);
    return kinds
        .named(row.kind())
        .map(kind -> check(kind, row))
        .orElseGet(() -> List.of(unknownKind(row)));
  }

  private Issue unknownKind(BodyRow row) {
    var names = kinds.all().stream().map(BodyKind::name).collect(Collectors.joining("、"));
    return Issue.error("kind", "BODY_KIND_UNKNOWN", "政策包里没有“%s”这种工作机构，请改为：%s。", row.kind(), names);
  }

  private List<Issue> check(BodyKind kind, BodyRow row) {
    var issues = new ArrayList<Issue>();
    if (kind.levels().stream().noneMatch(l -> l.name().equals(known.level(row.unitId())))) {
      issues.add(Issue.error("unit", "LEVEL_MISMATCH", "“%s”不能设在这个单位，请换一个单位。", kind.name()));
    }
    described(issues, kind.subject(), kind, "subject", "学科", row.subject());
    described(issues, kind.stage(), kind, "stage", "学段", row.stage());
    var key = new KnownBodies.Key(row.unitId(), kind.code(), row.name());
    known.find(key).ifPresent(body -> compare(issues, body, row));
    seat(issues, kind, key, row);
    return issues;
  }

  private static void described(
      List<Issue> issues, boolean wanted, BodyKind kind, String field, String what, String text) {
    if (wanted && text.isEmpty()) {
      issues.add(Issue.error(field, "VALUE_MISSING", "“%s”须写明%s，请补填。", kind.name(), what));
    }
    if (!wanted && !text.isEmpty()) {
      issues.add(Issue.error(field, "VALUE_UNUSED", "“%s”不分%s，请删去。", kind.name(), what));
    }
  }

  /** An import adds; what stands is changed on its own page. */
  private static void compare(List<Issue> issues, KnownBodies.Known body, BodyRow row) {
    differs(issues, "subject", "学科", body.subject(), row.subject());
    differs(issues, "stage", "学段", body.stage(), row.stage());
    differs(issues, "start", "成立日期", body.start().toString(), row.start().toString());
  }

  private static void differs(
      List<Issue> issues, String field, String what, String known, String given) {
    if (!known.equals(given)) {
      issues.add(
          Issue.error(field, "BODY_DIFFERS", "这个机构已登记，%s是“%s”。请改为一致，或到工作机构页面修改。", what, known));
    }
  }

  private void seat(List<Issue> issues, BodyKind kind, KnownBodies.Key key, BodyRow row) {
    if (row.role().isEmpty()) {
      if (!row.post().isEmpty() || !row.account().isEmpty()) {
        issues.add(Issue.error("role", "ROLE_MISSING", "请写明任职的角色。"));
      }
      return;
    }
    var role = kind.roles().stream().filter(one -> one.name().equals(row.role())).findFirst();
    if (role.isEmpty()) {
      var names = kind.roles().stream().map(BodyRole::name).collect(Collectors.joining("、"));
      issues.add(
          Issue.error(
              "role", "ROLE_UNKNOWN", "“%s”没有“%s”这个角色，请改为：%s。", kind.name(), row.role(), names));
      return;
    }
    if (row.post().isEmpty() == row.account().isEmpty()) {
      issues.add(Issue.error("post", "HOLDER_UNCLEAR", "请填写职务，或者填写账号，两者填一项。"));
    } else if (!row.account().isEmpty() && known.account(row.account()).isEmpty()) {
      issues.add(
          Issue.error("account", "ACCOUNT_NOT_FOUND", "账号“%s”不存在或没有授权，请先授权再导入。", row.account()));
    }
    if (row.since().isBefore(row.start())) {
      issues.add(Issue.error("since", "DATE_TOO_EARLY", "任职日期不能早于成立日期 %s。", row.start()));
    }
    room(issues, kind, role.get(), key, row);
  }

  private void room(
      List<Issue> issues, BodyKind kind, BodyRole role, KnownBodies.Key key, BodyRow row) {
    var body = known.find(key);
    if (body.filter(one -> known.isHeld(one.id(), role.code(), row)).isPresent()) {
      return;
    }
    var before = body.map(one -> known.held(one.id(), role.code())).orElse(0);
    var now = held.merge(new Place(key, role.code()), 1, Integer::sum);
    if (role.size().tooMany(before + now)) {
      issues.add(
          Issue.error(
              "role", "SEATS_FULL", "“%s”的%s最多 %d 人，已经满员。", kind.name(), role.name(), role.max()));
    }
  }
}
