package cn.liandong.organization.unit;

import cn.liandong.common.projection.Dates;
import cn.liandong.proto.organization.v1.Unit;
import cn.liandong.proto.organization.v1.UnitDenominators;
import io.vertx.mutiny.sqlclient.Row;

/** Rows of the reactive client, as they are read and on the wire. */
final class FeedRows {

  private FeedRows() {}

  static Unit version(Row row) {
    return UnitProto.of(view(row));
  }

  static UnitView view(Row row) {
    var view = new UnitView();
    view.unitId = row.getUUID("unit_id");
    view.validFrom = row.getLocalDate("valid_from");
    view.validTo = row.getLocalDate("valid_to");
    view.code = row.getString("code");
    view.name = row.getString("name");
    view.aliases = (String[]) row.getValue("aliases");
    view.level = Level.valueOf(row.getString("level"));
    view.schoolType = row.getString("school_type");
    view.urbanRural = row.getString("urban_rural");
    view.ownership = row.getString("ownership");
    view.kind = row.getString("kind");
    view.groups = row.getString("groups");
    view.orderNumber = row.getInteger("order_number");
    view.parentId = row.getUUID("parent_id");
    view.parentName = row.getString("parent_name");
    view.path = row.getString("path");
    view.participationOut = row.getBoolean("participation_out");
    view.participationReason = row.getString("participation_reason");
    view.participationFrom = row.getLocalDate("participation_from");
    view.participationUntil = row.getLocalDate("participation_until");
    view.participationDocument = row.getString("participation_document");
    view.version = row.getLong("version");
    view.revision = row.getLong("revision");
    return view;
  }

  static UnitDenominators denominators(Row row) {
    return UnitDenominators.newBuilder()
        .setEffectiveDate(Dates.toProto(row.getLocalDate("effective_date")))
        .setSchoolYear(row.getString("school_year"))
        .setTeachers(row.getInteger("teachers"))
        .setStudents(row.getInteger("students"))
        .setClasses(row.getInteger("classes"))
        .setSource(source(row))
        .setSigned(row.getValue("sign_time") != null)
        .build();
  }

  private static String source(Row row) {
    var explanation = row.getString("explanation");
    return explanation.isEmpty()
        ? "%s %s 第%d行"
            .formatted(
                row.getString("file_name"), row.getString("sheet"), row.getInteger("row_number"))
        : explanation;
  }
}
