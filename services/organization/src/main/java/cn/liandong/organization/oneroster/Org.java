package cn.liandong.organization.oneroster;

import cn.liandong.organization.unit.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as an org.
 *
 * @param parent null for the unit that the package is of
 */
record Org(
    UUID id,
    String name,
    Level level,
    String code,
    @Nullable UUID parent,
    String schoolType,
    String urbanRural,
    String ownership,
    String kind,
    int orderNumber) {

  static Org read(ResultSet row) throws SQLException {
    return new Org(
        row.getObject("unit_id", UUID.class),
        row.getString("name"),
        Level.valueOf(row.getString("level")),
        row.getString("code"),
        row.getObject("parent", UUID.class),
        row.getString("school_type"),
        row.getString("urban_rural"),
        row.getString("ownership"),
        row.getString("kind"),
        row.getInt("order_number"));
  }
}
