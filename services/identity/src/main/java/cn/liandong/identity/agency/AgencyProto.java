package cn.liandong.identity.agency;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Caller;
import cn.liandong.proto.identity.v1.AgencyClientState;
import cn.liandong.proto.identity.v1.AgencyClientTerms;
import cn.liandong.proto.identity.v1.AgencyUse;

/** Registered programs on the wire. */
final class AgencyProto {

  private AgencyProto() {}

  static cn.liandong.proto.identity.v1.AgencyClient of(AgencyClient client) {
    return cn.liandong.proto.identity.v1.AgencyClient.newBuilder()
        .setId(client.id().toString())
        .setClientId(client.username().substring(Caller.PROGRAM.length()))
        .setUnitId(client.unitId().toString())
        .setUnitName(client.unitName())
        .setTerms(terms(client))
        .setValidFromDate(Dates.toProto(client.validFrom()))
        .setState(AgencyClientState.valueOf("AGENCY_CLIENT_STATE_" + client.state()))
        .setStateReason(client.stateReason())
        .setKeyId(client.keyId())
        .setCallsToday(client.callsToday())
        .setProvided(client.subject() != null)
        .setVersion(client.version())
        .build();
  }

  private static AgencyClientTerms terms(AgencyClient client) {
    return AgencyClientTerms.newBuilder()
        .setName(client.name())
        .setAgency(client.agency())
        .setContact(client.contact())
        .addAllPurposes(
            client.purposes().stream().map(Purpose::valueOf).map(Purpose::proto).toList())
        .setDailyQuota(client.dailyQuota())
        .setValidToDate(Dates.toProto(client.validTo()))
        .build();
  }

  static AgencyUse of(AgencyUses.Use use) {
    return AgencyUse.newBuilder()
        .setDate(Dates.toProto(use.day()))
        .setPurpose(use.purpose().proto())
        .setCalls(use.calls())
        .build();
  }
}
