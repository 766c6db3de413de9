package cn.liandong.identity.correction;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.identity.person.PersonField;
import cn.liandong.identity.person.PersonalData;
import com.google.protobuf.Timestamp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Requests on the wire; numbers are masked here and nowhere later. */
@ApplicationScoped
class CorrectionProto {

  private final PersonalData data;

  CorrectionProto(PersonalData data) {
    this.data = data;
  }

  cn.liandong.proto.identity.v1.Correction of(Correction correction) {
    var isNumber = correction.field().isNumber();
    var current = correction.current() == null ? "" : correction.current();
    return cn.liandong.proto.identity.v1.Correction.newBuilder()
        .setId(correction.id().toString())
        .setPersonId(correction.personId().toString())
        .setPersonName(correction.personName())
        .setUnitName(correction.unitName())
        .setField(
            cn.liandong.proto.identity.v1.PersonField.valueOf(
                "PERSON_FIELD_" + correction.field().name()))
        .setCurrent(isNumber ? data.masked(correction.current()) : current)
        .setWanted(isNumber ? data.masked(correction.wanted()) : data.opened(correction.wanted()))
        .setNote(data.opened(correction.note()))
        .setState(
            cn.liandong.proto.identity.v1.CorrectionState.valueOf(
                "CORRECTION_STATE_" + correction.state().name()))
        .setRequestTime(timestamp(correction.requestTime()))
        .setDecideTime(timestamp(correction.decideTime()))
        .setUsername(correction.username())
        .setAnswer(correction.answer())
        .setOwn(correction.own())
        .build();
  }

  static PersonField of(cn.liandong.proto.identity.v1.PersonField proto) {
    return switch (proto) {
      case PERSON_FIELD_NAME -> PersonField.NAME;
      case PERSON_FIELD_STAFF_NUMBER -> PersonField.STAFF_NUMBER;
      case PERSON_FIELD_PHONE -> PersonField.PHONE;
      case PERSON_FIELD_IDENTITY_NUMBER -> PersonField.IDENTITY_NUMBER;
      case PERSON_FIELD_POSITION -> PersonField.POSITION;
      case PERSON_FIELD_OTHER -> PersonField.OTHER;
      case PERSON_FIELD_UNSPECIFIED, UNRECOGNIZED -> throw ARGUMENT_INVALID.because("请选择要更正的内容。");
    };
  }

  private static Timestamp timestamp(@Nullable Instant time) {
    return time == null
        ? Timestamp.getDefaultInstance()
        : Timestamp.newBuilder().setSeconds(time.getEpochSecond()).build();
  }
}
