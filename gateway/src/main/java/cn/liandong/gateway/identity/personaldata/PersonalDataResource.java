package cn.liandong.gateway.identity.personaldata;

import cn.liandong.gateway.file.Download;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.identity.v1.ExportPersonalDataRequest;
import cn.liandong.proto.identity.v1.GetPersonalDataRequest;
import cn.liandong.proto.identity.v1.PersonalDataService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("/api")
@Authenticated
class PersonalDataResource {
  @GrpcClient("identity")
  PersonalDataService data;

  @GET
  @Path("/personal-data")
  public Uni<List<PersonalDataSectionJson>> get() {
    return data.getPersonalData(GetPersonalDataRequest.getDefaultInstance())
        .map(answer -> Protos.list(answer.getSectionsList(), PersonalDataSectionJson::of));
  }

  @GET
  @Path("/personal-data.xlsx")
  @Produces(Download.XLSX)
  public Uni<Response> export() {
    return data.exportPersonalData(ExportPersonalDataRequest.getDefaultInstance())
        .map(file -> Download.of(Download.XLSX, file.getFileName(), file.getContent()));
  }
}
