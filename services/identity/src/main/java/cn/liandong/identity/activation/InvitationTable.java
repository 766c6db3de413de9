package cn.liandong.identity.activation;

import static cn.liandong.identity.IdentityError.INVITATION_UNREADABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A table of people by rows of text. Its headings may stand in any order; without headings the
 * columns are name, username, role, unit.
 */
final class InvitationTable {

  private static final List<Set<String>> HEADINGS =
      List.of(
          Set.of("姓名", "name"),
          Set.of("用户名", "账号", "登录名", "username"),
          Set.of("角色", "role"),
          Set.of("单位", "学校", "单位名称", "学校名称", "所在单位", "unit"));
  private static final int MOST_ROWS = 5_000;

  private final int[] columns = {0, 1, 2, 3};
  private final List<Row> rows = new ArrayList<>();

  /** As it stands in the table. */
  record Row(int number, String name, String username, String role, String unit) {}

  private InvitationTable() {}

  static List<Row> rows(List<List<String>> lines) {
    var table = new InvitationTable();
    for (var number = 0; number < lines.size(); number++) {
      table.line(number + 1, lines.get(number));
    }
    if (table.rows.isEmpty()) {
      throw INVITATION_UNREADABLE.because("没有找到人员。请每行写一人：姓名、用户名、角色（可空）、单位（可空），用制表符或逗号隔开，或上传表格。");
    }
    if (table.rows.size() > MOST_ROWS) {
      throw INVITATION_UNREADABLE.because("一次最多邀请 %d 人。请分几次办理。", MOST_ROWS);
    }
    return List.copyOf(table.rows);
  }

  /** Fields of a pasted text: by tab, else by comma. */
  static List<List<String>> pasted(String text) {
    return text.lines()
        .map(line -> List.of(line.split(line.contains("\t") ? "\t" : "[,，、]", -1)))
        .toList();
  }

  private void line(int number, List<String> cells) {
    if (cells.stream().allMatch(String::isBlank) || isHeading(cells)) {
      return;
    }
    rows.add(new Row(number, text(cells, 0), text(cells, 1), text(cells, 2), text(cells, 3)));
  }

  private boolean isHeading(List<String> cells) {
    var found = HEADINGS.stream().mapToInt(names -> position(cells, names)).toArray();
    if (found[0] < 0 || found[1] < 0) {
      return false;
    }
    System.arraycopy(found, 0, columns, 0, columns.length);
    return true;
  }

  private static int position(List<String> cells, Set<String> names) {
    for (var at = 0; at < cells.size(); at++) {
      if (names.contains(cells.get(at).strip())) {
        return at;
      }
    }
    return -1;
  }

  private String text(List<String> cells, int field) {
    var at = columns[field];
    return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
  }
}
