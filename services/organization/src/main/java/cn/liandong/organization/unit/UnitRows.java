package cn.liandong.organization.unit;

import cn.liandong.common.id.Ids;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Versions as rows of the database. */
final class UnitRows {

  static final String COLUMNS =
      """
      id, unit_id, valid_from, valid_to, code, name, aliases, level, school_type, urban_rural,
      ownership, kind, order_number, note, parent_id, path, participation_out,
      participation_reason, participation_from, participation_until, participation_document,
      groups, print_key, search_text\
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, UUID>> GROUPS = new TypeReference<>() {};

  private UnitRows() {}

  static Version version(ResultSet row) throws SQLException {
    var to = row.getObject("valid_to", LocalDate.class);
    return new Version(
        row.getObject("valid_from", LocalDate.class),
        to == null ? Version.OPEN : to,
        facts(row),
        row.getString("path"));
  }

  private static Facts facts(ResultSet row) throws SQLException {
    return new Facts(
        row.getString("code"),
        row.getString("name"),
        List.of((String[]) row.getArray("aliases").getArray()),
        Level.valueOf(row.getString("level")),
        row.getString("school_type"),
        row.getString("urban_rural"),
        row.getString("ownership"),
        row.getString("kind"),
        row.getInt("order_number"),
        row.getString("note"),
        row.getObject("parent_id", UUID.class),
        new Facts.Participation(
            row.getBoolean("participation_out"),
            row.getString("participation_reason"),
            row.getString("participation_document"),
            row.getObject("participation_from", LocalDate.class),
            row.getObject("participation_until", LocalDate.class)),
        groups(row.getString("groups")));
  }

  static Map<String, UUID> groups(String text) {
    try {
      return JSON.readValue(text, GROUPS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static void bind(PreparedStatement row, UUID unit, Version version) throws SQLException {
    var facts = version.facts();
    row.setObject(1, Ids.next());
    row.setObject(2, unit);
    row.setObject(3, version.from());
    row.setObject(4, version.to().equals(Version.OPEN) ? null : version.to(), Types.DATE);
    row.setString(5, facts.code());
    row.setString(6, facts.name());
    row.setArray(7, array(row, facts.aliases()));
    row.setString(8, facts.level().name());
    row.setString(9, facts.schoolType());
    row.setString(10, facts.urbanRural());
    row.setString(11, facts.ownership());
    row.setString(12, facts.kind());
    row.setInt(13, facts.orderNumber());
    row.setString(14, facts.note());
    row.setObject(15, facts.parent(), Types.OTHER);
    row.setString(16, version.path());
    row.setBoolean(17, facts.participation().out());
    row.setString(18, facts.participation().reason());
    row.setObject(19, facts.participation().from(), Types.DATE);
    row.setObject(20, facts.participation().until(), Types.DATE);
    row.setString(21, facts.participation().document());
    row.setObject(22, groups(facts), Types.OTHER);
    row.setString(23, UnitText.printKey(facts.orderNumber(), facts.level(), facts.name(), unit));
    row.setString(24, UnitText.searchText(facts.name(), facts.code(), facts.aliases()));
  }

  private static String groups(Facts facts) {
    try {
      return JSON.writeValueAsString(facts.groups());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Array array(PreparedStatement row, List<String> texts) throws SQLException {
    return row.getConnection().createArrayOf("text", texts.toArray());
  }

  /** A row of unit_view. */
  static UnitView view(ResultSet row) throws SQLException {
    var view = new UnitView();
    view.unitId = row.getObject("unit_id", UUID.class);
    view.validFrom = row.getObject("valid_from", LocalDate.class);
    view.validTo = row.getObject("valid_to", LocalDate.class);
    view.code = row.getString("code");
    view.name = row.getString("name");
    view.aliases = (String[]) row.getArray("aliases").getArray();
    view.level = Level.valueOf(row.getString("level"));
    view.schoolType = row.getString("school_type");
    view.urbanRural = row.getString("urban_rural");
    view.ownership = row.getString("ownership");
    view.kind = row.getString("kind");
    view.orderNumber = row.getInt("order_number");
    view.parentId = row.getObject("parent_id", UUID.class);
    view.parentName = row.getString("parent_name");
    view.path = row.getString("path");
    view.groups = row.getString("groups");
    view.participationOut = row.getBoolean("participation_out");
    view.participationReason = row.getString("participation_reason");
    view.participationFrom = row.getObject("participation_from", LocalDate.class);
    view.participationUntil = row.getObject("participation_until", LocalDate.class);
    view.participationDocument = row.getString("participation_document");
    view.version = row.getLong("version");
    view.revision = row.getLong("revision");
    return view;
  }
}
