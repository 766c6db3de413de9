package cn.liandong.identity.account;

import cn.liandong.common.id.Ids;
import cn.liandong.common.scope.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role at a unit and everything below it, from a day until another. */
@Entity
@Table(name = "role_grant")
class RoleGrant {

  @Id UUID id;
  UUID accountId;

  @Enumerated(EnumType.STRING)
  Role role;

  UUID unitId;
  LocalDate validFrom;
  @Nullable LocalDate validTo;

  protected RoleGrant() {}

  RoleGrant(UUID accountId, Role role, UUID unitId, LocalDate from, @Nullable LocalDate to) {
    this.id = Ids.next();
    this.accountId = accountId;
    this.role = role;
    this.unitId = unitId;
    this.validFrom = from;
    this.validTo = to;
  }

  void revoke(LocalDate day) {
    validTo = day;
  }
}
