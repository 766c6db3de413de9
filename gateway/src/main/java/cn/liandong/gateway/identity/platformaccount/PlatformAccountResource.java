package cn.liandong.gateway.identity.platformaccount;

import cn.liandong.gateway.error.Body;
import cn.liandong.gateway.file.Download;
import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.gateway.page.Page;
import cn.liandong.gateway.page.PageParams;
import cn.liandong.proto.identity.v1.CountPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.ExportPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.ListPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.PlatformAccountService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api")
@Authenticated
class PlatformAccountResource {
  @GrpcClient("identity")
  PlatformAccountService accounts;

  @GET
  @Path("/platform-accounts")
  public Uni<Page<PlatformAccountJson>> list(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("asOf") @Nullable LocalDate asOf,
      @QueryParam("state") @Nullable PlatformState state,
      @QueryParam("seat") @Nullable PlatformSeat seat,
      @QueryParam("call") @Nullable PlatformCallState call,
      @QueryParam("onlyMissing") @DefaultValue("false") boolean onlyMissing,
      @BeanParam PageParams page) {
    var request =
        ListPlatformAccountsRequest.newBuilder()
            .setUnitId(unitId)
            .setAsOfDate(Protos.date(asOf))
            .setState(ProtoEnums.to(cn.liandong.proto.identity.v1.PlatformState.class, state))
            .setSeat(ProtoEnums.to(cn.liandong.proto.identity.v1.PlatformSeat.class, seat))
            .setCallState(
                ProtoEnums.to(cn.liandong.proto.identity.v1.PlatformCallState.class, call))
            .setOnlyMissing(onlyMissing)
            .setPageSize(page.size())
            .setPageToken(page.token())
            .build();
    return accounts
        .listPlatformAccounts(request)
        .map(answer ->
            Page.of(answer.getAccountsList(), PlatformAccountJson::of, answer.getNextPageToken()));
  }

  @GET
  @Path("/platform-accounts.xlsx")
  @Produces(Download.XLSX)
  public Uni<Response> export(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("asOf") @Nullable LocalDate asOf) {
    var request =
        ExportPlatformAccountsRequest.newBuilder()
            .setUnitId(unitId)
            .setAsOfDate(Protos.date(asOf))
            .build();
    return accounts
        .exportPlatformAccounts(request)
        .map(file -> Download.of(Download.XLSX, file.getFileName(), file.getContent()));
  }

  @GET
  @Path("/platform-account-counts")
  public Uni<List<UnitPlatformAccountsJson>> count(
      @QueryParam("unitId") @DefaultValue("") String unitId,
      @QueryParam("asOf") @Nullable LocalDate asOf) {
    var request =
        CountPlatformAccountsRequest.newBuilder()
            .setUnitId(unitId)
            .setAsOfDate(Protos.date(asOf))
            .build();
    return accounts
        .countPlatformAccounts(request)
        .map(answer -> Protos.list(answer.getUnitsList(), UnitPlatformAccountsJson::of));
  }

  @POST
  @Path("/platform-accounts/{personId}/calls")
  public Uni<PlatformCallJson> record(String personId, NewPlatformCall call) {
    return accounts
        .recordPlatformCall(Body.require(call).of(personId))
        .map(answer -> PlatformCallJson.of(answer.getCall()));
  }
}
