package cn.liandong.gateway.imports;

import cn.liandong.gateway.file.Download;
import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.imports.v1.GetErrorWorkbookRequest;
import cn.liandong.proto.imports.v1.GetImportRequest;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ListImportsRequest;
import cn.liandong.proto.imports.v1.ListImportsResponse;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import com.google.protobuf.util.Timestamps;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api/imports")
@Authenticated
class ImportResource {
  private static final Comparator<Import> NEWEST_FIRST =
      Comparator.comparing(Import::getCreateTime, Timestamps.comparator()).reversed();

  @Inject ImportOwners owners;

  @GET
  public Uni<Page<ImportJson>> list(
      @QueryParam("template") @DefaultValue("") String template,
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @BeanParam PageParams page) {
    var request =
        ListImportsRequest.newBuilder()
            .setTemplate(template)
            .setUnitId(unitId)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    if (template.isEmpty()) {
      return newest(request, page.size());
    }
    return owners
        .of(template)
        .list()
        .apply(request)
        .map(answer -> Page.of(answer.getImportsList(), ImportJson::of, answer.getNextPageToken()));
  }

  /** The newest of all templates, one page of them; older ones are found by template. */
  private Uni<Page<ImportJson>> newest(ListImportsRequest request, int size) {
    var lists = owners.all().stream().map(calls -> calls.list().apply(request)).toList();
    return Uni.join().all(lists).andFailFast().map(answers -> newest(answers, size));
  }

  private static Page<ImportJson> newest(List<ListImportsResponse> answers, int size) {
    var imports =
        answers.stream()
            .flatMap(answer -> answer.getImportsList().stream())
            .sorted(NEWEST_FIRST)
            .limit(size == 0 ? Long.MAX_VALUE : size)
            .toList();
    return Page.whole(imports, ImportJson::of);
  }

  @GET
  @Path("/{id}")
  public Uni<ImportJson> get(String id) {
    var wanted = ImportId.parse(id);
    var request = GetImportRequest.newBuilder().setImportId(wanted.id()).build();
    return owners.of(wanted).get().apply(request).map(answer -> ImportJson.of(answer.getImport()));
  }

  @GET
  @Path("/{id}/rows")
  public Uni<Page<RowJson>> rows(
      String id,
      @QueryParam("state") @Nullable RowState state,
      @QueryParam("changedOnly") @DefaultValue("false") boolean changedOnly,
      @BeanParam PageParams page) {
    var wanted = ImportId.parse(id);
    var request =
        ListRowsRequest.newBuilder()
            .setImportId(wanted.id())
            .setState(ProtoEnums.to(cn.liandong.proto.imports.v1.RowState.class, state))
            .setChangedOnly(changedOnly)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return owners
        .of(wanted)
        .rows()
        .apply(request)
        .map(answer -> Page.of(answer.getRowsList(), RowJson::of, answer.getNextPageToken()));
  }

  @GET
  @Path("/{id}/errors.xlsx")
  @Produces(Download.XLSX)
  public Uni<Response> errors(String id) {
    var wanted = ImportId.parse(id);
    var request = GetErrorWorkbookRequest.newBuilder().setImportId(wanted.id()).build();
    return owners
        .of(wanted)
        .errors()
        .apply(request)
        .map(file -> Download.of(Download.XLSX, file.getFileName(), file.getContent()));
  }
}
