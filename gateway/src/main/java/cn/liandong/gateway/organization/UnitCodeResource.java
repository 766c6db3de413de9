package cn.liandong.gateway.organization;

import static cn.liandong.gateway.mapping.Text.orEmpty;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.CodeService;
import cn.liandong.proto.organization.v1.ListUnitCodesRequest;
import cn.liandong.proto.organization.v1.SetUnitCodeRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/api/units/{id}/codes")
@Authenticated
class UnitCodeResource {
  @GrpcClient("organization")
  CodeService codes;

  @GET
  public Uni<List<UnitCodeJson>> list(String id) {
    return codes
        .listUnitCodes(ListUnitCodesRequest.newBuilder().setUnitId(id).build())
        .map(answer -> Protos.list(answer.getCodesList(), UnitCodeJson::of));
  }

  @PUT
  @Path("/{codeSet}")
  public Uni<List<UnitCodeJson>> set(String id, CodeSet codeSet, NewUnitCode body) {
    var request =
        SetUnitCodeRequest.newBuilder()
            .setUnitId(id)
            .setCodeSet(ProtoEnums.to(cn.liandong.proto.organization.v1.CodeSet.class, codeSet))
            .setCode(orEmpty(Body.require(body).code()))
            .setEffectiveDate(Protos.date(body.effectiveDate()))
            .build();
    return codes
        .setUnitCode(request)
        .map(answer -> Protos.list(answer.getCodesList(), UnitCodeJson::of));
  }
}
