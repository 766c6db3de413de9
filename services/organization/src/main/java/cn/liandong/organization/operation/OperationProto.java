package cn.liandong.organization.operation;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.id.Ids;
import cn.liandong.common.projection.Dates;
import cn.liandong.organization.OrganizationError;
import cn.liandong.organization.unit.Level;
import cn.liandong.proto.organization.v1.NewUnit;
import cn.liandong.proto.organization.v1.UnitLevel;
import cn.liandong.proto.organization.v1.UnitOperation;
import cn.liandong.proto.organization.v1.UnitOperationKind;
import cn.liandong.proto.organization.v1.UnitOperationOrder;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Orders and operations on the wire. */
final class OperationProto {

  private static final String KIND = "UNIT_OPERATION_KIND_";
  private static final String LEVEL = "UNIT_LEVEL_";

  private OperationProto() {}

  static Order order(UnitOperationOrder order) {
    return new Order(
        kind(order.getKind()),
        day(order),
        order.getReason(),
        ids(order.getUnitIdsList()),
        order.getTargetId().isEmpty() ? null : id(order.getTargetId()),
        order.getName(),
        order.getCode().strip(),
        order.getSchoolType(),
        order.getNewUnitsList().stream().map(OperationProto::newcomer).toList(),
        order.getTree(),
        order.getGoesOn());
  }

  private static Kind kind(UnitOperationKind kind) {
    return switch (kind) {
      case UNIT_OPERATION_KIND_UNSPECIFIED, UNRECOGNIZED ->
          throw ARGUMENT_INVALID.because("请选择操作的种类。");
      default -> Kind.valueOf(kind.name().substring(KIND.length()));
    };
  }

  private static LocalDate day(UnitOperationOrder order) {
    var day = Dates.fromProto(order.getEffectiveDate());
    if (day == null) {
      throw ARGUMENT_INVALID.because("请填写生效日期。");
    }
    return day;
  }

  private static Order.Newcomer newcomer(NewUnit unit) {
    return new Order.Newcomer(
        Ids.next(),
        unit.getName(),
        unit.getCode().strip(),
        unit.getLevel() == UnitLevel.UNIT_LEVEL_UNSPECIFIED
            ? null
            : Level.valueOf(unit.getLevel().name().substring(LEVEL.length())),
        unit.getKind(),
        unit.getSchoolType(),
        unit.getUrbanRural(),
        ids(unit.getChildIdsList()));
  }

  private static List<UUID> ids(List<String> texts) {
    return texts.stream().map(OperationProto::id).toList();
  }

  private static UUID id(String text) {
    return Ids.parse(text, OrganizationError::unitNotFound);
  }

  static UnitOperation of(Recorded recorded) {
    var operation =
        UnitOperation.newBuilder()
            .setId(recorded.id().toString())
            .setKind(UnitOperationKind.valueOf(KIND + recorded.kind()))
            .setEffectiveDate(Dates.toProto(recorded.day()))
            .setReason(recorded.reason())
            .setSummary(recorded.summary())
            .setEffect(recorded.effect())
            .setCreateTime(time(recorded.createTime()))
            .setCreatedBy(recorded.createdBy())
            .setUndoneBy(recorded.undoneBy())
            .setUndoExpireTime(time(recorded.undoExpireTime()));
    if (recorded.undoTime() != null) {
      operation.setUndoTime(time(recorded.undoTime()));
    }
    return operation.build();
  }

  private static Timestamp time(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
