package cn.liandong.organization.unit;

import static cn.liandong.organization.OrganizationError.EFFECTIVE_DATE_TOO_EARLY;

import cn.liandong.common.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What held of a unit from one day until another. */
@Entity
@Table(name = "unit_version")
class UnitVersion {

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
  String note;
  @Nullable UUID parentId;
  String path;
  boolean participationOut;
  String participationReason;
  @Nullable LocalDate participationFrom;
  String printKey;
  String searchText;
  Instant recordTime;

  protected UnitVersion() {}

  /** Closes this version on the day and gives the one that follows, or itself on its first day. */
  UnitVersion from(LocalDate day, Instant now) {
    if (day.isBefore(validFrom)) {
      throw EFFECTIVE_DATE_TOO_EARLY.because(
          "“%s”已有自 %s 起生效的资料，更早的资料不能改写。请把生效日期改为 %s 或以后。", name, validFrom, validFrom);
    }
    if (day.equals(validFrom)) {
      recordTime = now;
      return this;
    }
    validTo = day;
    var next = copy();
    next.validFrom = day;
    next.recordTime = now;
    return next;
  }

  void describe(UnitEdit edit) {
    name = edit.name();
    aliases = edit.aliases().toArray(String[]::new);
    orderNumber = edit.orderNumber();
    schoolType = edit.schoolType();
    urbanRural = edit.urbanRural();
    printKey = UnitText.printKey(orderNumber, level, name, unitId);
    searchText = UnitText.searchText(name, code, List.of(aliases));
  }

  void participate(boolean out, String reason, LocalDate from) {
    participationOut = out;
    participationReason = reason;
    participationFrom = from;
  }

  private UnitVersion copy() {
    var next = new UnitVersion();
    next.id = Ids.next();
    next.unitId = unitId;
    next.code = code;
    next.name = name;
    next.aliases = aliases.clone();
    next.level = level;
    next.schoolType = schoolType;
    next.urbanRural = urbanRural;
    next.ownership = ownership;
    next.kind = kind;
    next.orderNumber = orderNumber;
    next.note = note;
    next.parentId = parentId;
    next.path = path;
    next.participationOut = participationOut;
    next.participationReason = participationReason;
    next.participationFrom = participationFrom;
    next.printKey = printKey;
    next.searchText = searchText;
    return next;
  }
}
