package cn.liandong.organization.facility;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.organization.v1.ExportFacilitiesRequest;
import cn.liandong.proto.organization.v1.FacilityService;
import cn.liandong.proto.organization.v1.GetFacilityTotalsRequest;
import cn.liandong.proto.organization.v1.ListFacilitiesRequest;
import cn.liandong.proto.organization.v1.RecordFacilitiesRequest;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Singleton;
import java.util.Map;

/** Facilities, aimed at a school. */
@Singleton
class FacilityDoors implements Doors {

  @GrpcClient("organization")
  FacilityService facilities;

  @Override
  public Map<String, Door> to(Targets targets) {
    var unit = targets.school();
    return Map.ofEntries(
        Map.entry(
            "ListFacilities",
            Door.of(
                "UNIT_NOT_FOUND",
                facilities,
                stub ->
                    stub.listFacilities(
                        ListFacilitiesRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "GetFacilityTotals",
            Door.of(
                "UNIT_NOT_FOUND",
                facilities,
                stub ->
                    stub.getFacilityTotals(
                        GetFacilityTotalsRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "ExportFacilities",
            Door.of(
                "UNIT_NOT_FOUND",
                facilities,
                stub ->
                    stub.exportFacilities(
                        ExportFacilitiesRequest.newBuilder().setUnitId(unit).build()))),
        Map.entry(
            "RecordFacilities",
            Door.of(
                "UNIT_NOT_FOUND",
                facilities,
                stub ->
                    stub.recordFacilities(
                        RecordFacilitiesRequest.newBuilder().setUnitId(unit).build()))));
  }
}
