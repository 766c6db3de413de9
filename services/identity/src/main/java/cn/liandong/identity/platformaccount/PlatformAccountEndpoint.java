package cn.liandong.identity.platformaccount;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.Calls;
import cn.liandong.identity.person.PeopleScope;
import cn.liandong.proto.identity.v1.CountPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.CountPlatformAccountsResponse;
import cn.liandong.proto.identity.v1.ExportPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.ExportPlatformAccountsResponse;
import cn.liandong.proto.identity.v1.ListPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.ListPlatformAccountsResponse;
import cn.liandong.proto.identity.v1.PlatformAccountService;
import cn.liandong.proto.identity.v1.RecordPlatformCallRequest;
import cn.liandong.proto.identity.v1.RecordPlatformCallResponse;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.List;

@GrpcService
@Blocking
class PlatformAccountEndpoint implements PlatformAccountService {

  private final Calls calls;
  private final Callers callers;
  private final PlatformAccounts accounts;
  private final PeopleScope scope;
  private final PlatformAccountProto proto;
  private final PlatformAccountWorkbook workbook;

  PlatformAccountEndpoint(
      Calls calls,
      Callers callers,
      PlatformAccounts accounts,
      PeopleScope scope,
      PlatformAccountProto proto,
      PlatformAccountWorkbook workbook) {
    this.calls = calls;
    this.callers = callers;
    this.accounts = accounts;
    this.scope = scope;
    this.proto = proto;
    this.workbook = workbook;
  }

  @Override
  public Uni<CountPlatformAccountsResponse> countPlatformAccounts(
      CountPlatformAccountsRequest request) {
    var act = act("PLATFORM_ACCOUNTS_READ", "unit", request.getUnitId());
    var day = scope.day(request.getAsOfDate());
    return calls
        .call(act, handle -> accounts.count(handle, act.caller(), request.getUnitId(), day))
        .map(units ->
            CountPlatformAccountsResponse.newBuilder()
                .addAllUnits(units.stream().map(PlatformAccountProto::of).toList())
                .setAsOfDate(Dates.toProto(day))
                .build());
  }

  @Override
  public Uni<ListPlatformAccountsResponse> listPlatformAccounts(
      ListPlatformAccountsRequest request) {
    var act = act("PLATFORM_ACCOUNTS_READ", "unit", request.getUnitId());
    var day = scope.day(request.getAsOfDate());
    var filter = PlatformAccountProto.of(request);
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return calls
        .call(
            act,
            handle -> accounts.list(handle, act.caller(), request.getUnitId(), day, filter, page))
        .map(found -> page.cut(found, one -> List.of(one.sortKey(), one.membershipId().toString())))
        .map(cut ->
            ListPlatformAccountsResponse.newBuilder()
                .addAllAccounts(cut.items().stream().map(proto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<ExportPlatformAccountsResponse> exportPlatformAccounts(
      ExportPlatformAccountsRequest request) {
    var act = act("PLATFORM_ACCOUNTS_EXPORTED", "unit", request.getUnitId());
    var day = scope.day(request.getAsOfDate());
    return calls
        .call(
            act,
            handle -> {
              var units = accounts.count(handle, act.caller(), request.getUnitId(), day);
              var missing = accounts.missing(handle, act.caller(), request.getUnitId(), day);
              calls.done(handle, act, missing.size() + " rows");
              return workbook.bytes(day, units, missing);
            })
        .map(content ->
            ExportPlatformAccountsResponse.newBuilder()
                .setFileName("国家平台待联系名单-%s.xlsx".formatted(day))
                .setContent(ByteString.copyFrom(content))
                .build());
  }

  @Override
  public Uni<RecordPlatformCallResponse> recordPlatformCall(RecordPlatformCallRequest request) {
    var act = act("PLATFORM_CALL_RECORDED", "person", request.getPersonId());
    return calls
        .call(
            act,
            handle -> {
              var wanted = PlatformAccountProto.of(request);
              var call = accounts.record(handle, act.caller(), request.getPersonId(), wanted);
              calls.done(handle, act, call.state().name());
              return call;
            })
        .map(call ->
            RecordPlatformCallResponse.newBuilder()
                .setCall(PlatformAccountProto.called(call))
                .build());
  }

  private Act act(String action, String objectType, String objectId) {
    return new Act(callers.current(), action, objectType, objectId);
  }
}
