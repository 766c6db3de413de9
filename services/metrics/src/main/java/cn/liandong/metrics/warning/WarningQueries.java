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
      with found as (
        select w.*, u.name as unit_name
        from warning w
        cross join lateral (
          select name, path from unit_ref v where v.id = w.unit_id and v.valid_from <= :day
          order by v.valid_from desc limit 1) u
        where w.unit_id in (select id from visible_units(:subject, :roles, :day))
          and u.path like :path || '%'
          and (:period = '' or (w.first_period <= :period and w.last_period >= :period))
          and (not :openOnly or w.open))
      select *, (select count(*) from found) as total
      from found
      where (-periods, id::text) > (:afterPeriods, :after)
      order by -periods, id::text
      limit :limit\
      """;

  private static final String BEFORE_ALL = Integer.toString(Integer.MIN_VALUE);

  private record Found(Warning warning, int total) {}

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
            .bind("afterPeriods", Integer.parseInt(page.key(0, BEFORE_ALL)))
            .bind("after", page.key(1, ""))
            .bind("limit", page.limit())
            .map((row, context) -> new Found(warning(row), row.getInt("total")))
            .list();
    var cut = page.cut(rows, found -> key(found.warning()));
    return ListWarningsResponse.newBuilder()
        .addAllWarnings(cut.items().stream().map(Found::warning).toList())
        .setNextPageToken(cut.nextToken())
        .setTotalSize(rows.isEmpty() ? 0 : rows.getFirst().total())
        .build();
  }

  private static List<String> key(Warning warning) {
    return List.of(Integer.toString(-warning.getPeriods()), warning.getId());
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
