package cn.liandong.identity.oneroster;

import static cn.liandong.imports.sheet.FileProblem.FILE_HAS_STUDENTS;
import static cn.liandong.imports.sheet.FileProblem.FILE_INCOMPLETE;

import cn.liandong.imports.sheet.SheetHandler;
import cn.liandong.imports.sheet.SheetInfo;
import cn.liandong.imports.sheet.SheetRow;
import cn.liandong.imports.sheet.UnreadableFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hands on {@code users.csv} as a roster of people, and any other sheet as it is. The files of a
 * package come in the order of their names, so orgs and roles are known before the users.
 */
public final class StaffReader implements SheetHandler {

  private final SheetHandler roster;
  private final Map<String, Org> orgs = new HashMap<>();
  private final Map<String, Role> roles = new HashMap<>();
  private @Nullable SheetInfo sheet;
  private @Nullable CsvTable table;
  private boolean wanted;

  public StaffReader(SheetHandler roster) {
    this.roster = roster;
  }

  @Override
  public boolean startSheet(SheetInfo info) {
    sheet = info;
    table = null;
    wanted = roster.startSheet(info);
    return wanted;
  }

  @Override
  public void row(SheetRow row) {
    if (row.isBlank()) {
      roster.row(row);
    } else if (table == null) {
      table = CsvTable.headedBy(row);
      roster.row(isUsers() ? StaffRow.heading(row) : row);
    } else if (isUsers()) {
      roster.row(user(row));
    } else {
      remember(row);
      roster.row(row);
    }
  }

  @Override
  public void endSheet() {
    roster.endSheet();
  }

  private void remember(SheetRow row) {
    if (is("roles", Role.COLUMNS)) {
      var role = role(row);
      roles.merge(role.user(), role, Role::or);
    } else if (is("orgs", Org.COLUMNS)) {
      orgs.put(table().text(row, "sourcedId"), Org.of(table(), row));
    }
  }

  private Role role(SheetRow row) {
    var word = table().text(row, "role");
    var role = StaffRole.of(word).orElseThrow(() -> notStaff(row.number(), word));
    return Role.of(table(), row, role);
  }

  private SheetRow user(SheetRow row) {
    if (roles.isEmpty()) {
      throw FILE_INCOMPLETE.because("压缩包里缺少 roles.csv，看不出谁是教职工。请把 users、roles、orgs 三个文件一起导出后重新上传。");
    }
    return StaffRow.of(table(), row, roles.get(table().text(row, "sourcedId")), orgs);
  }

  private boolean isUsers() {
    return is("users", StaffRow.COLUMNS);
  }

  private boolean is(String name, List<String> columns) {
    return Objects.requireNonNull(sheet).name().equalsIgnoreCase(name) && table().has(columns);
  }

  private CsvTable table() {
    return Objects.requireNonNull(table);
  }

  private static UnreadableFile notStaff(int number, String word) {
    return FILE_HAS_STUDENTS.because(
        "roles.csv 第 %d 行的角色是“%s”。本系统只登记教职工，不保存学生和家长的信息，这份文件没有留存。请在导出时只选教职工，再重新上传。",
        number, word.isEmpty() ? "空" : word);
  }
}
