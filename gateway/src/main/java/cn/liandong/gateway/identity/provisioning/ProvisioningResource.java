package cn.liandong.gateway.identity.provisioning;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.identity.v1.ListInvitedRequest;
import cn.liandong.proto.identity.v1.ProvisioningService;
import cn.liandong.proto.identity.v1.ReconcileRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For {@code ./liandong accounts}, which calls as a service. */
@Path("/api/provisioning")
@Authenticated
class ProvisioningResource {
  @GrpcClient("identity")
  ProvisioningService provisioning;

  @Schema(name = "NewReconciliation")
  record NewReconciliation(boolean repair) {}

  @POST
  @Path("/reconciliation")
  public Uni<ReconciliationJson> reconcile(NewReconciliation reconciliation) {
    var request =
        ReconcileRequest.newBuilder().setRepair(Body.require(reconciliation).repair()).build();
    return provisioning.reconcile(request).map(ReconciliationJson::of);
  }

  @GET
  @Path("/invited")
  public Uni<Page<InvitedAccountJson>> invited(@BeanParam PageParams page) {
    var request =
        ListInvitedRequest.newBuilder().setPageSize(page.size()).setPageToken(page.token()).build();
    return provisioning
        .listInvited(request)
        .map(answer ->
            Page.of(answer.getAccountsList(), InvitedAccountJson::of, answer.getNextPageToken()));
  }
}
