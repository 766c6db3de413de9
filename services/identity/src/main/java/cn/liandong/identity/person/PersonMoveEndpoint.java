package cn.liandong.identity.person;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Callers;
import cn.liandong.identity.person.Moves.Seen;
import cn.liandong.proto.identity.v1.CancelAbsenceRequest;
import cn.liandong.proto.identity.v1.CancelAbsenceResponse;
import cn.liandong.proto.identity.v1.EndPersonRequest;
import cn.liandong.proto.identity.v1.EndPersonResponse;
import cn.liandong.proto.identity.v1.PersonMoveService;
import cn.liandong.proto.identity.v1.RecordAbsenceRequest;
import cn.liandong.proto.identity.v1.RecordAbsenceResponse;
import cn.liandong.proto.identity.v1.SecondPersonRequest;
import cn.liandong.proto.identity.v1.SecondPersonResponse;
import cn.liandong.proto.identity.v1.TransferPersonRequest;
import cn.liandong.proto.identity.v1.TransferPersonResponse;
import com.google.type.Date;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

@GrpcService
@Blocking
class PersonMoveEndpoint implements PersonMoveService {

  private final Callers callers;
  private final PersonChanges changes;
  private final Moves moves;
  private final PeopleScope scope;

  PersonMoveEndpoint(Callers callers, PersonChanges changes, Moves moves, PeopleScope scope) {
    this.callers = callers;
    this.changes = changes;
    this.moves = moves;
    this.scope = scope;
  }

  @Override
  public Uni<TransferPersonResponse> transferPerson(TransferPersonRequest request) {
    return changes
        .make(
            act("PERSON_TRANSFERRED", request.getPersonId()),
            (handle, caller) ->
                moves.transfer(
                    handle,
                    caller,
                    seen(request.getPersonId(), request.getVersion()),
                    request.getUnitId(),
                    scope.day(request.getDate()),
                    Checks.optional("岗位", request.getPosition()),
                    Checks.optional("原因", request.getReason())))
        .map(detail -> TransferPersonResponse.newBuilder().setDetail(detail).build());
  }

  @Override
  public Uni<SecondPersonResponse> secondPerson(SecondPersonRequest request) {
    return changes
        .make(
            act("PERSON_SECONDED", request.getPersonId()),
            (handle, caller) ->
                moves.second(
                    handle,
                    caller,
                    seen(request.getPersonId(), request.getVersion()),
                    request.getUnitId(),
                    scope.day(request.getFromDate()),
                    until(request.getToDate()),
                    Checks.optional("岗位", request.getPosition()),
                    Checks.optional("原因", request.getReason())))
        .map(detail -> SecondPersonResponse.newBuilder().setDetail(detail).build());
  }

  @Override
  public Uni<EndPersonResponse> endPerson(EndPersonRequest request) {
    return changes
        .make(
            act("PERSON_ENDED", request.getPersonId()),
            (handle, caller) ->
                moves.end(
                    handle,
                    caller,
                    seen(request.getPersonId(), request.getVersion()),
                    scope.day(request.getDate()),
                    Checks.reason(request.getReason())))
        .map(detail -> EndPersonResponse.newBuilder().setDetail(detail).build());
  }

  @Override
  public Uni<RecordAbsenceResponse> recordAbsence(RecordAbsenceRequest request) {
    return changes
        .make(
            act("ABSENCE_RECORDED", request.getPersonId()),
            (handle, caller) ->
                moves.absent(
                    handle,
                    caller,
                    seen(request.getPersonId(), request.getVersion()),
                    absenceKind(request),
                    scope.day(request.getFromDate()),
                    until(request.getToDate()),
                    Checks.reason(request.getReason())))
        .map(detail -> RecordAbsenceResponse.newBuilder().setDetail(detail).build());
  }

  @Override
  public Uni<CancelAbsenceResponse> cancelAbsence(CancelAbsenceRequest request) {
    return changes
        .make(
            act("ABSENCE_CANCELLED", request.getPersonId()),
            (handle, caller) ->
                moves.cancel(
                    handle,
                    caller,
                    seen(request.getPersonId(), request.getVersion()),
                    request.getAbsenceId()))
        .map(detail -> CancelAbsenceResponse.newBuilder().setDetail(detail).build());
  }

  private Act act(String action, String person) {
    return new Act(callers.current(), action, "person", person);
  }

  private static Seen seen(String person, long version) {
    return new Seen(People.id(person), version);
  }

  private static LocalDate until(Date date) {
    var day = Dates.fromProto(date);
    if (day == null) {
      throw ARGUMENT_INVALID.because("请选择截止日期。");
    }
    return day;
  }

  private static AbsenceKind absenceKind(RecordAbsenceRequest request) {
    return switch (request.getKind()) {
      case ABSENCE_KIND_LEAVE -> AbsenceKind.LEAVE;
      case ABSENCE_KIND_RETIRING -> AbsenceKind.RETIRING;
      case ABSENCE_KIND_SECONDED_OUT -> AbsenceKind.SECONDED_OUT;
      case ABSENCE_KIND_UNSPECIFIED, UNRECOGNIZED ->
          throw ARGUMENT_INVALID.because("请选择请假、借调外出或离岗待退。");
    };
  }
}
