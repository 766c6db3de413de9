package cn.liandong.gateway.identity.activation;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.proto.identity.v1.InvitePeopleRequest;
import com.google.protobuf.ByteString;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pasted table, or a workbook or csv file as base64.
 *
 * @param dryRun only say what would happen
 */
@Schema(name = "NewInvitations")
record NewInvitations(
    String unitId, @Nullable String text, byte @Nullable [] file, boolean dryRun) {
  InvitePeopleRequest request() {
    var request = InvitePeopleRequest.newBuilder().setUnitId(orEmpty(unitId)).setDryRun(dryRun);
    return file == null || file.length == 0
        ? request.setText(orEmpty(text)).build()
        : request.setFile(ByteString.copyFrom(file)).build();
  }
}
