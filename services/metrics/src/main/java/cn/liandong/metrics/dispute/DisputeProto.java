package cn.liandong.metrics.dispute;

import cn.liandong.common.page.Page;
import cn.liandong.common.period.Period;
import cn.liandong.metrics.Times;
import cn.liandong.metrics.pack.Policies;
import cn.liandong.proto.metrics.v1.ListDisputesResponse;
import java.util.Objects;

final class DisputeProto {

  private final Policies policies;

  DisputeProto(Policies policies) {
    this.policies = policies;
  }

  ListDisputesResponse page(Page<Dispute> page) {
    return ListDisputesResponse.newBuilder()
        .addAllDisputes(page.items().stream().map(this::of).toList())
        .setNextPageToken(page.nextToken())
        .build();
  }

  cn.liandong.proto.metrics.v1.Dispute of(Dispute dispute) {
    var period = Period.parse(dispute.period());
    var proto =
        cn.liandong.proto.metrics.v1.Dispute.newBuilder()
            .setId(dispute.id().toString())
            .setUnitId(dispute.unitId().toString())
            .setUnitName(dispute.unitName())
            .setPeriod(dispute.period())
            .setIndicator(dispute.indicator())
            .setIndicatorName(
                policies.in(period).measure(dispute.indicator(), period).definition().name())
            .setDisplay(dispute.display())
            .setClaim(dispute.claim())
            .setCreatedBy(dispute.createdBy())
            .setCreateTime(Times.toProto(dispute.createTime()))
            .setAccepted(Objects.requireNonNullElse(dispute.accepted(), false))
            .setAnswer(dispute.answer())
            .setAnsweredBy(dispute.answeredBy());
    if (dispute.answerTime() != null) {
      proto.setAnswerTime(Times.toProto(dispute.answerTime()));
    }
    return proto.build();
  }
}
