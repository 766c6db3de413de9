package cn.liandong.identity.account;

import cn.liandong.common.scope.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A grant as readers see it. */
@Entity
@Immutable
@Table(name = "grant_view")
class GrantView {

  @Id UUID id;
  UUID accountId;

  @Enumerated(EnumType.STRING)
  Role role;

  UUID unitId;
  String unitName;
  LocalDate validFrom;
  @Nullable LocalDate validTo;

  protected GrantView() {}
}
