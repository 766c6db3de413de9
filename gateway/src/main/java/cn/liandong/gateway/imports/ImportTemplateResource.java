package cn.liandong.gateway.imports;

import cn.liandong.gateway.file.Download;
import cn.liandong.proto.imports.v1.GetTemplateWorkbookRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;

@Path("/api/import-templates")
@Authenticated
class ImportTemplateResource {
  @Inject ImportOwners owners;

  @GET
  public List<Template> list() {
    return Stream.of(ImportTemplate.values()).map(Template::of).toList();
  }

  @GET
  @Path("/{template}.xlsx")
  @Produces(Download.XLSX)
  public Uni<Response> workbook(String template) {
    var request = GetTemplateWorkbookRequest.newBuilder().setTemplate(template).build();
    return owners
        .of(template)
        .template()
        .apply(request)
        .map(file -> Download.of(Download.XLSX, file.getFileName(), file.getContent()));
  }

  /** Files of a periodic template belong to a month, a week or a school year. */
  record Template(String code, String name, boolean periodic) {
    static Template of(ImportTemplate template) {
      return new Template(template.name(), template.title, template.periodic);
    }
  }
}
