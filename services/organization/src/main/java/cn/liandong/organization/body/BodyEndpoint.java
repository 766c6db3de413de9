package cn.liandong.organization.body;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Calls;
import cn.liandong.organization.Calls.Act;
import cn.liandong.organization.Scopes;
import cn.liandong.proto.organization.v1.AppointSeatRequest;
import cn.liandong.proto.organization.v1.AppointSeatResponse;
import cn.liandong.proto.organization.v1.BodyDetail;
import cn.liandong.proto.organization.v1.BodyService;
import cn.liandong.proto.organization.v1.CloseBodyRequest;
import cn.liandong.proto.organization.v1.CloseBodyResponse;
import cn.liandong.proto.organization.v1.CreateBodyRequest;
import cn.liandong.proto.organization.v1.CreateBodyResponse;
import cn.liandong.proto.organization.v1.DecideRemovalRequest;
import cn.liandong.proto.organization.v1.DecideRemovalResponse;
import cn.liandong.proto.organization.v1.EndSeatRequest;
import cn.liandong.proto.organization.v1.EndSeatResponse;
import cn.liandong.proto.organization.v1.ExportBodiesRequest;
import cn.liandong.proto.organization.v1.ExportBodiesResponse;
import cn.liandong.proto.organization.v1.GetBodyRequest;
import cn.liandong.proto.organization.v1.GetBodyResponse;
import cn.liandong.proto.organization.v1.ListBodiesRequest;
import cn.liandong.proto.organization.v1.ListBodiesResponse;
import cn.liandong.proto.organization.v1.ListBodyKindsRequest;
import cn.liandong.proto.organization.v1.ListBodyKindsResponse;
import cn.liandong.proto.organization.v1.RecordCheckRequest;
import cn.liandong.proto.organization.v1.RecordCheckResponse;
import cn.liandong.proto.organization.v1.RenewTermRequest;
import cn.liandong.proto.organization.v1.RenewTermResponse;
import cn.liandong.proto.organization.v1.UpdateBodyRequest;
import cn.liandong.proto.organization.v1.UpdateBodyResponse;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.jdbi.v3.core.Handle;

@GrpcService
@Blocking
class BodyEndpoint implements BodyService {

  private final Calls calls;
  private final Bodies bodies;
  private final Seats seats;
  private final YearlyChecks checks;
  private final BodyKinds kinds;
  private final Scopes scopes;
  private final BodyProto proto;

  BodyEndpoint(
      Calls calls,
      Bodies bodies,
      Seats seats,
      YearlyChecks checks,
      BodyKinds kinds,
      Scopes scopes) {
    this.calls = calls;
    this.bodies = bodies;
    this.seats = seats;
    this.checks = checks;
    this.kinds = kinds;
    this.scopes = scopes;
    this.proto = new BodyProto(kinds);
  }

  @Override
  public Uni<ListBodyKindsResponse> listBodyKinds(ListBodyKindsRequest request) {
    return calls
        .call(new Act("BODY_KINDS_READ", "body", ""), bodies::standing)
        .map(standing ->
            ListBodyKindsResponse.newBuilder()
                .addAllKinds(
                    kinds.all().stream()
                        .map(kind -> BodyKindProto.of(kind, standing.getOrDefault(kind.code(), 0)))
                        .toList())
                .build());
  }

