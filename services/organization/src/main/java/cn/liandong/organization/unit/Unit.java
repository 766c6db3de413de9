package cn.liandong.organization.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** The identity that the versions of a unit share; every change moves its revision. */
@Entity
@Table(name = "unit")
class Unit {

  @Id UUID id;
  @Version long version;
  long revision;

  protected Unit() {}

  void movedTo(long revision) {
    this.revision = revision;
  }
}
