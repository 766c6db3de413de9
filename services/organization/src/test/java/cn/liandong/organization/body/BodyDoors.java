package cn.liandong.organization.body;

import static cn.liandong.common.test.Failures.call;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.organization.v1.AppointSeatRequest;
import cn.liandong.proto.organization.v1.BodyService;
import cn.liandong.proto.organization.v1.CloseBodyRequest;
import cn.liandong.proto.organization.v1.CreateBodyRequest;
import cn.liandong.proto.organization.v1.DecideRemovalRequest;
import cn.liandong.proto.organization.v1.EndSeatRequest;
import cn.liandong.proto.organization.v1.ExportBodiesRequest;
import cn.liandong.proto.organization.v1.GetBodyRequest;
import cn.liandong.proto.organization.v1.ListBodiesRequest;
import cn.liandong.proto.organization.v1.ListBodyKindsRequest;
import cn.liandong.proto.organization.v1.RecordCheckRequest;
import cn.liandong.proto.organization.v1.RenewTermRequest;
import cn.liandong.proto.organization.v1.UpdateBodyRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;

/** Bodies, aimed at one of a school. */
@Singleton
class BodyDoors implements Doors {

  @GrpcClient("organization")
  BodyService bodies;

  @Override
  public Map<String, Door> to(Targets targets) {
    var unit = targets.school();
    return Map.ofEntries(
        body(
            "ListBodyKinds",
            Door.OWN,
            s -> s.listBodyKinds(ListBodyKindsRequest.getDefaultInstance())),
        body(
            "ListBodies",
            "UNIT_NOT_FOUND",
            s -> s.listBodies(ListBodiesRequest.newBuilder().setUnitId(unit).build())),
        body(
            "ExportBodies",
            "UNIT_NOT_FOUND",
            s -> s.exportBodies(ExportBodiesRequest.newBuilder().setUnitId(unit).build())),
        body(
            "CreateBody",
            "UNIT_NOT_FOUND",
            s ->
                s.createBody(
                    CreateBodyRequest.newBuilder()
                        .setUnitId(unit)
                        .setKind("leading_group")
                        .setName("x")
                        .build())),
        body(
            "GetBody",
            s -> s.getBody(GetBodyRequest.newBuilder().setBodyId(targets.body()).build())),
        body(
            "UpdateBody",
            s ->
                s.updateBody(
                    UpdateBodyRequest.newBuilder()
                        .setBodyId(targets.body())
                        .setVersion(1)
                        .build())),
        body(
            "AppointSeat",
            s ->
                s.appointSeat(
                    AppointSeatRequest.newBuilder()
                        .setBodyId(targets.body())
                        .setVersion(1)
                        .build())),
        body(
            "EndSeat",
            s ->
                s.endSeat(
                    EndSeatRequest.newBuilder().setBodyId(targets.body()).setVersion(1).build())),
        body(
            "RenewTerm",
            s ->
                s.renewTerm(
                    RenewTermRequest.newBuilder().setBodyId(targets.body()).setVersion(1).build())),
        body(
            "RecordCheck",
            s ->
                s.recordCheck(
                    RecordCheckRequest.newBuilder()
                        .setBodyId(targets.body())
                        .setVersion(1)
                        .build())),
        body(
            "DecideRemoval",
            s ->
                s.decideRemoval(
                    DecideRemovalRequest.newBuilder()
                        .setBodyId(targets.body())
                        .setVersion(1)
                        .build())),
        body(
            "CloseBody",
            s ->
                s.closeBody(
                    CloseBodyRequest.newBuilder()
                        .setBodyId(targets.body())
                        .setVersion(1)
                        .build())));
  }

  private Map.Entry<String, Door> body(String rpc, Function<BodyService, Uni<?>> call) {
    return body(rpc, "BODY_NOT_FOUND", call);
  }

  private Map.Entry<String, Door> body(
      String rpc, String reason, Function<BodyService, Uni<?>> call) {
    return Map.entry(rpc, Door.of(reason, bodies, call));
  }
}
