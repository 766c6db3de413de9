package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.ClassCoverage;
import cn.liandong.proto.organization.v1.ListClassCoverageResponse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param expected classes of the annual returns, summed over the schools that have them
 */
@Schema(name = "ClassCoverage")
record ClassCoverageJson(
    List<School> items,
    String nextPageToken,
    int expected,
    int built,
    int explained,
    int schoolsWithout) {
  static ClassCoverageJson of(ListClassCoverageResponse proto) {
    return new ClassCoverageJson(
        Protos.list(proto.getSchoolsList(), School::of),
        proto.getNextPageToken(),
        proto.getExpected(),
        proto.getBuilt(),
        proto.getExplained(),
        proto.getSchoolsWithout());
  }

  @Schema(name = "SchoolClassCoverage")
  record School(
      String schoolId,
      String schoolName,
      @Nullable Integer expected,
      String returnsYear,
      int built,
      int explained,
      String reason) {
    static School of(ClassCoverage proto) {
      return new School(
          proto.getSchoolId(),
          proto.getSchoolName(),
          proto.hasExpected() ? proto.getExpected() : null,
          proto.getReturnsYear(),
          proto.getBuilt(),
          proto.getExplained(),
          proto.getReason());
    }
  }
}
