package cn.liandong.organization.operation;

import cn.liandong.organization.operation.GrantReach.Grant;
import cn.liandong.organization.schoolclass.MergedClasses;
import cn.liandong.organization.unit.Registry;
import cn.liandong.organization.unit.Timeline;
import cn.liandong.proto.organization.v1.UnitOperationEffect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that an order changes, as it is shown before and kept after. */
final class Effects {

  private static final String GRANTS =
      """
      select username, role, unit_id from grant_ref
      where unit_id = any (?) and (valid_to is null or valid_to > ?) order by username, role\
      """;
  private static final String SCHOOLS =
      """
      select school_type, count(*) as schools from unit_version
      where level = 'SCHOOL' and valid_from <= ? and (valid_to is null or valid_to > ?)
        and path collate "C" between ? and ? || '~'
      group by school_type\
      """;

  private final Connection connection;
  private final Order order;

  Effects(Connection connection, Order order) {
    this.connection = connection;
    this.order = order;
  }

  UnitOperationEffect of(Registry before, Registry after, LocalDate today) throws SQLException {
    var units = new UnitEffects(order, before, after);
    var headcounts = new Headcounts(connection).on(order, order.named());
    return UnitOperationEffect.newBuilder()
        .addAllUnits(units.units())
        .setChangedUnits(units.changed())
        .setChangedSchools(units.changedSchools())
        .addAllPeerGroups(units.peerGroups(schools(before)))
        .addAllGrants(new GrantReach(before, after, order.day()).effects(grants(before)))
        .addAllDenominators(new MergedHeadcounts(order, after, headcounts).effects())
        .addAllNotes(notes(before, today))
        .build();
  }

  private List<String> notes(Registry before, LocalDate today) throws SQLException {
    var notes = new ArrayList<String>();
    if (order.day().isAfter(today)) {
      notes.add("生效日期在今天之后，到 %s 才会生效。".formatted(order.day()));
    }
    if (order.day().isBefore(today)) {
      notes.add("生效日期在今天之前：已发布的通报不变；该日之后已导入的数据仍记在原单位名下，如需归并请重新导入。");
    }
    if (order.kind() == Kind.CLOSE || order.kind() == Kind.MERGE) {
      notes.add("撤销单位的标识码不再分配给其他单位，历史数据仍归原单位。");
    }
    if (order.kind() == Kind.MERGE) {
      notes.addAll(exemptions(before));
      notes.addAll(classes());
    }
    return notes;
  }

  private List<String> exemptions(Registry before) {
    return order.units().stream()
        .map(unit -> before.get(unit).require(order.day()).facts())
        .filter(facts -> facts.participation().exempt(order.day()))
        .map(facts ->
            "“%s”当日不参与排名（%s）；并入后随并入的单位计算，原来的豁免不再起作用。"
                .formatted(facts.name(), facts.participation().reason()))
        .toList();
  }

  private List<String> classes() throws SQLException {
    var classes = new MergedClasses(connection).of(order.units());
    return classes == 0
        ? List.of()
        : List.of("在班的 %d 个班级自该日起归并入的学校；班号已被占用的，改用同年级后面的班号。".formatted(classes));
  }

  private List<Grant> grants(Registry registry) throws SQLException {
    var ids = registry.units().stream().map(Timeline::unit).toArray();
    try (var statement = connection.prepareStatement(GRANTS)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      statement.setObject(2, order.day());
      try (var rows = statement.executeQuery()) {
        var grants = new ArrayList<Grant>();
        while (rows.next()) {
          grants.add(
              new Grant(
                  rows.getString("username"),
                  rows.getString("role"),
                  rows.getObject("unit_id", java.util.UUID.class)));
        }
        return grants;
      }
    }
  }

  /** Schools of the county by type. */
  private Map<String, Integer> schools(Registry registry) throws SQLException {
    var path = registry.get(order.named().iterator().next()).versions().getLast().path();
    var root = path.substring(0, path.indexOf('/') + 1);
    try (var statement = connection.prepareStatement(SCHOOLS)) {
      statement.setObject(1, order.day());
      statement.setObject(2, order.day());
      statement.setString(3, root);
      statement.setString(4, root);
      try (var rows = statement.executeQuery()) {
        var schools = new HashMap<String, Integer>();
        while (rows.next()) {
          schools.put(rows.getString("school_type"), rows.getInt("schools"));
        }
        return schools;
      }
    }
  }
}
