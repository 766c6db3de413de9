package cn.liandong.organization.code;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.organization.OrganizationError.CODE_VOID;
import static cn.liandong.organization.OrganizationError.EFFECTIVE_DATE_TOO_EARLY;

import cn.liandong.organization.Database;
import cn.liandong.organization.unit.UnitChangeRow;
import cn.liandong.organization.unit.UnitWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Gives a school another 标识码 from a day on. The old one is void and nobody's from then on. */
final class SchoolRecoding {

  private static final String OPEN =
      """
      select * from unit_version v
      where v.unit_id = ? and v.valid_to is null and v.level = 'SCHOOL'\
      """;
  private static final String USED =
      "select 1 from unit_version v where v.code = ? and v.unit_id <> ? limit 1";

  private final Connection connection;
  private final UnitWriter writer;

  SchoolRecoding(Connection connection, UnitWriter writer) {
    this.connection = connection;
    this.writer = writer;
  }

  void run(UUID unit, String code, LocalDate day) throws SQLException {
    if (Database.find(connection, USED, row -> true, code, unit).isPresent()) {
      throw CODE_VOID.because("标识码“%s”属于另一个单位或已随它作废，不能再用。请填写新的标识码。", code);
    }
    var change =
        Database.find(connection, OPEN, row -> change(row, code, day), unit)
            .orElseThrow(() -> ARGUMENT_INVALID.because("只有存续的学校有学校（机构）标识码。"));
    writer.change(List.of(change), day);
    Database.update(connection, "update unit set version = version + 1 where id = ?", unit);
  }

  private static UnitChangeRow change(ResultSet row, String code, LocalDate day)
      throws SQLException {
    var from = row.getObject("valid_from", LocalDate.class);
    if (day.isBefore(from)) {
      throw EFFECTIVE_DATE_TOO_EARLY.because(
          "该校已有自 %s 起生效的资料，更早的资料不能改写。请把生效日期改为 %s 或以后。", from, from);
    }
    return new UnitChangeRow(
        row.getObject("unit_id", UUID.class),
        code,
        row.getString("name"),
        List.of((String[]) row.getArray("aliases").getArray()),
        row.getString("school_type"),
        row.getString("urban_rural"),
        row.getString("ownership"),
        row.getInt("order_number"),
        row.getString("note"),
        row.getObject("parent_id", UUID.class),
        row.getString("path"));
  }
}
