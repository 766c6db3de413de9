package cn.liandong.gateway.organization.facility;

import cn.liandong.gateway.error.Body;
import cn.liandong.proto.organization.v1.FacilityService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/api/units/{id}/facilities")
@Authenticated
class SchoolFacilityResource {
  @GrpcClient("organization")
  FacilityService facilities;

  @PUT
  public Uni<SchoolFacilitiesJson> record(String id, NewCounts counts) {
    return facilities
        .recordFacilities(Body.require(counts).of(id))
        .map(answer -> SchoolFacilitiesJson.of(answer.getSchool()));
  }
}
