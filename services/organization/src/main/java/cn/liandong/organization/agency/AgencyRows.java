package cn.liandong.organization.agency;

import cn.liandong.common.projection.Dates;
import cn.liandong.proto.agency.v1.Unit;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Objects;

/** Rows of {@code unit_version} as agencies see them. */
final class AgencyRows {

  private AgencyRows() {}

  static Unit unit(Row row) {
    var unit =
        Unit.newBuilder()
            .setId(row.getUUID("unit_id").toString())
            .setCode(Objects.requireNonNullElse(row.getString("code"), ""))
            .setName(row.getString("name"))
            .setLevel(row.getString("level"))
            .setSchoolType(row.getString("school_type"))
            .setUrbanRural(row.getString("urban_rural"))
            .setValidFromDate(Dates.toProto(row.getLocalDate("valid_from")));
    if (row.getUUID("parent_id") != null) {
      unit.setParentId(row.getUUID("parent_id").toString());
    }
    if (row.getLocalDate("valid_to") != null) {
      unit.setValidToDate(Dates.toProto(row.getLocalDate("valid_to")));
    }
    return unit.build();
  }
}
