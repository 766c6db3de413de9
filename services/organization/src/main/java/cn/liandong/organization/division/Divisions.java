package cn.liandong.organization.division;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a code meant on a day. */
@ApplicationScoped
class Divisions {

  private static final String LIST =
      """
      with recursive in_force as (
        select d.* from division_view d
        where d.valid_from <= ? and (d.valid_to is null or d.valid_to > ?)),
      found as (
        select d.* from in_force d
        where (d.parent_code = ? or ? <> '')
          and (? = '' or d.code like ? or d.name like ?)
          and d.code > ?
        order by d.code limit ?),
      named as (
        select f.code, f.parent_code as above,
          case when f.placeholder then '' else f.name end as full_name
        from found f
        union all
        select n.code, d.parent_code,
          case when d.placeholder then '' else d.name end || n.full_name
        from named n join in_force d on d.code = n.above)
      select f.*, n.full_name from found f
      join named n on n.code = f.code
        and not exists (select 1 from in_force d where d.code = n.above)
      order by f.code\
      """;

  private final Database database;

  Divisions(Database database) {
    this.database = database;
  }

  record Query(String parent, String text, LocalDate day, PageRequest page) {}

  record Listed(
      String code,
      String name,
      String tier,
      String parentCode,
      String fullName,
      boolean placeholder,
      LocalDate from,
      @Nullable LocalDate to,
      String replacedBy) {

    private static Listed of(ResultSet row) throws SQLException {
      return new Listed(
          row.getString("code"),
          row.getString("name"),
          row.getString("tier"),
          row.getString("parent_code"),
          row.getString("full_name"),
          row.getBoolean("placeholder"),
          row.getObject("valid_from", LocalDate.class),
          row.getObject("valid_to", LocalDate.class),
          row.getString("replaced_by"));
    }
  }

  List<Listed> list(Caller caller, Query query) {
    var text = query.text.strip().replaceAll("[\\\\%_]", "");
    return database.read(
        new Act(caller, "DIVISIONS_READ", "division", query.parent),
        connection ->
            Database.list(
                connection,
                LIST,
                Listed::of,
                query.day,
                query.day,
                query.parent,
                text,
                text,
                text + "%",
                "%" + text + "%",
                query.page.key(0, ""),
                query.page.limit()));
  }
}
