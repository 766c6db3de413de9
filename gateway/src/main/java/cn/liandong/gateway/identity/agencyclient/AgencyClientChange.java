package cn.liandong.gateway.identity.agencyclient;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.error.Body;
import cn.liandong.proto.identity.v1.ChangeAgencyClientRequest;
import org.jspecify.annotations.Nullable;

/**
 * @param publicKey replaces the key when there is one
 */
record AgencyClientChange(long version, AgencyClientTermsJson terms, @Nullable String publicKey) {
  ChangeAgencyClientRequest of(String id) {
    return ChangeAgencyClientRequest.newBuilder()
        .setId(id)
        .setVersion(version)
        .setTerms(Body.require(terms).proto())
        .setPublicKey(orEmpty(publicKey))
        .build();
  }
}
