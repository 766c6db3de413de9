package cn.liandong.gateway.identity;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.CreateGrantRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record NewGrant(String username, Role role, String unitId, @Nullable LocalDate validToDate) {
  CreateGrantRequest request() {
    return CreateGrantRequest.newBuilder()
        .setUsername(orEmpty(username))
        .setRole(ProtoEnums.to(cn.liandong.proto.identity.v1.Role.class, role))
        .setUnitId(orEmpty(unitId))
        .setValidToDate(Protos.date(validToDate))
        .build();
  }
}
