package cn.liandong.organization.pairing;

import static cn.liandong.organization.OrganizationError.BODY_NOT_FOUND;
import static cn.liandong.organization.OrganizationError.UNIT_NOT_ELIGIBLE;

import cn.liandong.common.error.Failure;
import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Accounts;
import cn.liandong.organization.Scopes;
import cn.liandong.organization.pack.UnitGroups;
import cn.liandong.seeds.pack.PairingKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Who may stand on a side of a pair. */
@ApplicationScoped
class Parties {

  private static final String SCHOOLS =
      """
      select v.unit_id as id, v.name, v.school_type, v.urban_rural from unit_view v
      where v.level = 'SCHOOL' and v.valid_from <= :day
        and (v.valid_to is null or v.valid_to > :day)
        and v.path like :path || '%%' and v.unit_id in %s
      order by v.print_key\
      """
          .formatted(Scopes.READERS);
  private static final String BODIES =
      """
      select b.id, b.name from body b
      where b.kind = any (:kinds) and b.unit_id in %s and b.valid_from <= :day
        and (b.valid_to is null or b.valid_to > :day)
        and exists (select 1 from unit_ref u where u.id = b.unit_id and u.path like :path || '%%')
      order by b.name, b.id\
      """
          .formatted(Scopes.READERS);
  private static final String SEATS =
      """
      select s.id, party_name('SEAT', s.id) as name from body_seat s
      join body b on b.id = s.body_id
      where b.kind = any (:kinds) and b.unit_id in %s
        and s.valid_from <= :day and (s.valid_to is null or s.valid_to > :day)
        and b.valid_from <= :day and (b.valid_to is null or b.valid_to > :day)
        and exists (select 1 from unit_ref u where u.id = b.unit_id and u.path like :path || '%%')
      order by b.name, s.id\
      """
          .formatted(Scopes.READERS);

  private final Scopes scopes;
  private final UnitGroups groups;
  private final Accounts accounts;

  Parties(Scopes scopes, UnitGroups groups, Accounts accounts) {
    this.scopes = scopes;
    this.groups = groups;
    this.accounts = accounts;
  }

  /** All that may stand on the side; none for accounts, which are not listed. */
  List<Party> list(
      Handle handle, Caller caller, PairingKind.Side side, String path, LocalDate day) {
    return switch (side.party()) {
      case SCHOOL -> schools(handle, caller, side, path, day);
      case BODY -> inBodies(handle, BODIES, caller, side, path, day);
      case SEAT -> inBodies(handle, SEATS, caller, side, path, day);
      case ACCOUNT -> List.of();
    };
  }

  /** Accounts that may stand on a side, by their names. */
  Map<String, UUID> accounts(Handle handle, Caller caller) {
    return accounts.byName(handle, caller);
  }

  /** Fails with UNIT_NOT_FOUND, UNIT_NOT_ELIGIBLE, BODY_NOT_FOUND or ACCOUNT_NOT_FOUND. */
  UUID require(Handle handle, Caller caller, PairingKind.Side side, String id, LocalDate day) {
    return switch (side.party()) {
      case ACCOUNT -> accounts.require(handle, caller, id);
      case SCHOOL -> {
        var unit = scopes.write(handle, caller, id);
        yield find(
            list(handle, caller, side, unit.path(), day),
            unit.id(),
            () ->
                UNIT_NOT_ELIGIBLE.because("“%s”不能作为%s，请核对它的城乡分类和办学类型。", unit.name(), side.name()));
      }
      case BODY, SEAT ->
          find(
              list(handle, caller, side, "", day),
              Ids.parse(id, () -> bodyNotFound(side)),
              () -> bodyNotFound(side));
    };
  }

  private static UUID find(List<Party> all, UUID wanted, Supplier<Failure> absent) {
    if (all.stream().noneMatch(party -> party.id().equals(wanted))) {
      throw absent.get();
    }
    return wanted;
  }

  private static Failure bodyNotFound(PairingKind.Side side) {
    return BODY_NOT_FOUND.because("找不到这个%s。它可能已经撤销，或不在您的管理范围内。", side.name());
  }

  private List<Party> schools(
      Handle handle, Caller caller, PairingKind.Side side, String path, LocalDate day) {
    return scopes
        .bind(handle.createQuery(SCHOOLS), caller)
        .bind("path", path)
        .bind("day", day)
        .mapToMap()
        .stream()
        .filter(row ->
            groups.pass(
                side.units(), row.get("school_type").toString(), row.get("urban_rural").toString()))
        .map(row -> new Party((UUID) row.get("id"), row.get("name").toString()))
        .toList();
  }

  private List<Party> inBodies(
      Handle handle, String sql, Caller caller, PairingKind.Side side, String path, LocalDate day) {
    return scopes
        .bind(handle.createQuery(sql), caller)
        .bindArray("kinds", String.class, side.bodyKinds().toArray())
        .bind("path", path)
        .bind("day", day)
        .map((row, context) -> new Party(row.getObject("id", UUID.class), row.getString("name")))
        .list();
  }
}
