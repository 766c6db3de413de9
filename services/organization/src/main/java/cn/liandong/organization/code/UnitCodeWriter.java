package cn.liandong.organization.code;

import static cn.liandong.organization.Database.update;
import static cn.liandong.organization.OrganizationError.UNIT_CODE_TAKEN;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Sets identifiers on behalf of one act, which can take all of them back. */
public final class UnitCodeWriter {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String END =
      """
      update unit_code set superseded_by = ?
      where unit_id = ? and code_set = ? and code <> ? and valid_to is null
        and superseded_by is null\
      """;
  private static final String KEEP_ENDED =
      """
      insert into unit_code (unit_id, code_set, code, valid_from, valid_to, set_by)
      select unit_id, code_set, code, valid_from, ?, ? from unit_code
      where unit_id = ? and code_set = ? and superseded_by = ? and valid_from < ?\
      """;
  private static final String BEGIN =
      """
      insert into unit_code (unit_id, code_set, code, valid_from, set_by)
      select ?, ?, ?, ?, ? where not exists (
        select 1 from unit_code
        where unit_id = ? and code_set = ? and valid_to is null and superseded_by is null)\
      """;

  private final Connection connection;
  private final UUID act;

  public UnitCodeWriter(Connection connection, UUID act) {
    this.connection = connection;
    this.act = act;
  }

  /** Fails with UNIT_CODE_TAKEN. A code that already holds keeps its first day. */
  public void set(UUID unit, CodeSet set, String code, LocalDate day) throws SQLException {
    try {
      update(connection, END, act, unit, set.text(), code);
      update(connection, KEEP_ENDED, day, act, unit, set.text(), act, day);
      update(connection, BEGIN, unit, set.text(), code, day, act, unit, set.text());
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw UNIT_CODE_TAKEN.because("%s“%s”已被其他单位使用，请核对。", set.title(), code);
      }
      throw e;
    }
  }

  public void undo() throws SQLException {
    update(connection, "delete from unit_code where set_by = ?", act);
    update(connection, "update unit_code set superseded_by = null where superseded_by = ?", act);
  }
}
