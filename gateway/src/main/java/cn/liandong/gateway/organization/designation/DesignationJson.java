package cn.liandong.gateway.organization.designation;

import cn.liandong.gateway.mapping.ProtoEnums;
import cn.liandong.gateway.mapping.Protos;
import cn.liandong.proto.organization.v1.Designation;
import cn.liandong.proto.organization.v1.DesignationEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Designation")
record DesignationJson(
    String id,
    String programme,
    String programmeName,
    String batch,
    String batchName,
    String unitId,
    String unitName,
    String unitCode,
    String parentName,
    DesignationState state,
    @Nullable LocalDate stateDate,
    boolean unitStanding,
    long version,
    List<DesignationState> nextStates,
    List<Event> events) {
  static DesignationJson of(Designation proto) {
    return new DesignationJson(
        proto.getId(),
        proto.getProgramme(),
        proto.getProgrammeName(),
        proto.getBatch(),
        proto.getBatchName(),
        proto.getUnitId(),
        proto.getUnitName(),
        proto.getUnitCode(),
        proto.getParentName(),
        stateOf(proto.getState()),
        Protos.date(proto.getStateDate()),
        proto.getUnitStanding(),
        proto.getVersion(),
        Protos.list(proto.getNextStatesList(), DesignationJson::stateOf),
        Protos.list(proto.getEventsList(), Event::of));
  }

  private static DesignationState stateOf(
      cn.liandong.proto.organization.v1.DesignationState proto) {
    return ProtoEnums.of(DesignationState.class, proto);
  }

  @Schema(name = "DesignationEvent")
  record Event(
      DesignationState state,
      @Nullable LocalDate date,
      String reason,
      String reference,
      String recordedBy,
      @Nullable Instant recordTime) {
    static Event of(DesignationEvent proto) {
      return new Event(
          stateOf(proto.getState()),
          Protos.date(proto.getDate()),
          proto.getReason(),
          proto.getReference(),
          proto.getRecordedBy(),
          Protos.instant(proto.getRecordTime()));
    }
  }
}
