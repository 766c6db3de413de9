package cn.liandong.common.projection;

import cn.liandong.common.feed.Position;
import cn.liandong.proto.organization.v1.ListUnitChangesRequest;
import cn.liandong.proto.organization.v1.ListUnitChangesResponse;
import cn.liandong.proto.organization.v1.Unit;
import cn.liandong.proto.organization.v1.UnitChange;
import cn.liandong.proto.organization.v1.UnitDenominators;
import cn.liandong.proto.organization.v1.UnitService;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps {@code unit_ref} and {@code denominator_ref} equal to organization's registry. */
public final class UnitProjection extends Projection<ListUnitChangesResponse> {

  private static final String INSERT_UNIT =
      """
      insert into unit_ref (id, valid_from, valid_to, code, name, aliases, level, school_type,
        urban_rural, ownership, order_number, parent_id, path, participation_out,
        participation_reason, participation_from, participation_until, participation_document,
        revision)
      values (?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String INSERT_DENOMINATOR =
      "insert into denominator_ref values (?, ?, ?, ?, ?, ?, ?, ?)";

  private final UnitService units;
  private final ServiceTokens tokens;

  public UnitProjection(DataSource dataSource, UnitService units, ServiceTokens tokens) {
    super(dataSource, "unit");
    this.units = units;
    this.tokens = tokens;
  }

  @Override
  Uni<ListUnitChangesResponse> list(Position after, int waitSeconds) {
    var request =
        ListUnitChangesRequest.newBuilder()
            .setAfterRevision(after.revision())
            .setEpoch(after.epoch())
            .setWaitSeconds(waitSeconds)
            .setPageSize(PAGE_SIZE)
            .build();
    return tokens.signed(units).chain(signed -> signed.listUnitChanges(request));
  }

  @Override
  boolean isEmpty(ListUnitChangesResponse page) {
    return page.getChangesCount() == 0;
  }

  @Override
  Position position(ListUnitChangesResponse page) {
    return new Position(page.getRevision(), page.getEpoch());
  }

  @Override
  void clear(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("delete from unit_ref");
      statement.executeUpdate("delete from denominator_ref");
    }
  }

  @Override
  void write(Connection connection, ListUnitChangesResponse response) throws SQLException {
    var ids = response.getChangesList().stream().map(c -> UUID.fromString(c.getUnitId())).toList();
    delete(connection, "delete from unit_ref where id = any (?)", ids);
    delete(connection, "delete from denominator_ref where unit_id = any (?)", ids);
    try (var unit = connection.prepareStatement(INSERT_UNIT);
        var denominator = connection.prepareStatement(INSERT_DENOMINATOR)) {
      for (var change : response.getChangesList()) {
        add(connection, unit, denominator, change);
      }
      unit.executeBatch();
      denominator.executeBatch();
    }
  }

  private static void delete(Connection connection, String sql, List<UUID> ids)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      statement.executeUpdate();
    }
  }

  private static void add(
      Connection connection,
      PreparedStatement unit,
      PreparedStatement denominator,
      UnitChange change)
      throws SQLException {
    for (var version : change.getVersionsList()) {
      bind(connection, unit, version);
      unit.addBatch();
    }
    for (var headcount : change.getDenominatorsList()) {
      bind(denominator, change.getUnitId(), headcount);
      denominator.addBatch();
    }
  }

  private static void bind(Connection connection, PreparedStatement row, Unit unit)
      throws SQLException {
    row.setObject(1, UUID.fromString(unit.getId()));
    row.setObject(2, Dates.fromProto(unit.getValidFromDate()));
    row.setObject(3, Dates.fromProto(unit.getValidToDate()), Types.DATE);
    row.setString(4, unit.getCode());
    row.setString(5, unit.getName());
    row.setArray(6, connection.createArrayOf("text", unit.getAliasesList().toArray()));
    row.setString(7, unit.getLevel().name().replace("UNIT_LEVEL_", ""));
    row.setString(8, unit.getSchoolType());
    row.setString(9, unit.getUrbanRural());
    row.setString(10, unit.getOwnership());
    row.setInt(11, unit.getOrderNumber());
    row.setObject(
        12, unit.getParentId().isEmpty() ? null : UUID.fromString(unit.getParentId()), Types.OTHER);
    row.setString(13, unit.getPath());
    row.setBoolean(14, unit.getParticipation().getOut());
    row.setString(15, unit.getParticipation().getReason());
    row.setObject(16, Dates.fromProto(unit.getParticipation().getFromDate()), Types.DATE);
    row.setObject(17, Dates.fromProto(unit.getParticipation().getUntilDate()), Types.DATE);
    row.setString(18, unit.getParticipation().getDocument());
    row.setLong(19, unit.getRevision());
  }

  private static void bind(PreparedStatement row, String unitId, UnitDenominators headcount)
      throws SQLException {
    row.setObject(1, UUID.fromString(unitId));
    row.setObject(2, Dates.fromProto(headcount.getEffectiveDate()));
    row.setString(3, headcount.getSchoolYear());
    row.setInt(4, headcount.getTeachers());
    row.setInt(5, headcount.getStudents());
    row.setInt(6, headcount.getClasses());
    row.setString(7, headcount.getSource());
    row.setBoolean(8, headcount.getSigned());
  }
}
