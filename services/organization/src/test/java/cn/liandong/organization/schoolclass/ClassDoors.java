package cn.liandong.organization.schoolclass;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.organization.v1.AdvanceClassesRequest;
import cn.liandong.proto.organization.v1.ClassService;
import cn.liandong.proto.organization.v1.ExplainClassGapRequest;
import cn.liandong.proto.organization.v1.ListClassAdvancesRequest;
import cn.liandong.proto.organization.v1.ListClassCoverageRequest;
import cn.liandong.proto.organization.v1.ListClassesRequest;
import cn.liandong.proto.organization.v1.PreviewClassAdvanceRequest;
import cn.liandong.proto.organization.v1.UndoClassAdvanceRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** Classes, aimed at a school. */
@Singleton
class ClassDoors implements Doors {

  @GrpcClient("organization")
  ClassService classes;

  @Override
  public Map<String, Door> to(Targets targets) {
    var unit = targets.school();
    return Map.of(
        "ListClasses",
        Door.of(
            "UNIT_NOT_FOUND",
            classes,
            stub -> stub.listClasses(ListClassesRequest.newBuilder().setUnitId(unit).build())),
        "ListClassCoverage",
        Door.of(
            "UNIT_NOT_FOUND",
            classes,
            stub ->
                stub.listClassCoverage(
                    ListClassCoverageRequest.newBuilder().setUnitId(unit).build())),
        "ExplainClassGap",
        Door.of(
            "UNIT_NOT_FOUND",
            classes,
            stub ->
                stub.explainClassGap(
                    ExplainClassGapRequest.newBuilder()
                        .setSchoolId(unit)
                        .setSchoolYear(2025)
                        .setClasses(1)
                        .setReason("x")
                        .build())),
        "PreviewClassAdvance",
        Door.of(
            "UNIT_NOT_FOUND",
            classes,
            stub ->
                stub.previewClassAdvance(
                    PreviewClassAdvanceRequest.newBuilder()
                        .setUnitId(unit)
                        .setSchoolYear(2026)
                        .build())),
        "AdvanceClasses",
        Door.of(
            "UNIT_NOT_FOUND",
            classes,
            stub ->
                stub.advanceClasses(
                    AdvanceClassesRequest.newBuilder()
                        .setUnitId(unit)
                        .setSchoolYear(2026)
                        .build())),
        "ListClassAdvances",
        Door.of(
            "UNIT_NOT_FOUND",
            classes,
            stub ->
                stub.listClassAdvances(
                    ListClassAdvancesRequest.newBuilder().setUnitId(unit).build())),
        "UndoClassAdvance",
        Door.of(
            "ADVANCE_NOT_FOUND",
            classes,
            stub ->
                stub.undoClassAdvance(
                    UndoClassAdvanceRequest.newBuilder().setAdvanceId(unit).build())));
  }
}
