package cn.liandong.organization.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A version as readers see it, with its unit's version and revision and its parent's name. */
@Entity
@Immutable
@Table(name = "unit_view")
class UnitView {

  @Id UUID id;
  UUID unitId;
  LocalDate validFrom;
  @Nullable LocalDate validTo;
  @Nullable String code;
  String name;
  String[] aliases;

  @Enumerated(EnumType.STRING)
  Level level;

  String schoolType;
  String urbanRural;
  String ownership;
  String kind;
  int orderNumber;
  @Nullable UUID parentId;
  String parentName;
  String path;

  /** JSON: the unit above by the code of a parallel tree. */
  String groups;

  boolean participationOut;
  String participationReason;
  @Nullable LocalDate participationFrom;
  @Nullable LocalDate participationUntil;
  String participationDocument;
  String printKey;
  String searchText;
  long version;
  long revision;

  protected UnitView() {}
}
