package cn.liandong.metrics.warning;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.period.Period;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.metrics.Times;
import cn.liandong.metrics.pack.Policies;
import cn.liandong.metrics.value.Scopes;
import cn.liandong.proto.metrics.v1.ListWarningsRequest;
import cn.liandong.proto.metrics.v1.ListWarningsResponse;
import cn.liandong.proto.metrics.v1.Warning;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

@ApplicationScoped
class WarningQueries {

  private static final String LIST =
      """
      select w.*, u.name as unit_name
      from warning w
      join unit_ref u on u.id = w.unit_id and u.valid_from <= :day
        and (u.valid_to is null or u.valid_to > :day)
      where w.unit_id in (select id from visible_units(:subject, :roles, :day))
        and u.path like :path || '%'
        and (:period = '' or (w.first_period <= :period and w.last_period >= :period))
        and (not :openOnly or w.open)
        and w.id::text > :after
      order by w.id::text
      limit :limit\
      """;

  private final Policies policies;
  private final Scopes scopes;
  private final Clock clock;

  WarningQueries(Policies policies, Scopes scopes, Clock clock) {
    this.policies = policies;
    this.scopes = scopes;
    this.clock = clock;
  }

  ListWarningsResponse list(Handle handle, Caller caller, ListWarningsRequest request) {
    var unit = scopes.require(handle, caller, request.getUnitId(), Role.readers());
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    var rows =
        handle
            .createQuery(LIST)
            .bind("subject", caller.subject())
            .bindArray("roles", String.class, (Object[]) Role.names(Role.readers()))
            .bind("day", LocalDate.now(clock))
            .bind("path", unit.path())
            .bind("period", request.getPeriod())
            .bind("openOnly", request.getOpenOnly())
            .bind("after", page.key(0, ""))
            .bind("limit", page.limit())
            .map((row, context) -> warning(row))
            .list();
    var cut = page.cut(rows, warning -> List.of(warning.getId()));
    return ListWarningsResponse.newBuilder()
        .addAllWarnings(cut.items())
        .setNextPageToken(cut.nextToken())
        .build();
  }

  private Warning warning(ResultSet row) throws SQLException {
    var last = Period.parse(row.getString("last_period"));
    var policy = policies.in(last);
    var warning =
        Warning.newBuilder()
            .setId(row.getString("id"))
            .setUnitId(row.getString("unit_id"))
            .setUnitName(row.getString("unit_name"))
            .setIndicator(row.getString("indicator"))
            .setIndicatorName(policy.measure(row.getString("indicator"), last).definition().name())
            .setFirstPeriod(row.getString("first_period"))
            .setLastPeriod(last.toString())
            .setPeriods(row.getInt("periods"))
            .setDisplay(row.getString("display"))
            .setBaselineDisplay(row.getString("baseline_display"))
            .setOpen(row.getBoolean("open"))
            .setRule(row.getString("rule"))
            .setCreateTime(Times.toProto(row.getTimestamp("create_time").toInstant()));
    policy.rules().warnings().stream()
        .filter(rule -> rule.code().equals(warning.getRule()))
        .findFirst()
        .ifPresent(rule -> warning.setReference(rule.basis().reference()));
    return warning.build();
  }
}
