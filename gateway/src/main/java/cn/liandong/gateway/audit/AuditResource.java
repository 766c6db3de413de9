package cn.liandong.gateway.audit;

import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.function.Function;
import java.util.stream.Stream;

@Path("/api/audit")
@Authenticated
class AuditResource {
  private final AuditPages pages;
  private final AuditServices services;

  AuditResource(AuditPages pages, AuditServices services) {
    this.pages = pages;
    this.services = services;
  }

  @GET
  public Uni<Page<AuditEntryJson>> list(@BeanParam AuditFilter filter, @BeanParam PageParams page) {
    return pages
        .page(filter.services(), filter.request(), page.size(), page.token())
        .map(found -> Page.of(found.items(), AuditEntryJson::of, found.nextPageToken()));
  }

  @GET
  @Path("/verification")
  public Uni<Page<VerificationJson>> verify() {
    var verifications =
        Stream.of(AuditedService.values())
            .map(service ->
                services.verify(service).map(found -> VerificationJson.of(service, found)))
            .toList();
    return Uni.join()
        .all(verifications)
        .andFailFast()
        .map(all -> Page.whole(all, Function.identity()));
  }
}
