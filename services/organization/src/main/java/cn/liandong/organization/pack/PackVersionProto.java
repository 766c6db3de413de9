package cn.liandong.organization.pack;

import cn.liandong.organization.Times;
import cn.liandong.proto.organization.v1.ListPackVersionsResponse;
import cn.liandong.proto.organization.v1.PackDifference;
import cn.liandong.proto.organization.v1.PackDifferenceKind;
import cn.liandong.proto.organization.v1.PackField;
import cn.liandong.proto.organization.v1.PackProblem;
import cn.liandong.proto.organization.v1.PackReport;
import cn.liandong.proto.organization.v1.PackSource;
import java.util.List;

/** Versions of the pack on the wire. */
final class PackVersionProto {

  private PackVersionProto() {}

  static ListPackVersionsResponse.Builder of(PackVersions.Overview overview, int inForce) {
    return ListPackVersionsResponse.newBuilder()
        .addAllVersions(
            overview.versions().stream().map(one -> of(one, overview, inForce)).toList())
        .addAllActivations(overview.activations().stream().map(PackVersionProto::of).toList());
  }

  static cn.liandong.proto.organization.v1.PackVersion of(
      PackVersion version, PackVersions.Overview overview, int inForce) {
    return cn.liandong.proto.organization.v1.PackVersion.newBuilder()
        .setCode(version.code())
        .setName(version.name())
        .setVersion(version.version())
        .setContentSha256(version.contentSha256())
        .setSource(PackSource.valueOf("PACK_SOURCE_" + version.source()))
        .setUploadedBy(version.uploadedBy())
        .setUploadTime(Times.toProto(version.uploadTime()))
        .addAllReports(
            PackVersions.SERVICES.stream()
                .map(service -> report(service, overview.reports(version.version())))
                .toList())
        .setReady(overview.ready(version))
        .setInForce(version.version() == inForce)
        .build();
  }

  private static PackReport report(
      String service, List<cn.liandong.organization.pack.PackReport> reports) {
    return reports.stream()
        .filter(report -> report.service().equals(service))
        .findFirst()
        .map(PackVersionProto::of)
        .orElseGet(() -> PackReport.newBuilder().setService(service).build());
  }

  private static PackReport of(cn.liandong.organization.pack.PackReport report) {
    return PackReport.newBuilder()
        .setService(report.service())
        .setReady(report.ready())
        .addAllProblems(report.problems().stream().map(PackVersionProto::of).toList())
        .setReportTime(Times.toProto(report.reportTime()))
        .build();
  }

  private static PackProblem of(cn.liandong.seeds.pack.PackProblem problem) {
    return PackProblem.newBuilder()
        .setFile(problem.file())
        .setLine(problem.line())
        .setColumn(problem.column())
        .setReason(problem.reason())
        .build();
  }

  static cn.liandong.seeds.pack.PackProblem of(PackProblem problem) {
    return new cn.liandong.seeds.pack.PackProblem(
        problem.getFile(), problem.getLine(), problem.getColumn(), problem.getReason());
  }

  static cn.liandong.proto.organization.v1.PackActivation of(PackActivation activation) {
    return cn.liandong.proto.organization.v1.PackActivation.newBuilder()
        .setVersion(activation.version())
        .setFromPeriod(activation.fromPeriod())
        .setReason(activation.reason())
        .setReference(activation.reference())
        .setActivatedBy(activation.activatedBy())
        .setActivateTime(Times.toProto(activation.activateTime()))
        .build();
  }

  static PackDifference of(cn.liandong.seeds.pack.PackDifference difference) {
    return PackDifference.newBuilder()
        .setKind(PackDifferenceKind.valueOf("PACK_DIFFERENCE_KIND_" + difference.kind().name()))
        .setSection(difference.section())
        .setId(difference.id())
        .setTitle(difference.title())
        .setReference(difference.reference())
        .addAllFields(
            difference.fields().stream()
                .map(field ->
                    PackField.newBuilder()
                        .setPath(field.path())
                        .setBefore(field.before())
                        .setAfter(field.after())
                        .build())
                .toList())
        .build();
  }
}
