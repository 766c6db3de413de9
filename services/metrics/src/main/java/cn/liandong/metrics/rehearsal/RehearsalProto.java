package cn.liandong.metrics.rehearsal;

import cn.liandong.common.period.Period;
import cn.liandong.metrics.indicator.Board;
import cn.liandong.metrics.indicator.Boards;
import cn.liandong.metrics.indicator.ComparedValue;
import cn.liandong.metrics.indicator.Figures;
import cn.liandong.metrics.indicator.Indicators;
import cn.liandong.metrics.indicator.Quotient;
import cn.liandong.metrics.streak.Listing;
import cn.liandong.metrics.streak.TailHistory;
import cn.liandong.metrics.value.MeasuredUnit;
import cn.liandong.proto.metrics.v1.ListedUnit;
import cn.liandong.proto.metrics.v1.RuleList;
import cn.liandong.proto.metrics.v1.UnitNote;
import cn.liandong.seeds.pack.StreakRule;
import java.util.Set;
import java.util.UUID;

final class RehearsalProto {

  private RehearsalProto() {}

  static RuleList list(
      StreakRule rule,
      TailHistory history,
      OutageEffect effect,
      Indicators indicators,
      Boards boards,
      Set<UUID> disputed) {
    var leading =
        boards.require(indicators.rankings(boards.snapshot().period()).leadingIndicator());
    var list =
        RuleList.newBuilder()
            .setRule(rule.code())
            .setTitle(rule.title())
            .setReference(rule.basis().reference())
            .setAsWritten(rule.basis().asWritten())
            .setAsInterpreted(rule.basis().asInterpreted())
            .setDecidedBy(rule.basis().decidedBy())
            .setTieNote(history.tieNote());
    for (var listing : history.listings()) {
      var unit = unit(listing, leading).setOutageEffect(effect.of(listing));
      if (disputed.contains(listing.unit().id())) {
        unit.setExcusedBecause("数据核对未答复，暂不列入").setReached(false);
      }
      list.addUnits(unit);
    }
    for (var listing : effect.added()) {
      list.addUnits(unit(listing, leading).setReached(false).setOutageEffect("如按数据源中断处理，将达到"));
    }
    return list.build();
  }

  private static ListedUnit.Builder unit(Listing listing, Board leading) {
    var standing = listing.standing();
    return ListedUnit.newBuilder()
        .setUnitId(listing.unit().id().toString())
        .setUnitCode(listing.unit().code())
        .setUnitName(listing.unit().name())
        .setDisplay(Figures.show(leading.measure(), leading.valueOf(listing.unit())))
        .setRank(standing.rank())
        .setRankOf(standing.of())
        .setGroup(standing.group())
        .setStreak(listing.streak())
        .setReached(listing.reached())
        .setNew(listing.fresh())
        .addAllPeriods(listing.periods().stream().map(Period::toString).toList());
  }

  static UnitNote note(MeasuredUnit unit, String note) {
    return UnitNote.newBuilder()
        .setUnitId(unit.id().toString())
        .setUnitCode(unit.code())
        .setUnitName(unit.name())
        .setNote(note)
        .build();
  }

  static UnitNote overHundred(Board board, ComparedValue value) {
    var definition = board.measure().definition();
    return note(
        value.unit(),
        definition.name()
            + " "
            + Figures.show(board.measure(), value.quotient().map(Quotient::value)));
  }
}
