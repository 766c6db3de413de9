package cn.liandong.gateway.identity.person;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.CreatePersonRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record NewPerson(
    String unitId,
    String name,
    PersonKind kind,
    @Nullable String staffNumber,
    @Nullable String phone,
    @Nullable String identityNumber,
    @Nullable String position,
    @Nullable LocalDate fromDate) {
  CreatePersonRequest request() {
    return CreatePersonRequest.newBuilder()
        .setUnitId(orEmpty(unitId))
        .setName(orEmpty(name))
        .setKind(ProtoEnums.to(cn.liandong.proto.identity.v1.PersonKind.class, kind))
        .setStaffNumber(orEmpty(staffNumber))
        .setPhone(orEmpty(phone))
        .setIdentityNumber(orEmpty(identityNumber))
        .setPosition(orEmpty(position))
        .setFromDate(Protos.date(fromDate))
        .build();
  }
}