  @Override
  public Uni<ListBodiesResponse> listBodies(ListBodiesRequest request) {
    var day = scopes.day(request.getAsOfDate());
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return calls
        .call(
            new Act("BODIES_READ", "unit", request.getUnitId()),
            (handle, caller) ->
                bodies.list(
                    handle,
                    caller,
                    new BodyRepository.Query(
                        scopes.read(handle, caller, request.getUnitId()),
                        request.getKind(),
                        day,
                        request.getWithClosed(),
                        page)))
        .map(found -> page.cut(found, history -> BodyRepository.key(history.body())))
        .map(cut ->
            ListBodiesResponse.newBuilder()
                .addAllBodies(cut.items().stream().map(history -> proto.of(history, day)).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<ExportBodiesResponse> exportBodies(ExportBodiesRequest request) {
    var day = scopes.day(request.getAsOfDate());
    return calls
        .call(
            new Act("BODIES_EXPORTED", "unit", request.getUnitId()),
            (handle, caller) ->
                bodies.list(
                    handle,
                    caller,
                    new BodyRepository.Query(
                        scopes.read(handle, caller, request.getUnitId()),
                        request.getKind(),
                        day,
                        false,
                        PageRequest.whole())))
        .map(found ->
            ExportBodiesResponse.newBuilder()
                .setFileName("工作机构-%s.xlsx".formatted(day))
                .setContent(ByteString.copyFrom(new BodyWorkbook(kinds, day).of(found)))
                .build());
  }

  @Override
  public Uni<GetBodyResponse> getBody(GetBodyRequest request) {
    var day = scopes.day(request.getAsOfDate());
    return calls
        .call(
            new Act("BODY_READ", "body", request.getBodyId()),
            (handle, caller) -> bodies.require(handle, caller, request.getBodyId()))
        .map(history -> GetBodyResponse.newBuilder().setDetail(proto.detail(history, day)).build());
  }

  @Override
  public Uni<CreateBodyResponse> createBody(CreateBodyRequest request) {
    var founding =
        new Bodies.Founding(
            request.getUnitId(),
            request.getKind(),
            request.getName(),
            request.getSubject(),
            request.getStage(),
            scopes.day(request.getStartDate()),
            request.getReference(),
            request.getWithOffices());
    return calls
        .call(
            new Act("BODY_CREATED", "unit", request.getUnitId()),
            (handle, caller) -> {
              var id = bodies.create(handle, caller, founding).toString();
              calls.done(handle, caller, new Act("BODY_CREATED", "body", id), founding.name());
              return detail(handle, caller, id);
            })
        .map(detail -> CreateBodyResponse.newBuilder().setDetail(detail).build());
  }

  @Override
  public Uni<UpdateBodyResponse> updateBody(UpdateBodyRequest request) {
    return change(
            new Act("BODY_UPDATED", "body", request.getBodyId()),
            request.getVersion(),
            (handle, caller, history) ->
                bodies.update(
                    handle, history, request.getName(), request.getSubject(), request.getStage()))
        .map(detail -> UpdateBodyResponse.newBuilder().setDetail(detail).build());
  }

  @Override
  public Uni<AppointSeatResponse> appointSeat(AppointSeatRequest request) {
    var appointment =
        new Seats.Appointment(
            request.getRole(),
            request.getAccountId(),
            request.getPost(),
            request.getDepartment(),
            scopes.day(request.getStartDate()),
            request.getReplacesSeatId(),
            request.getReason());
    return change(
            new Act("SEAT_APPOINTED", "body", request.getBodyId()),
            request.getVersion(),
            (handle, caller, history) -> seats.appoint(handle, caller, history, appointment))
        .map(detail -> AppointSeatResponse.newBuilder().setDetail(detail).build());
  }

  @Override
  public Uni<EndSeatResponse> endSeat(EndSeatRequest request) {
    return change(
            new Act("SEAT_ENDED", "body", request.getBodyId()),
            request.getVersion(),
            (handle, caller, history) ->
                seats.end(
                    handle,
                    history,
                    request.getSeatId(),
                    scopes.day(request.getEndDate()),
                    request.getReason()))
        .map(detail -> EndSeatResponse.newBuilder().setDetail(detail).build());
  }

  @Override
  public Uni<RenewTermResponse> renewTerm(RenewTermRequest request) {
    return change(
            new Act("TERM_RENEWED", "body", request.getBodyId()),
            request.getVersion(),
            (handle, caller, history) ->
                checks.renew(
                    handle, history, scopes.day(request.getStartDate()), request.getReference()))
        .map(detail -> RenewTermResponse.newBuilder().setDetail(detail).build());
  }

  @Override
  public Uni<RecordCheckResponse> recordCheck(RecordCheckRequest request) {
    var result =
        new YearlyChecks.Result(
            request.getYear(), request.getPassed(), request.getRemark(), request.getReference());
    return change(
            new Act("CHECK_RECORDED", "body", request.getBodyId()),
            request.getVersion(),
            (handle, caller, history) -> checks.record(handle, caller, history, result))
        .map(detail -> RecordCheckResponse.newBuilder().setDetail(detail).build());
  }

  @Override
  public Uni<DecideRemovalResponse> decideRemoval(DecideRemovalRequest request) {
    var decision =
        new YearlyChecks.Decision(
            request.getUpheld(),
            scopes.day(request.getEffectiveDate()),
            request.getReason(),
            request.getReference());
    return change(
            new Act("REMOVAL_DECIDED", "body", request.getBodyId()),
            request.getVersion(),
            (handle, caller, history) -> checks.decide(handle, caller, history, decision))
        .map(detail -> DecideRemovalResponse.newBuilder().setDetail(detail).build());
  }

  @Override
  public Uni<CloseBodyResponse> closeBody(CloseBodyRequest request) {
    return change(
            new Act("BODY_CLOSED", "body", request.getBodyId()),
            request.getVersion(),
            (handle, caller, history) ->
                bodies.close(
                    handle,
                    history,
                    scopes.day(request.getEndDate()),
                    request.getReason(),
                    request.getReference()))
        .map(detail -> CloseBodyResponse.newBuilder().setDetail(detail).build());
  }

  private interface Change {
    void apply(Handle handle, Caller caller, History history);
  }

  private Uni<BodyDetail> change(Act act, long version, Change change) {
    return calls.call(
        act,
        (handle, caller) -> {
          var history = bodies.claim(handle, caller, act.objectId(), version);
          change.apply(handle, caller, history);
          calls.done(handle, caller, act, history.body().name());
          return detail(handle, caller, act.objectId());
        });
  }

  private BodyDetail detail(Handle handle, Caller caller, String id) {
    return proto.detail(bodies.require(handle, caller, id), scopes.today());
  }
}
