package cn.liandong.organization.code;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.organization.OrganizationError.CODE_VOID;

import cn.liandong.common.id.Ids;
import cn.liandong.organization.Database;
import cn.liandong.organization.unit.Facts;
import cn.liandong.organization.unit.Level;
import cn.liandong.organization.unit.RegistryReader;
import cn.liandong.organization.unit.RegistryWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Gives a school another 标识码 from a day on. The old one is void and nobody's from then on. */
final class SchoolRecoding {

  private static final String USED =
      "select 1 from unit_version v where v.code = ? and v.unit_id <> ? limit 1";

  private final Connection connection;

  SchoolRecoding(Connection connection) {
    this.connection = connection;
  }

  void run(UUID unit, String code, LocalDate day) throws SQLException {
    if (Database.find(connection, USED, row -> true, code, unit).isPresent()) {
      throw CODE_VOID.because("标识码“%s”属于另一个单位或已随它作废，不能再用。请填写新的标识码。", code);
    }
    var before = new RegistryReader(connection).around(List.of(unit));
    var after = before.copy();
    after.change(unit, day, facts -> recoded(facts, code));
    after.place();
    new RegistryWriter(connection).write(Ids.next(), after.since(before));
  }

  private static Facts recoded(Facts facts, String code) {
    if (facts.level() != Level.SCHOOL) {
      throw ARGUMENT_INVALID.because("只有存续的学校有学校（机构）标识码。");
    }
    return facts.edit().code(code).facts();
  }
}
