package cn.liandong.gateway.identity.activation;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.HandOverRequest;
import cn.liandong.proto.identity.v1.Newcomer;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * To an account of the same unit, or to somebody who is invited there.
 *
 * @param fromDate of the successor's roles; absent for today
 * @param dryRun only say what would happen
 */
@Schema(name = "NewHandOver")
record NewHandOver(
    String accountId,
    @Nullable String successorId,
    @Nullable String name,
    @Nullable String username,
    @Nullable LocalDate fromDate,
    String reason,
    boolean dryRun) {
  HandOverRequest request() {
    var request =
        HandOverRequest.newBuilder()
            .setAccountId(orEmpty(accountId))
            .setFromDate(Protos.date(fromDate))
            .setReason(orEmpty(reason))
            .setDryRun(dryRun);
    return orEmpty(successorId).isEmpty()
        ? request
            .setNewcomer(
                Newcomer.newBuilder().setName(orEmpty(name)).setUsername(orEmpty(username)))
            .build()
        : request.setSuccessorId(orEmpty(successorId)).build();
  }
}
