package cn.liandong.identity.oneroster;

import cn.liandong.imports.sheet.Cell;
import cn.liandong.imports.sheet.SheetRow;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of {@code users} in the columns of the roster of people. */
final class StaffRow {

  static final List<String> COLUMNS = List.of("sourcedId", "givenName", "familyName");

  private static final List<String> HEADINGS =
      List.of("学校标识码", "学校名称", "姓名", "人员类别", "工号", "手机号码", "岗位", "到校日期", "状态");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Org UNKNOWN = new Org("", "");

  private StaffRow() {}

  static SheetRow heading(SheetRow row) {
    return like(row, HEADINGS.stream());
  }

  /** Somebody without a role has no school, which the roster then says of the row. */
  static SheetRow of(CsvTable users, SheetRow row, @Nullable Role role, Map<String, Org> orgs) {
    var org = role == null ? UNKNOWN : orgs.getOrDefault(role.org(), UNKNOWN);
    return like(
        row,
        Stream.of(
            org.code(),
            org.name(),
            name(users.text(row, "familyName"), users.text(row, "givenName")),
            role == null ? "" : role.role().kind(),
            users.text(row, "identifier"),
            phone(users, row),
            role == null ? "" : role.role().position(),
            role == null ? "" : role.since(),
            standing(users.text(row, "status"), role)));
  }

  /** 姓 before 名 without a space; names in Latin letters the other way round. */
  private static String name(String family, String given) {
    return HAN.matcher(family + given).find() ? family + given : (given + " " + family).strip();
  }

  private static String phone(CsvTable users, SheetRow row) {
    var mobile = users.text(row, "sms");
    return mobile.isEmpty() ? users.text(row, "phone") : mobile;
  }

  private static String standing(String status, @Nullable Role role) {
    var gone = status.equalsIgnoreCase("tobedeleted") || role != null && role.ended();
    return gone ? "离职" : "";
  }

  private static SheetRow like(SheetRow row, Stream<String> texts) {
    return new SheetRow(row.number(), row.hidden(), texts.map(Cell::text).toList());
  }
}
