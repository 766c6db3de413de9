package cn.liandong.organization.schoolclass;

import cn.liandong.common.projection.Dates;
import cn.liandong.organization.schoolclass.AdvanceRepository.Advance;
import cn.liandong.proto.organization.v1.ClassAdvance;
import cn.liandong.proto.organization.v1.ClassCoverage;
import cn.liandong.proto.organization.v1.ClassStage;
import com.google.protobuf.Timestamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/** Classes on the wire, with the names that they have on a day. */
@ApplicationScoped
class ClassProto {

  private final SchoolSystems systems;

  ClassProto(SchoolSystems systems) {
    this.systems = systems;
  }

  cn.liandong.proto.organization.v1.SchoolClass of(SchoolClass one, LocalDate day) {
    var system = systems.of(one.system());
    var proto =
        cn.liandong.proto.organization.v1.SchoolClass.newBuilder()
            .setId(one.id().toString())
            .setSchoolId(one.schoolId().toString())
            .setSchoolName(one.schoolName())
            .setStage(ClassStage.valueOf("CLASS_STAGE_" + one.stage()))
            .addAllEntryYears(one.entryYears())
            .setNumber(one.number())
            .setKind(one.kind())
            .setIdentity(one.identity())
            .setGradeName(one.gradeName(system, day))
            .setDisplayName(one.displayName(system, day))
            .setBuiltDate(Dates.toProto(one.builtOn()))
            .setSchoolSystem(one.system());
    if (one.students() != null) {
      proto.setStudents(one.students());
    }
    return proto.build();
  }

  static ClassCoverage of(CoverageRepository.School school) {
    var proto =
        ClassCoverage.newBuilder()
            .setSchoolId(school.id().toString())
            .setSchoolName(school.name())
            .setReturnsYear(school.returnsYear())
            .setBuilt(school.built())
            .setExplained(school.explained())
            .setReason(school.reason());
    if (school.expected() != null) {
      proto.setExpected(school.expected());
    }
    return proto.build();
  }

  static ClassAdvance of(Advance advance) {
    return ClassAdvance.newBuilder()
        .setId(advance.id().toString())
        .setUnitId(advance.unit().toString())
        .setSchoolYear(advance.schoolYear())
        .setClosed(advance.closed())
        .setUsername(advance.username())
        .setAdvanceTime(timestamp(advance.time()))
        .setUndoExpireTime(timestamp(advance.undoExpires()))
        .setUndone(advance.undone())
        .build();
  }

  private static Timestamp timestamp(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }
}
