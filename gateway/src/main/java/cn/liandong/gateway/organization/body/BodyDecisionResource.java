package cn.liandong.gateway.organization.body;

import cn.liandong.gateway.error.Body;
import cn.liandong.proto.organization.v1.BodyService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/api")
@Authenticated
class BodyDecisionResource {
  @GrpcClient("organization")
  BodyService bodies;

  @POST
  @Path("/bodies/{id}/seats")
  public Uni<BodyDetailJson> appoint(String id, NewSeat seat) {
    return bodies
        .appointSeat(Body.require(seat).of(id))
        .map(answer -> BodyDetailJson.of(answer.getDetail()));
  }

  @POST
  @Path("/bodies/{id}/seats/{seatId}/end")
  public Uni<BodyDetailJson> endSeat(String id, String seatId, SeatEnd end) {
    return bodies
        .endSeat(Body.require(end).of(id, seatId))
        .map(answer -> BodyDetailJson.of(answer.getDetail()));
  }

  @POST
  @Path("/bodies/{id}/terms")
  public Uni<BodyDetailJson> renew(String id, NewTerm term) {
    return bodies
        .renewTerm(Body.require(term).of(id))
        .map(answer -> BodyDetailJson.of(answer.getDetail()));
  }

  @PUT
  @Path("/bodies/{id}/checks/{year}")
  public Uni<BodyDetailJson> check(String id, int year, CheckResult result) {
    return bodies
        .recordCheck(Body.require(result).of(id, year))
        .map(answer -> BodyDetailJson.of(answer.getDetail()));
  }

  @POST
  @Path("/bodies/{id}/removal")
  public Uni<BodyDetailJson> decide(String id, RemovalDecision decision) {
    return bodies
        .decideRemoval(Body.require(decision).of(id))
        .map(answer -> BodyDetailJson.of(answer.getDetail()));
  }

  @POST
  @Path("/bodies/{id}/close")
  public Uni<BodyDetailJson> close(String id, BodyClosing closing) {
    return bodies
        .closeBody(Body.require(closing).of(id))
        .map(answer -> BodyDetailJson.of(answer.getDetail()));
  }
}
