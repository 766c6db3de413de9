package cn.liandong.gateway.audit;

import cn.liandong.gateway.error.Refusal;
import cn.liandong.gateway.file.Download;
import cn.liandong.proto.audit.v1.AuditEntry;
import cn.liandong.proto.audit.v1.ListAuditEntriesRequest;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

@Path("/api/audit.xlsx")
@Authenticated
class AuditFileResource {
  private static final int PAGE = 1000;
  private static final int MOST = 20_000;

  private final AuditPages pages;
  private final AuditWorkbook workbook;
  private final SecurityIdentity caller;

  AuditFileResource(AuditPages pages, AuditWorkbook workbook, SecurityIdentity caller) {
    this.pages = pages;
    this.workbook = workbook;
    this.caller = caller;
  }

  @GET
  @Produces(Download.XLSX)
  public Uni<Response> export(@BeanParam AuditFilter filter) {
    var watermark = AuditWorkbook.watermark(name(), Instant.now());
    var request = filter.request().toBuilder().setExported(true).build();
    return collect(filter.services(), request, "", new ArrayList<>())
        .map(entries -> workbook.of(watermark, filter, entries))
        .map(bytes -> Download.of(Download.XLSX, "审计记录.xlsx", bytes));
  }

  private Uni<List<AuditEntry>> collect(
      List<AuditedService> services,
      ListAuditEntriesRequest request,
      String token,
      List<AuditEntry> entries) {
    return pages
        .page(services, request, PAGE, token)
        .chain(page -> {
          entries.addAll(page.items());
          if (page.nextPageToken().isEmpty()) {
            return Uni.createFrom().item(entries);
          }
          if (entries.size() >= MOST) {
            throw Refusal.badRequest(
                "EXPORT_TOO_LARGE", "符合条件的记录超过 %d 条。请缩小日期范围，分几次导出。".formatted(MOST));
          }
          return collect(services, request, page.nextPageToken(), entries);
        });
  }

  private String name() {
    return caller.getPrincipal() instanceof JsonWebToken token
        ? "%s（%s）"
            .formatted(token.getClaim("name"), token.getClaim("preferred_username").toString())
        : caller.getPrincipal().getName();
  }
}
