package cn.liandong.common.audit;

import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import com.google.protobuf.Timestamp;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What an auditor may see: acts of people with a role inside the own scope and acts on its units;
 * everything for whoever audits every root.
 */
final class AuditQuery {

  private static final int DEFAULT_SIZE = 50;
  private static final int LARGEST_SIZE = 1000;
  private static final String LIST =
      """
      with visible as materialized (select id from visible_units(?, ?, ?)),
      missing as materialized (
        select 1 from unit_ref root
        where root.parent_id is null and root.valid_from <= ?
          and (root.valid_to is null or root.valid_to > ?)
          and root.id not in (select id from visible))
      select e.*, coalesce(s.sequence, 0) as sequence,
        case when e.object_type = 'unit' and e.object_id in (select v.id::text from visible v) then (
          select u.name from unit_ref u
          where u.id = e.object_id::uuid order by u.valid_from desc limit 1) end as object_name
      from audit_entry e left join audit_seal s on s.entry_id = e.id
      where (not exists (select 1 from missing)
          or e.actor in (select g.username from grant_ref g join visible v on v.id = g.unit_id)
          or e.object_id in (select v.id::text from visible v))
        and exists (select 1 from visible)
      %s
      order by e.id desc limit ?\
      """;

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> arguments = new ArrayList<>();
  private final int size;

  AuditQuery(ListAuditEntriesRequest request) {
    size =
        request.getPageSize() <= 0 ? DEFAULT_SIZE : Math.min(request.getPageSize(), LARGEST_SIZE);
    text("e.actor = ?", request.getActor());
    text("e.action = ?", request.getAction());
    text("? in (e.object_id, e.object_type)", request.getObject());
    text("e.result = ?", request.getResult());
    if (request.hasFromTime()) {
      narrow("e.create_time >= ?", time(request.getFromTime()));
    }
    if (request.hasToTime()) {
      narrow("e.create_time < ?", time(request.getToTime()));
    }
    if (request.getBeforeId() > 0) {
      narrow("e.id < ?", request.getBeforeId());
    }
  }

  int size() {
    return size;
  }

  /** One more row than the page holds tells whether there is another page. */
  PreparedStatement prepare(Connection connection, Caller caller, LocalDate today)
      throws SQLException {
    var narrowing = new StringBuilder();
    conditions.forEach(condition -> narrowing.append("  and ").append(condition).append('\n'));
    var statement = connection.prepareStatement(LIST.formatted(narrowing));
    var next = 1;
    statement.setString(next++, caller.subject());
    statement.setArray(next++, connection.createArrayOf("text", auditors()));
    for (var i = 0; i < 3; i++) {
      statement.setObject(next++, today);
    }
    for (var argument : arguments) {
      statement.setObject(next++, argument);
    }
    statement.setInt(next, size + 1);
    return statement;
  }

  static String[] auditors() {
    return Role.names(Role.AUDIT_ADMINISTRATOR);
  }

  private void text(String condition, String value) {
    if (!value.isBlank()) {
      narrow(condition, value.strip());
    }
  }

  private void narrow(String condition, Object argument) {
    conditions.add(condition);
    arguments.add(argument);
  }

  private static Object time(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos()).atOffset(ZoneOffset.UTC);
  }
}
