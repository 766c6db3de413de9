package cn.liandong.identity.person;

import static cn.liandong.identity.IdentityError.PERSON_ERASED;

import cn.liandong.imports.job.Sql;
import cn.liandong.imports.template.Doubt;
import cn.liandong.imports.template.Doubt.Choice;
import cn.liandong.imports.template.ImportRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of a roster with a number of somebody who was erased: entered only if the clerk says so. */
record ErasedDoubts(Connection connection, ImportRef ref, ErasedPeople erased) {

  private static final String UNKNOWN =
      """
      select r.sheet, r.row_number, r.unit_id, r.data ->> 'name' as name,
        r.data ->> 'identity' as identity, r.data ->> 'staffNumber' as staff_number,
        coalesce(j.sheets -> r.sheet ->> 'name', '') as sheet_name
      from import_row r join import_job j on j.id = r.import_id
      where r.import_id = ? and r.usable and r.data ->> 'person' is null
        and (r.data ->> 'identity' is not null or r.data ->> 'staffNumber' is not null)
      order by r.sheet, r.row_number\
      """;
  private static final String LEAVE_OUT =
      """
      update import_row r set in_force = r.data from import_answer a
      where r.import_id = ? and r.usable and a.import_id = r.import_id and a.answer = 'leave'
        and a.question_id = 'erased:' || r.sheet || '!' || r.row_number\
      """;

  private static final String ERASED_SINCE =
      """
      select count(*) from import_row r join person p on p.id::text = r.data ->> 'person'
      where r.import_id = ? and r.usable and p.erase_time is not null\
      """;

  private record Row(
      int sheet,
      int number,
      UUID unit,
      String name,
      @Nullable String identity,
      @Nullable String staffNumber,
      String sheetName) {}

  List<Doubt> list() throws SQLException {
    var marks = marks();
    return marks.isEmpty()
        ? List.of()
        : rows().stream().filter(row -> isErased(row, marks)).map(ErasedDoubts::doubt).toList();
  }

  /** What the clerk leaves out counts as unchanged. */
  void leaveOut() throws SQLException {
    Sql.update(connection, LEAVE_OUT, ref.importId());
  }

  /**
   * Under the lock of the register: who was erased since the file was read is not written again.
   */
  static void requireNone(Connection connection, ImportRef ref) throws SQLException {
    var erased = Sql.list(connection, ERASED_SINCE, row -> row.getLong(1), ref.importId());
    if (erased.getFirst() > 0) {
      throw PERSON_ERASED.because("名册里有人的个人信息刚刚按申请删除，没有写入任何数据。请放弃这次导入，重新上传名册。");
    }
  }

  private Set<String> marks() throws SQLException {
    return new HashSet<>(
        Sql.list(connection, "select mark from erased_mark", row -> row.getString(1)));
  }

  private List<Row> rows() throws SQLException {
    return Sql.list(
        connection,
        UNKNOWN,
        row ->
            new Row(
                row.getInt("sheet"),
                row.getInt("row_number"),
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                row.getString("identity"),
                row.getString("staff_number"),
                row.getString("sheet_name")),
        ref.importId());
  }

  private boolean isErased(Row row, Set<String> marks) {
    return erased.marks(row.identity(), row.unit(), row.staffNumber()).stream()
        .anyMatch(marks::contains);
  }

  private static Doubt doubt(Row row) {
    return new Doubt(
        "erased:%d!%d".formatted(row.sheet(), row.number()),
        "“%s”这一行的工号或身份证件号，属于一位已申请删除个人信息的人。请选择是否登记。".formatted(row.name()),
        List.of(new Choice("leave", "此人已申请删除，不登记这一行"), new Choice("enter", "是新到岗的人，或本人同意重新登记")),
        List.of(row.sheetName() + "!" + row.number()));
  }
}
