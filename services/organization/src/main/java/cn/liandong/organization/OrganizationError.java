package cn.liandong.organization;

import cn.liandong.common.error.ErrorReason;
import cn.liandong.common.error.Failure;
import io.grpc.Status;

/** Failures of this service. */
public enum OrganizationError implements ErrorReason {
  UNIT_NOT_FOUND(Status.Code.NOT_FOUND),
  UNIT_STALE(Status.Code.ABORTED),
  UNIT_CODE_TAKEN(Status.Code.ALREADY_EXISTS),
  CODE_INVALID(Status.Code.INVALID_ARGUMENT),
  CODE_VOID(Status.Code.FAILED_PRECONDITION),
  REASON_MISSING(Status.Code.INVALID_ARGUMENT),
  EFFECTIVE_DATE_TOO_EARLY(Status.Code.INVALID_ARGUMENT),
  EFFECTIVE_DATE_OUT_OF_RANGE(Status.Code.INVALID_ARGUMENT),
  UNIT_CLOSED(Status.Code.FAILED_PRECONDITION),
  UNIT_NOT_CLOSED(Status.Code.FAILED_PRECONDITION),
  UNIT_CYCLE(Status.Code.FAILED_PRECONDITION),
  UNIT_ORPHANED(Status.Code.FAILED_PRECONDITION),
  LEVEL_MISMATCH(Status.Code.INVALID_ARGUMENT),
  MERGED_INTO_ITSELF(Status.Code.INVALID_ARGUMENT),
  LATER_CHANGES(Status.Code.FAILED_PRECONDITION),
  OPERATION_NOT_FOUND(Status.Code.NOT_FOUND),
  OPERATION_UNDONE(Status.Code.FAILED_PRECONDITION),
  OPERATION_UNDO_EXPIRED(Status.Code.FAILED_PRECONDITION),
  TREE_UNKNOWN(Status.Code.INVALID_ARGUMENT),
  RETURNS_NOT_FOUND(Status.Code.NOT_FOUND),
  ADVANCE_NOT_FOUND(Status.Code.NOT_FOUND),
  CLASSES_CHANGED(Status.Code.ABORTED),
  UNDO_OVER(Status.Code.FAILED_PRECONDITION),
  UNITS_IN_USE(Status.Code.FAILED_PRECONDITION),
  TASK_NOT_FOUND(Status.Code.NOT_FOUND),
  TASK_STALE(Status.Code.ABORTED),
  TASK_EVIDENCE_MISSING(Status.Code.INVALID_ARGUMENT),
  TASK_REASON_MISSING(Status.Code.INVALID_ARGUMENT),
  TASK_DATE_IN_FUTURE(Status.Code.INVALID_ARGUMENT),
  TASK_TABLE_UNREADABLE(Status.Code.INVALID_ARGUMENT),
  TASK_LIST_UNKNOWN(Status.Code.INVALID_ARGUMENT),
  BODY_NOT_FOUND(Status.Code.NOT_FOUND),
  BODY_STALE(Status.Code.ABORTED),
  BODY_KIND_UNKNOWN(Status.Code.INVALID_ARGUMENT),
  BODY_CLOSED(Status.Code.FAILED_PRECONDITION),
  ACCOUNT_NOT_FOUND(Status.Code.NOT_FOUND),
  SEATS_FULL(Status.Code.FAILED_PRECONDITION),
  SEAT_TAKEN(Status.Code.FAILED_PRECONDITION),
  CHECK_DECIDED(Status.Code.FAILED_PRECONDITION),
  NO_DRAFT(Status.Code.FAILED_PRECONDITION),
  PROGRAMME_UNKNOWN(Status.Code.INVALID_ARGUMENT),
  DESIGNATION_NOT_FOUND(Status.Code.NOT_FOUND),
  DESIGNATION_STALE(Status.Code.ABORTED),
  ALREADY_NOMINATED(Status.Code.ALREADY_EXISTS),
  UNIT_NOT_ELIGIBLE(Status.Code.FAILED_PRECONDITION),
  STATE_NOT_NEXT(Status.Code.FAILED_PRECONDITION),
  QUOTA_FULL(Status.Code.FAILED_PRECONDITION),
  PAIRING_KIND_UNKNOWN(Status.Code.INVALID_ARGUMENT),
  PAIRING_NOT_FOUND(Status.Code.NOT_FOUND),
  ALREADY_PAIRED(Status.Code.ALREADY_EXISTS),
  PAIRING_FULL(Status.Code.FAILED_PRECONDITION),
  FACILITY_KIND_UNKNOWN(Status.Code.INVALID_ARGUMENT);

  private final Status.Code code;

  OrganizationError(Status.Code code) {
    this.code = code;
  }

  @Override
  public Status.Code code() {
    return code;
  }

  @Override
  public String domain() {
    return "organization";
  }

  /** The same answer for an absent unit and for one out of reach. */
  public static Failure unitNotFound() {
    return UNIT_NOT_FOUND.because("找不到这个单位。它可能不在您的管理范围内，请从单位列表中重新选择。");
  }
}
