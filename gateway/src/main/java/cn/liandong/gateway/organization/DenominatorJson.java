package cn.liandong.gateway.organization;

import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.Denominator;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Denominator")
record DenominatorJson(
    String unitId,
    String unitName,
    String unitCode,
    String schoolYear,
    @Nullable LocalDate effectiveDate,
    int teachers,
    int students,
    int classes,
    String fileName,
    String sheet,
    int row,
    String explanation,
    String signedBy,
    @Nullable Instant signTime) {
  static DenominatorJson of(Denominator proto) {
    return new DenominatorJson(
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getUnitCode(),
        proto.getSchoolYear(),
        Protos.date(proto.getEffectiveDate()),
        proto.getTeachers(),
        proto.getStudents(),
        proto.getClasses(),
        proto.getFileName(),
        proto.getSheet(),
        proto.getRow(),
        proto.getExplanation(),
        proto.getSignedBy(),
        Protos.instant(proto.getSignTime()));
  }
}
