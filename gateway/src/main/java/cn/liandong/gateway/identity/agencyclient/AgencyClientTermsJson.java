package cn.liandong.gateway.identity.agencyclient;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.AgencyClientTerms;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param agency the owner
 * @param dailyQuota calls a day
 * @param validToDate the first day on which the program may not read any more
 */
@Schema(name = "AgencyClientTerms")
record AgencyClientTermsJson(
    String name,
    String agency,
    String contact,
    List<AgencyPurpose> purposes,
    int dailyQuota,
    @Nullable LocalDate validToDate) {
  static AgencyClientTermsJson of(AgencyClientTerms proto) {
    return new AgencyClientTermsJson(
        proto.getName(),
        proto.getAgency(),
        proto.getContact(),
        Protos.list(
            proto.getPurposesList(), purpose -> ProtoEnums.of(AgencyPurpose.class, purpose)),
        proto.getDailyQuota(),
        Protos.date(proto.getValidToDate()));
  }

  AgencyClientTerms proto() {
    return AgencyClientTerms.newBuilder()
        .setName(orEmpty(name))
        .setAgency(orEmpty(agency))
        .setContact(orEmpty(contact))
        .addAllPurposes(
            orEmpty(purposes).stream()
                .map(purpose ->
                    ProtoEnums.to(cn.liandong.proto.identity.v1.AgencyPurpose.class, purpose))
                .toList())
        .setDailyQuota(dailyQuota)
        .setValidToDate(Protos.date(validToDate))
        .build();
  }
}
