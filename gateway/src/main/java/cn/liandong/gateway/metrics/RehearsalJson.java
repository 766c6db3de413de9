package cn.liandong.gateway.metrics;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.metrics.v1.GetRehearsalResponse;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Rehearsal")
record RehearsalJson(
    String period,
    List<RuleList> lists,
    List<UnitNote> missing,
    List<UnitNote> excluded,
    List<UnitNote> overHundred,
    int openDisputes,
    List<String> remarks) {
  static RehearsalJson of(GetRehearsalResponse proto) {
    return new RehearsalJson(
        proto.getPeriod(),
        Protos.list(proto.getListsList(), RuleList::of),
        Protos.list(proto.getMissingList(), UnitNote::of),
        Protos.list(proto.getExcludedList(), UnitNote::of),
        Protos.list(proto.getOverHundredList(), UnitNote::of),
        proto.getOpenDisputes(),
        List.copyOf(proto.getRemarksList()));
  }

  @Schema(name = "RuleList")
  record RuleList(
      String rule,
      String title,
      String reference,
      String asWritten,
      String asInterpreted,
      String decidedBy,
      List<ListedUnit> units,
      String tieNote) {
    static RuleList of(cn.liandong.proto.metrics.v1.RuleList proto) {
      return new RuleList(
          proto.getRule(),
          proto.getTitle(),
          proto.getReference(),
          proto.getAsWritten(),
          proto.getAsInterpreted(),
          proto.getDecidedBy(),
          Protos.list(proto.getUnitsList(), ListedUnit::of),
          proto.getTieNote());
    }
  }

  @Schema(name = "ListedUnit")
  record ListedUnit(
      String unitId,
      String unitCode,
      String unitName,
      String display,
      int rank,
      int rankOf,
      String group,
      int streak,
      boolean reached,
      @JsonProperty("new") boolean isNew,
      String excusedBecause,
      List<String> periods,
      String outageEffect) {
    static ListedUnit of(cn.liandong.proto.metrics.v1.ListedUnit proto) {
      return new ListedUnit(
          proto.getUnitId(),
          proto.getUnitCode(),
          proto.getUnitName(),
          proto.getDisplay(),
          proto.getRank(),
          proto.getRankOf(),
          proto.getGroup(),
          proto.getStreak(),
          proto.getReached(),
          proto.getNew(),
          proto.getExcusedBecause(),
          List.copyOf(proto.getPeriodsList()),
          proto.getOutageEffect());
    }
  }

  @Schema(name = "UnitNote")
  record UnitNote(String unitId, String unitCode, String unitName, String note) {
    static UnitNote of(cn.liandong.proto.metrics.v1.UnitNote proto) {
      return new UnitNote(
          proto.getUnitId(), proto.getUnitCode(), proto.getUnitName(), proto.getNote());
    }
  }
}
