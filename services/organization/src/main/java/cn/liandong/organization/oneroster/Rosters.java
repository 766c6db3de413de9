package cn.liandong.organization.oneroster;

import static cn.liandong.organization.OrganizationError.unitNotFound;

import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Scopes;
import cn.liandong.organization.schoolclass.RosterClasses;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What stands below a unit on a day, as a OneRoster package. */
@ApplicationScoped
class Rosters {

  private static final String ORGS =
      """
      select v.unit_id, v.name, v.level, coalesce(v.code, '') as code, v.school_type,
        v.urban_rural, v.ownership, v.kind, v.order_number,
        case when v.unit_id = root.unit_id then null else v.parent_id end as parent
      from unit_version v
      join unit_version root on root.unit_id = :unit and root.valid_from <= :day
        and (root.valid_to is null or root.valid_to > :day) and root.level <> 'GROUP'
        and v.path collate "C" between root.path and root.path || '~'
      where v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
        and v.level <> 'GROUP' and v.unit_id in %s
      order by length(v.path), v.print_key collate "C", v.unit_id\
      """
          .formatted(Scopes.READERS);

  private final Scopes scopes;
  private final RosterClasses classes;

  Rosters(Scopes scopes, RosterClasses classes) {
    this.scopes = scopes;
    this.classes = classes;
  }

  /** Fails with UNIT_NOT_FOUND when the unit did not stand on the day. */
  byte[] zip(Handle handle, Caller caller, UUID unit, LocalDate day) throws SQLException {
    var orgs = orgs(handle, caller, unit, day);
    if (orgs.isEmpty()) {
      throw unitNotFound();
    }
    var listed = orgs.stream().map(Org::id).collect(Collectors.toSet());
    var all =
        classes.all(handle.getConnection(), caller, unit, day).stream()
            .filter(one -> listed.contains(one.school()))
            .toList();
    return new RosterFiles(RosterClasses.schoolYear(day)).zip(orgs, all);
  }

  private List<Org> orgs(Handle handle, Caller caller, UUID unit, LocalDate day) {
    return scopes
        .bind(handle.createQuery(ORGS), caller)
        .bind("unit", unit)
        .bind("day", day)
        .map((row, context) -> Org.read(row))
        .list();
  }
}
