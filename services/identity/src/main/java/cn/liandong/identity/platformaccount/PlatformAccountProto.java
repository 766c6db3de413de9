package cn.liandong.identity.platformaccount;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.projection.Dates;
import cn.liandong.identity.person.PersonalData;
import cn.liandong.identity.platformaccount.PlatformAccounts.Filter;
import cn.liandong.identity.platformaccount.PlatformAccounts.NewCall;
import cn.liandong.proto.identity.v1.ListPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.PlatformCallState;
import cn.liandong.proto.identity.v1.PlatformFigure;
import cn.liandong.proto.identity.v1.PlatformSeat;
import cn.liandong.proto.identity.v1.RecordPlatformCallRequest;
import com.google.protobuf.Timestamp;
import com.google.type.Date;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Accounts on the wire; numbers are masked here and nowhere later. */
@ApplicationScoped
class PlatformAccountProto {

  private final PersonalData data;

  PlatformAccountProto(PersonalData data) {
    this.data = data;
  }

  cn.liandong.proto.identity.v1.PlatformAccount of(PlatformAccount account) {
    var proto =
        cn.liandong.proto.identity.v1.PlatformAccount.newBuilder()
            .setPersonId(account.personId().toString())
            .setName(account.name())
            .setStaffNumber(account.staffNumber())
            .setMaskedPhone(data.masked(account.phone()))
            .setUnitId(account.unitId().toString())
            .setUnitName(account.unitName())
            .setState(
                cn.liandong.proto.identity.v1.PlatformState.valueOf(
                    "PLATFORM_STATE_" + account.state().name()))
            .setSeat(
                account.seat() == null
                    ? PlatformSeat.PLATFORM_SEAT_UNSPECIFIED
                    : PlatformSeat.valueOf("PLATFORM_SEAT_" + account.seat().name()))
            .setCutoffDate(date(account.cutoff()))
            .setSource(account.source());
    return proto.setCall(called(account.call())).build();
  }

  static cn.liandong.proto.identity.v1.UnitPlatformAccounts of(UnitPlatformAccounts unit) {
    return cn.liandong.proto.identity.v1.UnitPlatformAccounts.newBuilder()
        .setUnitId(unit.unitId())
        .setUnitName(unit.unitName())
        .setPeople(unit.people())
        .setUnlisted(unit.unlisted())
        .setNone(unit.none())
        .setRegistered(unit.registered())
        .setVerified(unit.verified())
        .setSeatsNotActivated(unit.seatsNotActivated())
        .setMissing(unit.missing())
        .setCalled(unit.called())
        .setCutoffDate(date(unit.cutoffDate()))
        .addAllFigures(
            unit.figures().stream()
                .map(figure ->
                    PlatformFigure.newBuilder()
                        .setIndicator(figure.indicator())
                        .setNumerator(figure.numerator())
                        .setDenominator(figure.denominator())
                        .build())
                .toList())
        .build();
  }

  static cn.liandong.proto.identity.v1.PlatformCall called(@Nullable PlatformCall call) {
    var proto = cn.liandong.proto.identity.v1.PlatformCall.newBuilder();
    if (call == null) {
      return proto.setState(PlatformCallState.PLATFORM_CALL_STATE_NOT_CALLED).build();
    }
    return proto
        .setState(PlatformCallState.valueOf("PLATFORM_CALL_STATE_" + call.state().name()))
        .setPromisedDate(date(call.promised()))
        .setNote(call.note())
        .setUsername(call.username())
        .setCallTime(Timestamp.newBuilder().setSeconds(call.time().getEpochSecond()))
        .build();
  }

  static Filter of(ListPlatformAccountsRequest request) {
    return new Filter(
        name(request.getState(), "PLATFORM_STATE_"),
        name(request.getSeat(), "PLATFORM_SEAT_"),
        name(request.getCallState(), "PLATFORM_CALL_STATE_"),
        request.getOnlyMissing());
  }

  static NewCall of(RecordPlatformCallRequest request) {
    var state = name(request.getState(), "PLATFORM_CALL_STATE_");
    if (state.isEmpty() || CallState.valueOf(state) == CallState.NOT_CALLED) {
      throw ARGUMENT_INVALID.because("请选择联系结果：已联系、已答应或本人称已完成。");
    }
    return new NewCall(
        CallState.valueOf(state), Dates.fromProto(request.getPromisedDate()), request.getNote());
  }

  private static String name(Enum<?> value, String prefix) {
    var name = value.name().replace(prefix, "");
    return name.equals("UNSPECIFIED") || name.equals("UNRECOGNIZED") ? "" : name;
  }

  private static Date date(@Nullable LocalDate date) {
    return date == null ? Date.getDefaultInstance() : Dates.toProto(date);
  }
}
