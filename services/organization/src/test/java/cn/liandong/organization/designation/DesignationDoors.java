package cn.liandong.organization.designation;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.organization.v1.AdvanceDesignationRequest;
import cn.liandong.proto.organization.v1.CreateDesignationRequest;
import cn.liandong.proto.organization.v1.DesignationService;
import cn.liandong.proto.organization.v1.DesignationState;
import cn.liandong.proto.organization.v1.ExportDesignationsRequest;
import cn.liandong.proto.organization.v1.ListDesignationsRequest;
import cn.liandong.proto.organization.v1.ListProgrammesRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** Designations, aimed at one of a school. */
@Singleton
class DesignationDoors implements Doors {

  @GrpcClient("organization")
  DesignationService designations;

  @Override
  public Map<String, Door> to(Targets targets) {
    var unit = targets.school();
    return Map.ofEntries(
        Map.entry(
            "ListProgrammes",
            Door.of(
                "UNIT_NOT_FOUND",
                designations,
                stub ->
                    stub.listProgrammes(
                        ListProgrammesRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "ListDesignations",
            Door.of(
                "UNIT_NOT_FOUND",
                designations,
                stub ->
                    stub.listDesignations(
                        ListDesignationsRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "ExportDesignations",
            Door.of(
                "UNIT_NOT_FOUND",
                designations,
                stub ->
                    stub.exportDesignations(
                        ExportDesignationsRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "CreateDesignation",
            Door.of(
                "UNIT_NOT_FOUND",
                designations,
                stub ->
                    stub.createDesignation(
                        CreateDesignationRequest.newBuilder()
                            .setUnitId(unit)
                            .setProgramme("evaluation_pilot")
                            .setBatch("all")
                            .build()))),
        Map.entry(
            "AdvanceDesignation",
            Door.of(
                "DESIGNATION_NOT_FOUND",
                designations,
                stub ->
                    stub.advanceDesignation(
                        AdvanceDesignationRequest.newBuilder()
                            .setDesignationId(targets.designation())
                            .setVersion(1)
                            .setState(DesignationState.DESIGNATION_STATE_DESIGNATED)
                            .build()))));
  }
}
