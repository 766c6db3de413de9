package cn.liandong.gateway.identity.agencyclient;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.RegisterAgencyClientRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param publicKey PEM, or a JWK
 */
record NewAgencyClient(
    String unitId,
    AgencyClientTermsJson terms,
    @Nullable LocalDate validFromDate,
    String publicKey) {
  RegisterAgencyClientRequest request(@Nullable String requestId) {
    return RegisterAgencyClientRequest.newBuilder()
        .setRequestId(orEmpty(requestId))
        .setUnitId(orEmpty(unitId))
        .setTerms(Body.require(terms).proto())
        .setValidFromDate(Protos.date(validFromDate))
        .setPublicKey(orEmpty(publicKey))
        .build();
  }
}
