package cn.liandong.gateway.metrics;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.proto.metrics.v1.CreateDisputeRequest;

record NewDispute(String unitId, String period, String indicator, String claim) {
  CreateDisputeRequest request() {
    return CreateDisputeRequest.newBuilder()
        .setUnitId(orEmpty(unitId))
        .setPeriod(orEmpty(period))
        .setIndicator(orEmpty(indicator))
        .setClaim(orEmpty(claim))
        .build();
  }
}
