package cn.liandong.organization.namelist;

import cn.liandong.imports.match.Candidate;
import cn.liandong.imports.match.Suggestion;
import cn.liandong.organization.Times;
import cn.liandong.proto.organization.v1.ComparedName;
import cn.liandong.proto.organization.v1.NameDecision;
import cn.liandong.proto.organization.v1.NameListCounts;
import cn.liandong.proto.organization.v1.NameListSource;
import cn.liandong.proto.organization.v1.NameOutcome;
import cn.liandong.proto.organization.v1.ProposedUnit;
import java.util.Locale;

/** Lists on the wire. */
final class NameListProto {

  private static final String SOURCE = "NAME_LIST_SOURCE_";
  private static final String OUTCOME = "NAME_OUTCOME_";

  private NameListProto() {}

  static cn.liandong.proto.organization.v1.NameList of(NameList list) {
    return cn.liandong.proto.organization.v1.NameList.newBuilder()
        .setId(list.id().toString())
        .setUnitId(list.unitId().toString())
        .setTitle(list.title())
        .setSource(NameListSource.valueOf(SOURCE + list.source()))
        .setNames(list.names())
        .setCreatedBy(list.createdBy())
        .setCreateTime(Times.toProto(list.createTime()))
        .build();
  }

  static String of(NameListSource source) {
    return source.name().substring(SOURCE.length());
  }

  static NameListCounts counts(Comparison comparison) {
    return NameListCounts.newBuilder()
        .setMatched(comparison.count(Outcome.MATCHED))
        .setProposed(comparison.count(Outcome.PROPOSED))
        .setOnlyHere(comparison.count(Outcome.ONLY_HERE))
        .setOnlyThere(comparison.count(Outcome.ONLY_THERE))
        .build();
  }

  static ComparedName of(Compared one) {
    var proto =
        ComparedName.newBuilder()
            .setOutcome(NameOutcome.valueOf(OUTCOME + one.outcome().name()))
            .setRepeated(one.repeated())
            .addAllProposals(one.proposals().stream().map(NameListProto::of).toList());
    if (one.name() != null) {
      proto.setPosition(one.name().position()).setListed(of(one.name()));
    }
    if (one.unit() != null) {
      unit(proto, one.unit());
    }
    if (one.by() != null) {
      proto.setMatchedBy(one.by().text());
    }
    if (one.decision() != null) {
      proto
          .setDecisionId(one.decision().id().toString())
          .setDecidedBy(one.decision().decidedBy())
          .setDecideTime(Times.toProto(one.decision().decideTime()));
    }
    return proto.build();
  }

  private static cn.liandong.proto.organization.v1.ListedName of(ListedName name) {
    return cn.liandong.proto.organization.v1.ListedName.newBuilder()
        .setCode(name.code())
        .setName(name.name())
        .setParent(name.parent())
        .build();
  }

  private static void unit(ComparedName.Builder proto, Candidate unit) {
    proto
        .setUnitId(unit.id().toString())
        .setUnitName(unit.name())
        .setUnitCode(unit.code())
        .setUnitParentName(unit.parent());
  }

  private static ProposedUnit of(Suggestion one) {
    return ProposedUnit.newBuilder()
        .setUnitId(one.unit().id().toString())
        .setName(one.unit().name())
        .setCode(one.unit().code())
        .setParentName(one.unit().parent())
        .setScore(one.score())
        .setWhy(one.why().name().toLowerCase(Locale.ROOT))
        .setSameParent(one.sameParent())
        .build();
  }

  static NameDecision of(Decision decision) {
    var proto =
        NameDecision.newBuilder()
            .setId(decision.id().toString())
            .setName(decision.name())
            .setUnitName(decision.targetName())
            .setDecidedBy(decision.decidedBy())
            .setDecideTime(Times.toProto(decision.decideTime()))
            .setUndoneBy(decision.undoneBy());
    if (decision.targetId() != null) {
      proto.setUnitId(decision.targetId().toString());
    }
    if (decision.undoTime() != null) {
      proto.setUndoTime(Times.toProto(decision.undoTime()));
    }
    return proto.build();
  }
}
