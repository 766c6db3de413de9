package cn.liandong.gateway.metrics;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.proto.metrics.v1.AnswerDisputeRequest;

record DisputeAnswer(boolean accepted, String answer) {
  AnswerDisputeRequest of(String disputeId) {
    return AnswerDisputeRequest.newBuilder()
        .setDisputeId(disputeId)
        .setAccepted(accepted)
        .setAnswer(orEmpty(answer))
        .build();
  }
}
