package cn.liandong.gateway.metrics;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.proto.metrics.v1.CreateBulletinRequest;

record NewBulletin(String unitId, String period) {
  CreateBulletinRequest request() {
    return CreateBulletinRequest.newBuilder()
        .setUnitId(orEmpty(unitId))
        .setPeriod(orEmpty(period))
        .build();
  }
}
