package cn.liandong.gateway.organization;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.Participation;
import cn.liandong.proto.organization.v1.SetParticipationRequest;

record ParticipationUpdate(UnitJson.Participation participation, long version) {
  SetParticipationRequest of(String unitId) {
    return SetParticipationRequest.newBuilder()
        .setUnitId(unitId)
        .setVersion(version)
        .setParticipation(
            Participation.newBuilder()
                .setOut(participation.out())
                .setReason(orEmpty(participation.reason()))
                .setDocument(orEmpty(participation.document()))
                .setFromDate(Protos.date(participation.fromDate()))
                .setUntilDate(Protos.date(participation.untilDate())))
        .build();
  }
}
