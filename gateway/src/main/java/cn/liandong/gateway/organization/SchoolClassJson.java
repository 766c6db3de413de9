package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.SchoolClass;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SchoolClass")
record SchoolClassJson(
    String id,
    String schoolId,
    String schoolName,
    ClassStage stage,
    List<Integer> entryYears,
    int number,
    String kind,
    String identity,
    String gradeName,
    String displayName,
    @Nullable Integer students,
    @Nullable LocalDate builtDate,
    String schoolSystem) {
  static SchoolClassJson of(SchoolClass proto) {
    return new SchoolClassJson(
        proto.getId(),
        proto.getSchoolId(),
        proto.getSchoolName(),
        ProtoEnums.of(ClassStage.class, proto.getStage()),
        List.copyOf(proto.getEntryYearsList()),
        proto.getNumber(),
        proto.getKind(),
        proto.getIdentity(),
        proto.getGradeName(),
        proto.getDisplayName(),
        proto.hasStudents() ? proto.getStudents() : null,
        Protos.date(proto.getBuiltDate()),
        proto.getSchoolSystem());
  }
}
