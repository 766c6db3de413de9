package cn.liandong.identity.emergency;

import cn.liandong.proto.identity.v1.EmergencyAccessState;
import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Accesses on the wire. */
final class EmergencyAccessProto {

  private EmergencyAccessProto() {}

  static cn.liandong.proto.identity.v1.EmergencyAccess of(EmergencyAccess access) {
    var proto =
        cn.liandong.proto.identity.v1.EmergencyAccess.newBuilder()
            .setId(access.id().toString())
            .setUsername(access.username())
            .setName(access.name())
            .setUnitId(access.unitId().toString())
            .setUnitName(access.unitName())
            .setReason(access.reason())
            .setState(
                access.open()
                    ? EmergencyAccessState.EMERGENCY_ACCESS_STATE_OPEN
                    : EmergencyAccessState.EMERGENCY_ACCESS_STATE_ENDED)
            .setOpenTime(timestamp(access.openTime()))
            .setEndTime(timestamp(access.endTime()))
            .setCalls(access.calls())
            .setAcknowledgedBy(access.acknowledgedBy())
            .setRemark(access.remark())
            .setOwn(access.own())
            .setAcknowledgeable(access.acknowledgeable());
    if (access.acknowledgeTime() != null) {
      proto.setAcknowledgeTime(timestamp(access.acknowledgeTime()));
    }
    return proto.build();
  }

  static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  private static Timestamp timestamp(Instant time) {
    return Timestamp.newBuilder().setSeconds(time.getEpochSecond()).build();
  }
}
