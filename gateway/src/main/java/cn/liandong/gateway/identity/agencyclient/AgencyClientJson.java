package cn.liandong.gateway.identity.agencyclient;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.AgencyClient;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param clientId what the program calls itself at the sign-in server
 * @param keyId thumbprint of its public key, the kid of what it signs
 * @param provided whether the sign-in server has it
 */
@Schema(name = "AgencyClient")
record AgencyClientJson(
    String id,
    String clientId,
    String unitId,
    String unitName,
    AgencyClientTermsJson terms,
    @Nullable LocalDate validFromDate,
    AgencyClientState state,
    String stateReason,
    String keyId,
    long callsToday,
    boolean provided,
    long version) {
  static AgencyClientJson of(AgencyClient proto) {
    return new AgencyClientJson(
        proto.getId(),
        proto.getClientId(),
        proto.getUnitId(),
        proto.getUnitName(),
        AgencyClientTermsJson.of(proto.getTerms()),
        Protos.date(proto.getValidFromDate()),
        ProtoEnums.of(AgencyClientState.class, proto.getState()),
        proto.getStateReason(),
        proto.getKeyId(),
        proto.getCallsToday(),
        proto.getProvided(),
        proto.getVersion());
  }
}
