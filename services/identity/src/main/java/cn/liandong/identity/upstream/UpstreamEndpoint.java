package cn.liandong.identity.upstream;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.Calls;
import cn.liandong.identity.IdentityError;
import cn.liandong.identity.provisioning.Orders;
import cn.liandong.proto.identity.v1.GetUpstreamLinkRequest;
import cn.liandong.proto.identity.v1.GetUpstreamLinkResponse;
import cn.liandong.proto.identity.v1.LinkUpstreamRequest;
import cn.liandong.proto.identity.v1.LinkUpstreamResponse;
import cn.liandong.proto.identity.v1.RemoveUpstreamLinkRequest;
import cn.liandong.proto.identity.v1.RemoveUpstreamLinkResponse;
import cn.liandong.proto.identity.v1.UpstreamService;
import com.google.protobuf.Timestamp;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

@GrpcService
@Blocking
class UpstreamEndpoint implements UpstreamService {

  private final Calls calls;
  private final Callers callers;
  private final UpstreamLinking linking;
  private final UpstreamLinks links;
  private final Orders orders;

  UpstreamEndpoint(
      Calls calls, Callers callers, UpstreamLinking linking, UpstreamLinks links, Orders orders) {
    this.calls = calls;
    this.callers = callers;
    this.linking = linking;
    this.links = links;
    this.orders = orders;
  }

  @Override
  public Uni<LinkUpstreamResponse> linkUpstream(LinkUpstreamRequest request) {
    var caller = callers.anyone();
    var act = new Act(caller, UpstreamLinking.LINKED, "account", caller.username());
    return calls
        .guard(act, () -> linking.link(caller))
        .replaceWith(LinkUpstreamResponse.getDefaultInstance());
  }

  @Override
  public Uni<GetUpstreamLinkResponse> getUpstreamLink(GetUpstreamLinkRequest request) {
    var caller = callers.current();
    var act = new Act(caller, "UPSTREAM_LINK_READ", "account", caller.username());
    return calls
        .call(act, handle -> links.own(handle, caller))
        .map(own ->
            own.map(UpstreamEndpoint::response)
                .orElseGet(GetUpstreamLinkResponse::getDefaultInstance));
  }

  @Override
  public Uni<RemoveUpstreamLinkResponse> removeUpstreamLink(RemoveUpstreamLinkRequest request) {
    var caller = callers.current();
    var act = new Act(caller, "UPSTREAM_UNLINKED", "account", caller.username());
    return calls
        .call(act, handle -> remove(handle, act))
        .replaceWith(RemoveUpstreamLinkResponse.getDefaultInstance());
  }

  private UpstreamLink remove(Handle handle, Act act) throws SQLException {
    var own = links.own(handle, act.caller()).orElseThrow(IdentityError::upstreamNotLinked);
    links.unlink(handle, own.accountId());
    orders.add(handle, own.accountId());
    calls.done(handle, act, own.username());
    return own;
  }

  private static GetUpstreamLinkResponse response(UpstreamLink own) {
    var time =
        Timestamp.newBuilder()
            .setSeconds(own.linkTime().getEpochSecond())
            .setNanos(own.linkTime().getNano());
    return GetUpstreamLinkResponse.newBuilder().setLinkTime(time).build();
  }
}
