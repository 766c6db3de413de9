package cn.liandong.gateway.identity.person;

import cn.liandong.gateway.error.Body;
import cn.liandong.proto.identity.v1.CancelAbsenceRequest;
import cn.liandong.proto.identity.v1.PersonMoveService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/api")
@Authenticated
class PersonMoveResource {
  @GrpcClient("identity")
  PersonMoveService moves;

  @POST
  @Path("/people/{id}/transfer")
  public Uni<PersonDetailJson> transfer(String id, PersonMove move) {
    return moves
        .transferPerson(Body.require(move).transfer(id))
        .map(answer -> PersonDetailJson.of(answer.getDetail()));
  }

  @POST
  @Path("/people/{id}/secondment")
  public Uni<PersonDetailJson> second(String id, PersonMove move) {
    return moves
        .secondPerson(Body.require(move).second(id))
        .map(answer -> PersonDetailJson.of(answer.getDetail()));
  }

  @POST
  @Path("/people/{id}/end")
  public Uni<PersonDetailJson> end(String id, PersonMove move) {
    return moves
        .endPerson(Body.require(move).end(id))
        .map(answer -> PersonDetailJson.of(answer.getDetail()));
  }

  @POST
  @Path("/people/{id}/absences")
  public Uni<PersonDetailJson> absent(String id, NewAbsence absence) {
    return moves
        .recordAbsence(Body.require(absence).of(id))
        .map(answer -> PersonDetailJson.of(answer.getDetail()));
  }

  @DELETE
  @Path("/people/{id}/absences/{absenceId}")
  public Uni<PersonDetailJson> cancel(
      String id, String absenceId, @QueryParam("version") @DefaultValue("0") long version) {
    var request =
        CancelAbsenceRequest.newBuilder()
            .setPersonId(id)
            .setVersion(version)
            .setAbsenceId(absenceId)
            .build();
    return moves.cancelAbsence(request).map(answer -> PersonDetailJson.of(answer.getDetail()));
  }
}
