package cn.liandong.metrics.dispute;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;
import static cn.liandong.metrics.MetricsError.CUT_OFF_PASSED;
import static cn.liandong.metrics.MetricsError.DISPUTE_ANSWERED;
import static cn.liandong.metrics.MetricsError.DISPUTE_NOT_FOUND;
import static cn.liandong.metrics.MetricsError.DISPUTE_OPEN;
import static cn.liandong.metrics.MetricsError.UNIT_NOT_FOUND;

import cn.liandong.common.audit.Audit;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.Page;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.period.Period;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.metrics.bulletin.CutOff;
import cn.liandong.metrics.indicator.Figures;
import cn.liandong.metrics.indicator.Indicators;
import cn.liandong.metrics.value.County;
import cn.liandong.metrics.value.Refusals;
import cn.liandong.metrics.value.Scopes;
import cn.liandong.proto.metrics.v1.AnswerDisputeRequest;
import cn.liandong.proto.metrics.v1.CreateDisputeRequest;
import cn.liandong.proto.metrics.v1.ListDisputesRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** 数据核对: a school's objection to a figure and the county's answer. */
@ApplicationScoped
public class Disputes {

  private static final int LONGEST_TEXT = 1000;
  private static final Role[] QUESTIONERS = {Role.SCHOOL_ADMINISTRATOR, Role.COUNTY_ADMINISTRATOR};
  private static final String SELECT =
      """
      select d.id, d.unit_id, u.name as unit_name, d.period, d.indicator, d.display, d.claim,
        d.created_by, d.create_time, d.accepted, d.answer, d.answered_by, d.answer_time
      from dispute d
      cross join lateral (
        select * from unit_ref v where v.id = d.unit_id and v.valid_from <= :day
        order by v.valid_from desc limit 1) u
      where d.unit_id in (select id from visible_units(:subject, :roles, :day))
      """;
  private static final String LIST =
      SELECT
          + """
            and u.path like (select path from unit_ref where id = :unit and valid_from <= :day
              order by valid_from desc limit 1) || '%'
            and (:period = '' or d.period = :period)
            and (not :openOnly or d.answer_time is null)
            and d.id::text < :after
          order by d.id::text desc limit :limit\
          """;
  private static final String ONE = SELECT + " and d.id = :id";
  private static final String INSERT =
      """
      insert into dispute (id, county_id, unit_id, period, indicator, display, claim, created_by)
      values (:id, :county, :unit, :period, :indicator, :display, :claim, :by)
      on conflict (unit_id, period, indicator) where answer_time is null do nothing\
      """;
  private static final String ANSWER =
      """
      update dispute set accepted = :accepted, answer = :answer, answered_by = :by,
        answer_time = now()
      where id = :id and answer_time is null
        and unit_id in (select id from visible_units(:subject, :roles, :day))\
      """;

  private final Scopes scopes;
  private final Indicators indicators;
  private final CutOff cutOff;
  private final Refusals refusals;
  private final Clock clock;
  private final Audit audit = new Audit();

  Disputes(Scopes scopes, Indicators indicators, CutOff cutOff, Refusals refusals, Clock clock) {
    this.scopes = scopes;
    this.indicators = indicators;
    this.cutOff = cutOff;
    this.refusals = refusals;
    this.clock = clock;
  }

  Dispute create(Handle handle, Caller caller, CreateDisputeRequest request) throws SQLException {
    var unit = scopes.require(handle, caller, request.getUnitId(), QUESTIONERS);
    var period = Period.parse(request.getPeriod());
    if (!clock.instant().isBefore(cutOff.of(period))) {
      throw CUT_OFF_PASSED.because("%s的数据核对已经截止，请直接联系县级管理员。", period.chinese());
    }
    var id = Ids.next();
    var created =
        handle
            .createUpdate(INSERT)
            .bind("id", id)
            .bind("county", unit.county().id())
            .bind("unit", unit.id())
            .bind("period", period.toString())
            .bind("indicator", request.getIndicator())
            .bind("display", shown(handle, unit.id(), unit.county(), period, request))
            .bind("claim", text("核对说明", request.getClaim()))
            .bind("by", caller.username())
            .execute();
    if (created == 0) {
      throw DISPUTE_OPEN.because("这个指标已经提出核对，请等待县级答复。");
    }
    audit.done(handle.getConnection(), caller, "DISPUTE_CREATED", "dispute", id);
    return require(handle, caller, id.toString(), QUESTIONERS);
  }

