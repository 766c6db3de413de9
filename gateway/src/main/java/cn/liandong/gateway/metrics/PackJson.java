package cn.liandong.gateway.metrics;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.metrics.v1.GetPackResponse;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Pack")
record PackJson(
    String code,
    String name,
    int version,
    String contentSha256,
    List<PackRule> rules,
    List<PackContradiction> contradictions) {
  static PackJson of(GetPackResponse proto) {
    return new PackJson(
        proto.getCode(),
        proto.getName(),
        proto.getVersion(),
        proto.getContentSha256(),
        Protos.list(proto.getRulesList(), PackRule::of),
        Protos.list(proto.getContradictionsList(), PackContradiction::of));
  }

  @Schema(name = "PackRule")
  record PackRule(
      String code,
      String title,
      String kind,
      boolean on,
      boolean restricted,
      String reference,
      @Nullable LocalDate effectiveDate,
      String text) {
    static PackRule of(cn.liandong.proto.metrics.v1.PackRule proto) {
      return new PackRule(
          proto.getCode(),
          proto.getTitle(),
          proto.getKind(),
          proto.getOn(),
          proto.getRestricted(),
          proto.getReference(),
          Protos.date(proto.getEffectiveDate()),
          proto.getText());
    }
  }

  @Schema(name = "PackContradiction")
  record PackContradiction(
      String reference, String asWritten, String asInterpreted, String decidedBy) {
    static PackContradiction of(cn.liandong.proto.metrics.v1.PackContradiction proto) {
      return new PackContradiction(
          proto.getReference(),
          proto.getAsWritten(),
          proto.getAsInterpreted(),
          proto.getDecidedBy());
    }
  }
}
