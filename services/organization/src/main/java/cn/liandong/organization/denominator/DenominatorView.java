package cn.liandong.organization.denominator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Headcounts that were not superseded, with the unit they belong to. */
@Entity
@Immutable
@Table(name = "denominator_view")
class DenominatorView {

  @Id UUID id;
  UUID unitId;
  String unitName;
  String unitCode;
  String schoolYear;
  LocalDate effectiveDate;
  int teachers;
  int students;
  int classes;
  String fileName;
  String sheet;
  int rowNumber;
  String explanation;
  String signedBy;
  @Nullable Instant signTime;
  String path;
  String printKey;

  protected DenominatorView() {}
}