  private String shown(
      Handle handle, UUID unitId, County county, Period period, CreateDisputeRequest request) {
    var board = indicators.boards(handle, county, period).find(request.getIndicator());
    return board
        .flatMap(b ->
            b.snapshot().units().stream()
                .filter(unit -> unit.id().equals(unitId))
                .findFirst()
                .map(unit -> Figures.show(b.measure(), b.valueOf(unit))))
        .orElseThrow(() -> UNIT_NOT_FOUND.because("该单位在%s没有这个指标。", period.chinese()));
  }

  Page<Dispute> list(Handle handle, Caller caller, ListDisputesRequest request) {
    var unit = scopes.require(handle, caller, request.getUnitId(), Role.readers());
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    var rows =
        handle
            .createQuery(LIST)
            .bind("subject", caller.subject())
            .bindArray("roles", String.class, (Object[]) Role.names(Role.readers()))
            .bind("day", LocalDate.now(clock))
            .bind("unit", unit.id())
            .bind("period", request.getPeriod())
            .bind("openOnly", request.getOpenOnly())
            .bind("after", page.key(0, "~"))
            .bind("limit", page.limit())
            .map(ConstructorMapper.of(Dispute.class))
            .list();
    return page.cut(rows, dispute -> List.of(dispute.id().toString()));
  }

  Dispute answer(Handle handle, Caller caller, AnswerDisputeRequest request) throws SQLException {
    var dispute = require(handle, caller, request.getDisputeId(), Role.COUNTY_ADMINISTRATOR);
    var answered =
        handle
            .createUpdate(ANSWER)
            .bind("subject", caller.subject())
            .bindArray("roles", String.class, Role.COUNTY_ADMINISTRATOR.name())
            .bind("day", LocalDate.now(clock))
            .bind("id", dispute.id())
            .bind("accepted", request.getAccepted())
            .bind("answer", text("答复", request.getAnswer()))
            .bind("by", caller.username())
            .execute();
    if (answered == 0) {
      throw DISPUTE_ANSWERED.because("这条核对已经有人答复，请刷新页面查看。");
    }
    audit.done(handle.getConnection(), caller, "DISPUTE_ANSWERED", "dispute", dispute.id());
    return require(handle, caller, request.getDisputeId(), Role.COUNTY_ADMINISTRATOR);
  }

  private Dispute require(Handle handle, Caller caller, String id, Role... roles) {
    return handle
        .createQuery(ONE)
        .bind("subject", caller.subject())
        .bindArray("roles", String.class, (Object[]) Role.names(roles))
        .bind("day", LocalDate.now(clock))
        .bind("id", Scopes.parse(id))
        .map(ConstructorMapper.of(Dispute.class))
        .findOne()
        .orElseThrow(() -> {
          refusals.record(caller, "DISPUTE_READ", "dispute", id, DISPUTE_NOT_FOUND);
          return DISPUTE_NOT_FOUND.because("没有找到这条核对，或者它不在您的管理范围内。");
        });
  }

  /** Units with an unanswered dispute in a period. */
  public Set<UUID> open(Handle handle, County county, Period period) {
    return handle
        .createQuery(
            """
            select distinct unit_id from dispute
            where county_id = :county and period = :period and answer_time is null\
            """)
        .bind("county", county.id())
        .bind("period", period.toString())
        .mapTo(UUID.class)
        .set();
  }

  private static String text(String field, String value) {
    if (value.isBlank() || value.length() > LONGEST_TEXT) {
      throw ARGUMENT_INVALID.because("请填写%s，不超过 %d 字。", field, LONGEST_TEXT);
    }
    return value.strip();
  }
}
