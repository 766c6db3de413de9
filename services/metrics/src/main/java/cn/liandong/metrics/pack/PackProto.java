package cn.liandong.metrics.pack;

import cn.liandong.common.projection.Dates;
import cn.liandong.proto.metrics.v1.GetPackResponse;
import cn.liandong.proto.metrics.v1.PackContradiction;
import cn.liandong.proto.metrics.v1.PackRule;
import cn.liandong.seeds.pack.Basis;
import cn.liandong.seeds.pack.Contradiction;
import cn.liandong.seeds.pack.Pack;

final class PackProto {

  private PackProto() {}

  static GetPackResponse of(Pack pack) {
    var rules = pack.metrics();
    var ranking = rules.ranking();
    var bulletin = rules.bulletin();
    var response =
        GetPackResponse.newBuilder()
            .setCode(pack.code())
            .setName(pack.name())
            .setVersion(pack.version())
            .setContentSha256(pack.contentSha256())
            .addRules(
                rule(
                    "ranking",
                    "ranking",
                    "排名",
                    ranking.on(),
                    ranking.restricted(),
                    ranking.basis()))
            .addRules(
                rule(
                    "bulletin",
                    "bulletin",
                    "月通报",
                    bulletin.on(),
                    bulletin.restricted(),
                    bulletin.basis()));
    rules
        .warnings()
        .forEach(w ->
            response.addRules(
                rule(w.code(), "warning", w.title(), w.on(), w.restricted(), w.basis())));
    rules
        .streaks()
        .forEach(s ->
            response.addRules(
                rule(s.code(), "streak", s.title(), s.on(), s.restricted(), s.basis())));
    rules.contradictions().forEach(c -> response.addContradictions(contradiction(c)));
    return response.build();
  }

  private static PackRule rule(
      String code, String kind, String title, boolean on, boolean restricted, Basis basis) {
    return PackRule.newBuilder()
        .setCode(code)
        .setKind(kind)
        .setTitle(title)
        .setOn(on)
        .setRestricted(restricted)
        .setReference(basis.reference())
        .setEffectiveDate(Dates.toProto(basis.effectiveFrom()))
        .setText(basis.asInterpreted().isEmpty() ? basis.asWritten() : basis.asInterpreted())
        .build();
  }

  private static PackContradiction contradiction(Contradiction contradiction) {
    return PackContradiction.newBuilder()
        .setReference(contradiction.reference())
        .setAsWritten(contradiction.asWritten())
        .setAsInterpreted(contradiction.asInterpreted())
        .setDecidedBy(contradiction.decidedBy())
        .build();
  }
}
