package cn.liandong.identity.agency;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.id.Ids;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.Calls;
import cn.liandong.identity.IdentityError;
import cn.liandong.identity.agency.AgencyClientWriter.Registration;
import cn.liandong.proto.identity.v1.AdmitAgencyCallRequest;
import cn.liandong.proto.identity.v1.AdmitAgencyCallResponse;
import cn.liandong.proto.identity.v1.AgencyClientService;
import cn.liandong.proto.identity.v1.ChangeAgencyClientRequest;
import cn.liandong.proto.identity.v1.ChangeAgencyClientResponse;
import cn.liandong.proto.identity.v1.ListAgencyClientsRequest;
import cn.liandong.proto.identity.v1.ListAgencyClientsResponse;
import cn.liandong.proto.identity.v1.ListAgencyUseRequest;
import cn.liandong.proto.identity.v1.ListAgencyUseResponse;
import cn.liandong.proto.identity.v1.RegisterAgencyClientRequest;
import cn.liandong.proto.identity.v1.RegisterAgencyClientResponse;
import cn.liandong.proto.identity.v1.ResumeAgencyClientRequest;
import cn.liandong.proto.identity.v1.ResumeAgencyClientResponse;
import cn.liandong.proto.identity.v1.SuspendAgencyClientRequest;
import cn.liandong.proto.identity.v1.SuspendAgencyClientResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

@GrpcService
@Blocking
class AgencyClientEndpoint implements AgencyClientService {

  private static final int DAYS = 30;

  private final Calls calls;
  private final Callers callers;
  private final AgencyClients clients;
  private final AgencyClientRepository repository;
  private final AgencyUses uses;
  private final AgencyScope scope;

  AgencyClientEndpoint(
      Calls calls,
      Callers callers,
      AgencyClients clients,
      AgencyClientRepository repository,
      AgencyUses uses,
      AgencyScope scope) {
    this.calls = calls;
    this.callers = callers;
    this.clients = clients;
    this.repository = repository;
    this.uses = uses;
    this.scope = scope;
  }

  @Override
  public Uni<ListAgencyClientsResponse> listAgencyClients(ListAgencyClientsRequest request) {
    var act = act("AGENCY_CLIENTS_READ", "");
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return calls
        .call(act, handle -> repository.list(handle, act.caller(), page))
        .map(rows -> page.cut(rows, row -> List.of(row.name(), row.id().toString())))
        .map(cut ->
            ListAgencyClientsResponse.newBuilder()
                .addAllClients(cut.items().stream().map(AgencyProto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<RegisterAgencyClientResponse> registerAgencyClient(
      RegisterAgencyClientRequest request) {
    var act = new Act(callers.current(), "AGENCY_CLIENT_REGISTERED", "unit", request.getUnitId());
    return calls
        .call(act, handle -> clients.register(handle, act, registration(request)))
        .map(AgencyProto::of)
        .map(client -> RegisterAgencyClientResponse.newBuilder().setClient(client).build());
  }

  @Override
  public Uni<ChangeAgencyClientResponse> changeAgencyClient(ChangeAgencyClientRequest request) {
    var act = act("AGENCY_CLIENT_CHANGED", request.getId());
    return calls
        .call(
            act,
            handle ->
                clients.change(
                    handle,
                    act,
                    request.getVersion(),
                    Terms.of(request.getTerms()),
                    request.getPublicKey()))
        .map(AgencyProto::of)
        .map(client -> ChangeAgencyClientResponse.newBuilder().setClient(client).build());
  }

  @Override
  public Uni<SuspendAgencyClientResponse> suspendAgencyClient(SuspendAgencyClientRequest request) {
    var act = act("AGENCY_CLIENT_SUSPENDED", request.getId());
    return calls
        .call(act, handle -> clients.suspend(handle, act, request.getReason()))
        .map(AgencyProto::of)
        .map(client -> SuspendAgencyClientResponse.newBuilder().setClient(client).build());
  }

  @Override
  public Uni<ResumeAgencyClientResponse> resumeAgencyClient(ResumeAgencyClientRequest request) {
    var act = act("AGENCY_CLIENT_RESUMED", request.getId());
    return calls
        .call(act, handle -> clients.resume(handle, act))
        .map(AgencyProto::of)
        .map(client -> ResumeAgencyClientResponse.newBuilder().setClient(client).build());
  }

  @Override
  public Uni<ListAgencyUseResponse> listAgencyUse(ListAgencyUseRequest request) {
    var act = act("AGENCY_USE_READ", request.getId());
    var to = Objects.requireNonNullElseGet(Dates.fromProto(request.getToDate()), scope::today);
    var from =
        Objects.requireNonNullElseGet(
            Dates.fromProto(request.getFromDate()), () -> to.minusDays(DAYS - 1));
    return calls
        .call(
            act,
            handle ->
                uses.list(handle, clients.require(handle, act).id(), requireYear(from, to), to))
        .map(rows ->
            ListAgencyUseResponse.newBuilder()
                .addAllUses(rows.stream().map(AgencyProto::of).toList())
                .build());
  }

  @Override
  public Uni<AdmitAgencyCallResponse> admitAgencyCall(AdmitAgencyCallRequest request) {
    var act = new Act(callers.reader(), "AGENCY_CALL_ADMITTED", "agency_client", "");
    var purpose = Purpose.of(request.getPurpose());
    return (act.caller().isProgram()
            ? calls.<Void>call(
                act,
                handle -> {
                  uses.admit(handle, act.caller(), purpose);
                  return null;
                })
            : Uni.createFrom().voidItem())
        .replaceWith(AdmitAgencyCallResponse.getDefaultInstance());
  }

  private Act act(String action, String id) {
    return new Act(callers.current(), action, "agency_client", id);
  }

  private Registration registration(RegisterAgencyClientRequest request) {
    if (request.getRequestId().isBlank()) {
      throw ARGUMENT_INVALID.because("缺少请求编号。请刷新页面后重新提交。");
    }
    return new Registration(
        request.getRequestId(),
        Ids.parse(request.getUnitId(), IdentityError::unitNotFound),
        Terms.of(request.getTerms()),
        Objects.requireNonNullElseGet(Dates.fromProto(request.getValidFromDate()), scope::today),
        PublicKeys.parse(request.getPublicKey()));
  }

  private static LocalDate requireYear(LocalDate from, LocalDate to) {
    if (from.isAfter(to) || from.plusYears(1).isBefore(to)) {
      throw ARGUMENT_INVALID.because("请选择一年以内的日期。");
    }
    return from;
  }
}
