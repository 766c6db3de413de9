package cn.liandong.gateway.imports;

import cn.liandong.gateway.error.Refusal;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Leads a template or an import to the service that owns it. */
@ApplicationScoped
class ImportOwners {
  @GrpcClient("organization")
  cn.liandong.proto.organization.v1.ImportService organization;

  @GrpcClient("metrics")
  cn.liandong.proto.metrics.v1.ImportService metrics;

  @GrpcClient("identity")
  cn.liandong.proto.identity.v1.ImportService identity;

  ImportCalls of(String template) {
    var known =
        ImportTemplate.find(template)
            .orElseThrow(() ->
                Refusal.badRequest(
                    "TEMPLATE_UNKNOWN", "没有“%s”这种导入模板。请从模板列表中选择一种。".formatted(template)));
    return switch (known.owner) {
      case ORGANIZATION -> ImportCalls.of(organization);
      case METRICS -> ImportCalls.of(metrics);
      case IDENTITY -> ImportCalls.of(identity);
    };
  }

  List<ImportCalls> all() {
    return List.of(ImportCalls.of(organization), ImportCalls.of(metrics), ImportCalls.of(identity));
  }

  ImportCalls of(ImportId id) {
    return of(id.template());
  }
}
