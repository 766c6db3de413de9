package cn.liandong.gateway.identity.platformaccount;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.UnitPlatformAccounts;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "UnitPlatformAccounts")
record UnitPlatformAccountsJson(
    String unitId,
    String unitName,
    int people,
    int unlisted,
    int none,
    int registered,
    int verified,
    int seatsNotActivated,
    int missing,
    int called,
    @Nullable LocalDate cutoffDate) {
  static UnitPlatformAccountsJson of(UnitPlatformAccounts proto) {
    return new UnitPlatformAccountsJson(
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getPeople(),
        proto.getUnlisted(),
        proto.getNone(),
        proto.getRegistered(),
        proto.getVerified(),
        proto.getSeatsNotActivated(),
        proto.getMissing(),
        proto.getCalled(),
        Protos.date(proto.getCutoffDate()));
  }
}
