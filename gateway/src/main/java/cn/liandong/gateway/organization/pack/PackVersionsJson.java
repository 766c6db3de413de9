package cn.liandong.gateway.organization.pack;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.ListPackVersionsResponse;
import cn.liandong.proto.organization.v1.PackActivation;
import cn.liandong.proto.organization.v1.PackProblem;
import cn.liandong.proto.organization.v1.PackReport;
import cn.liandong.proto.organization.v1.PackVersion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param firstPeriod the earliest month that an activation may begin with
 */
@Schema(name = "PackVersions")
record PackVersionsJson(
    List<VersionJson> versions,
    List<ActivationJson> activations,
    String firstPeriod,
    boolean writable) {
  static PackVersionsJson of(ListPackVersionsResponse proto) {
    return new PackVersionsJson(
        Protos.list(proto.getVersionsList(), VersionJson::of),
        Protos.list(proto.getActivationsList(), ActivationJson::of),
        proto.getFirstPeriod(),
        proto.getWritable());
  }

  @Schema(name = "PackVersion")
  record VersionJson(
      String code,
      String name,
      int version,
      String contentSha256,
      PackSource source,
      String uploadedBy,
      @Nullable Instant uploadTime,
      List<ReportJson> reports,
      boolean ready,
      boolean inForce) {
    static VersionJson of(PackVersion proto) {
      return new VersionJson(
          proto.getCode(),
          proto.getName(),
          proto.getVersion(),
          proto.getContentSha256(),
          ProtoEnums.of(PackSource.class, proto.getSource()),
          proto.getUploadedBy(),
          Protos.instant(proto.getUploadTime()),
          Protos.list(proto.getReportsList(), ReportJson::of),
          proto.getReady(),
          proto.getInForce());
    }
  }

  /**
   * @param reportTime absent while the service has not reported
   */
  @Schema(name = "PackReport")
  record ReportJson(
      String service, boolean ready, List<ProblemJson> problems, @Nullable Instant reportTime) {
    static ReportJson of(PackReport proto) {
      return new ReportJson(
          proto.getService(),
          proto.getReady(),
          Protos.list(proto.getProblemsList(), ProblemJson::of),
          Protos.instant(proto.getReportTime()));
    }
  }

  @Schema(name = "PackProblem")
  record ProblemJson(String file, int line, int column, String reason) {
    static ProblemJson of(PackProblem proto) {
      return new ProblemJson(
          proto.getFile(), proto.getLine(), proto.getColumn(), proto.getReason());
    }
  }

  /**
   * @param fromPeriod empty for the beginning
   */
  @Schema(name = "PackActivation")
  record ActivationJson(
      int version,
      String fromPeriod,
      String reason,
      String reference,
      String activatedBy,
      @Nullable Instant activateTime) {
    static ActivationJson of(PackActivation proto) {
      return new ActivationJson(
          proto.getVersion(),
          proto.getFromPeriod(),
          proto.getReason(),
          proto.getReference(),
          proto.getActivatedBy(),
          Protos.instant(proto.getActivateTime()));
    }
  }
}
