package cn.liandong.gateway.imports;

import cn.liandong.gateway.error.Body;
import cn.liandong.proto.imports.v1.DiscardImportRequest;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/api/imports")
@Authenticated
class ImportDecisionResource {
  @Inject ImportOwners owners;

  @PUT
  @Path("/{id}/mapping")
  public Uni<ImportJson> map(String id, ColumnMappings mappings) {
    var wanted = ImportId.parse(id);
    return owners
        .of(wanted)
        .map()
        .apply(Body.require(mappings).of(wanted))
        .map(answer -> ImportJson.of(answer.getImport()));
  }

  @POST
  @Path("/{id}/answers")
  public Uni<ImportJson> answer(String id, Answers answers) {
    var wanted = ImportId.parse(id);
    return owners
        .of(wanted)
        .answer()
        .apply(Body.require(answers).of(wanted))
        .map(answer -> ImportJson.of(answer.getImport()));
  }

  @POST
  @Path("/{id}/confirm")
  public Uni<ImportJson> confirm(String id, Confirmation confirmation) {
    var wanted = ImportId.parse(id);
    return owners
        .of(wanted)
        .confirm()
        .apply(Body.require(confirmation).of(wanted))
        .map(answer -> ImportJson.of(answer.getImport()));
  }

  @POST
  @Path("/{id}/undo")
  public Uni<ImportJson> undo(String id) {
    var wanted = ImportId.parse(id);
    var request = UndoImportRequest.newBuilder().setImportId(wanted.id()).build();
    return owners.of(wanted).undo().apply(request).map(answer -> ImportJson.of(answer.getImport()));
  }

  @POST
  @Path("/{id}/discard")
  public Uni<ImportJson> discard(String id) {
    var wanted = ImportId.parse(id);
    var request = DiscardImportRequest.newBuilder().setImportId(wanted.id()).build();
    return owners
        .of(wanted)
        .discard()
        .apply(request)
        .map(answer -> ImportJson.of(answer.getImport()));
  }
}
