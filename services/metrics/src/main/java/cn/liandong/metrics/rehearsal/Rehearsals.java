package cn.liandong.metrics.rehearsal;

import static cn.liandong.metrics.MetricsError.PERIOD_WITHOUT_DATA;

import cn.liandong.common.period.Period;
import cn.liandong.common.scope.Caller;
import cn.liandong.common.scope.Role;
import cn.liandong.metrics.dispute.Disputes;
import cn.liandong.metrics.indicator.Boards;
import cn.liandong.metrics.indicator.Indicators;
import cn.liandong.metrics.streak.History;
import cn.liandong.metrics.streak.RuleLists;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.metrics.value.Scopes;
import cn.liandong.proto.metrics.v1.GetRehearsalRequest;
import cn.liandong.proto.metrics.v1.GetRehearsalResponse;
import cn.liandong.proto.metrics.v1.RuleList;
import cn.liandong.proto.metrics.v1.UnitNote;
import cn.liandong.seeds.pack.StreakRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Computes what a bulletin of a period would say, for those who decide on it. */
@ApplicationScoped
class Rehearsals {

  private final Scopes scopes;
  private final Indicators indicators;
  private final RuleLists lists;
  private final Disputes disputes;

  Rehearsals(Scopes scopes, Indicators indicators, RuleLists lists, Disputes disputes) {
    this.scopes = scopes;
    this.indicators = indicators;
    this.lists = lists;
    this.disputes = disputes;
  }

  GetRehearsalResponse of(Handle handle, Caller caller, GetRehearsalRequest request) {
    var unit =
        scopes.require(
            handle, caller, request.getUnitId(), Role.COUNTY_ADMINISTRATOR, Role.COUNTY_LEADER);
    var period = Period.parse(request.getPeriod());
    var history = lists.history(handle, unit.county(), period);
    var boards = history.now();
    if (boards.snapshot().empty()) {
      throw PERIOD_WITHOUT_DATA.because("%s还没有导入数据，请先导入使用情况表。", period.chinese());
    }
    var outages =
        request.getOutagePeriodsList().stream().map(Period::parse).collect(Collectors.toSet());
    var open = disputes.open(handle, unit.county(), period);
    return GetRehearsalResponse.newBuilder()
        .setPeriod(period.toString())
        .addAllLists(
            lists.rules(period).stream()
                .map(rule -> rehearse(rule, history, outages, open))
                .toList())
        .addAllMissing(notes(boards, u -> !u.hasReport() && u.takesPart(), "本期没有数据"))
        .addAllExcluded(excluded(boards))
        .addAllOverHundred(overHundred(boards))
        .setOpenDisputes(open.size())
        .addAllRemarks(remarks(boards, open))
        .build();
  }

  private RuleList rehearse(
      StreakRule rule, History history, Set<Period> outages, Set<UUID> disputed) {
    var asIs = lists.of(rule, history, Set.of());
    var effects =
        outages.isEmpty()
            ? OutageEffect.NONE
            : OutageEffect.between(asIs, lists.of(rule, history, outages));
    return RehearsalProto.list(rule, asIs, effects, indicators, history.now(), disputed);
  }

  private static List<UnitNote> notes(Boards boards, Predicate<MeasuredUnit> which, String note) {
    return boards.snapshot().units().stream()
        .filter(which)
        .map(unit -> RehearsalProto.note(unit, note))
        .toList();
  }

  private List<UnitNote> excluded(Boards boards) {
    var notes = new ArrayList<UnitNote>();
    var period = boards.snapshot().period();
    var grouping = indicators.grouping(period, "");
    for (var standing : indicators.rankings(period).official(boards, grouping)) {
      var unit = standing.member();
      if (standing.excludedBecause() != null && (unit.hasReport() || !unit.takesPart())) {
        notes.add(RehearsalProto.note(unit, standing.excludedBecause()));
      }
    }
    return notes;
  }

  private List<UnitNote> overHundred(Boards boards) {
    var grouping = indicators.grouping(boards.snapshot().period(), "");
    return boards.all().stream()
        .filter(board -> board.measure().percent())
        .flatMap(board ->
            indicators
                .compare(boards, Optional.empty(), board.measure().code(), grouping)
                .values()
                .stream()
                .filter(value -> value.flags().contains("OVER_100"))
                .map(value -> RehearsalProto.overHundred(board, value)))
        .toList();
  }

  private static List<String> remarks(Boards boards, Set<UUID> open) {
    var remarks = new ArrayList<String>();
    var missing = boards.snapshot().units().stream().filter(u -> !u.hasReport()).count();
    if (missing > 0) {
      remarks.add("有 %d 个单位本期没有数据，通报中列为缺数据，不按零计算。".formatted(missing));
    }
    var without =
        boards.snapshot().units().stream().filter(u -> u.headcountSource().isEmpty()).count();
    if (without > 0) {
      remarks.add("有 %d 个单位没有年报基数，比率无法计算，请导入年报或说明原因。".formatted(without));
    }
    if (!open.isEmpty()) {
      remarks.add("有 %d 个单位的数据核对还没有答复，建议先答复再发布。".formatted(open.size()));
    }
    return remarks;
  }
}
