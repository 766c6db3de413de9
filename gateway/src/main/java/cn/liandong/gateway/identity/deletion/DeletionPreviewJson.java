package cn.liandong.gateway.identity.deletion;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.proto.identity.v1.Erasure;
import cn.liandong.proto.identity.v1.PreviewDeletionResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param blocks what stands in the way, sentences in Chinese
 */
@Schema(name = "DeletionPreview")
record DeletionPreviewJson(List<ErasureJson> erasures, List<String> blocks) {
  static DeletionPreviewJson of(PreviewDeletionResponse proto) {
    return new DeletionPreviewJson(
        proto.getErasuresList().stream().map(ErasureJson::of).toList(),
        List.copyOf(proto.getBlocksList()));
  }

  @Schema(name = "Erasure")
  record ErasureJson(String title, long count, ErasureFate fate, String reason) {
    private static ErasureJson of(Erasure proto) {
      return new ErasureJson(
          proto.getTitle(),
          proto.getCount(),
          ProtoEnums.of(ErasureFate.class, proto.getFate()),
          proto.getReason());
    }
  }
}
