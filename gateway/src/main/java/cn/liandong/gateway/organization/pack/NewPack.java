package cn.liandong.gateway.organization.pack;

import cn.liandong.proto.organization.v1.UploadPackRequest;
import com.google.protobuf.ByteString;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param file a zip file of the pack's folder, as base64
 */
@Schema(name = "NewPack")
record NewPack(byte @Nullable [] file) {
  UploadPackRequest proto() {
    return UploadPackRequest.newBuilder()
        .setContent(file == null ? ByteString.EMPTY : ByteString.copyFrom(file))
        .build();
  }
}
