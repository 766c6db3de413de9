package cn.liandong.metrics;

import static io.grpc.Status.Code.ABORTED;
import static io.grpc.Status.Code.ALREADY_EXISTS;
import static io.grpc.Status.Code.FAILED_PRECONDITION;
import static io.grpc.Status.Code.INVALID_ARGUMENT;
import static io.grpc.Status.Code.NOT_FOUND;

import cn.liandong.common.error.ErrorReason;
import io.grpc.Status;

/** Every failure that this service reports. */
public enum MetricsError implements ErrorReason {
  UNIT_NOT_FOUND(NOT_FOUND),
  INDICATOR_NOT_FOUND(NOT_FOUND),
  GROUPING_UNKNOWN(INVALID_ARGUMENT),
  PERIOD_WITHOUT_DATA(FAILED_PRECONDITION),
  PERIOD_CLOSED(FAILED_PRECONDITION),
  BULLETIN_NOT_FOUND(NOT_FOUND),
  BULLETIN_NOT_ORDERED(FAILED_PRECONDITION),
  BULLETIN_EXISTS(ALREADY_EXISTS),
  BULLETIN_STALE(ABORTED),
  BULLETIN_PUBLISHED(FAILED_PRECONDITION),
  BULLETIN_NOT_APPROVED(FAILED_PRECONDITION),
  BULLETIN_UNCHANGED(FAILED_PRECONDITION),
  BULLETIN_NOT_PUBLISHED(FAILED_PRECONDITION),
  BULLETIN_TEMPLATE_BROKEN(FAILED_PRECONDITION),
  FILE_FORMAT_UNKNOWN(INVALID_ARGUMENT),
  DISPUTE_NOT_FOUND(NOT_FOUND),
  DISPUTE_OPEN(ALREADY_EXISTS),
  DISPUTE_ANSWERED(ABORTED),
  CUT_OFF_PASSED(FAILED_PRECONDITION);

  private final Status.Code code;

  MetricsError(Status.Code code) {
    this.code = code;
  }

  @Override
  public Status.Code code() {
    return code;
  }

  @Override
  public String domain() {
    return "metrics";
  }
}
