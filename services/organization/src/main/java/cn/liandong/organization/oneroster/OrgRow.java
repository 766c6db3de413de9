package cn.liandong.organization.oneroster;

import cn.liandong.organization.unit.Facts;
import cn.liandong.organization.unit.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a usable row says of an org; null where its cell is blank.
 *
 * @param unit null for one that the registry lacks
 * @param status null in a bulk file
 * @param differs from the unit in force
 */
record OrgRow(
    int sheet,
    int row,
    @Nullable UUID unit,
    String sourcedId,
    @Nullable String status,
    String name,
    Level level,
    @Nullable String code,
    @Nullable String parentSourcedId,
    @Nullable String schoolType,
    @Nullable String urbanRural,
    @Nullable String ownership,
    @Nullable String kind,
    @Nullable Integer orderNumber,
    boolean differs) {

  static final String DELETED = "tobedeleted";

  static OrgRow read(ResultSet row) throws SQLException {
    return new OrgRow(
        row.getInt("sheet"),
        row.getInt("row_number"),
        row.getObject("unit_id", UUID.class),
        row.getString("sourced_id"),
        row.getString("status"),
        row.getString("name"),
        OrgTypes.level(row.getString("type")).orElseThrow(),
        row.getString("code"),
        row.getString("parent_sourced_id"),
        row.getString("school_type"),
        row.getString("urban_rural"),
        row.getString("ownership"),
        row.getString("kind"),
        row.getObject("order_number", Integer.class),
        row.getBoolean("differs"));
  }

  boolean isDeleted() {
    return DELETED.equals(status);
  }

  Facts added(UUID parent) {
    return onto(Facts.of(level, name, parent), parent);
  }

  Facts onto(Facts facts, @Nullable UUID parent) {
    return facts
        .edit()
        .name(name)
        .code(or(code, facts.code()))
        .parent(or(parent, facts.parent()))
        .schoolType(or(schoolType, facts.schoolType()))
        .urbanRural(or(urbanRural, facts.urbanRural()))
        .ownership(or(ownership, facts.ownership()))
        .kind(or(kind, facts.kind()))
        .orderNumber(or(orderNumber, facts.orderNumber()))
        .facts();
  }

  private static <T extends @Nullable Object> T or(@Nullable T given, T otherwise) {
    return given == null ? otherwise : given;
  }
}
