package cn.liandong.common.error;

import io.grpc.Status;

/** Failures that every service shares. */
public enum CommonError implements ErrorReason {
  NOT_SIGNED_IN(Status.Code.UNAUTHENTICATED),
  NOT_ALLOWED(Status.Code.PERMISSION_DENIED),
  /** A service's token where only a person may call. */
  PERSON_ONLY(Status.Code.PERMISSION_DENIED),
  /** Came from another platform and has no account here. */
  NOT_LINKED(Status.Code.PERMISSION_DENIED),
  ARGUMENT_INVALID(Status.Code.INVALID_ARGUMENT),
  PAGE_TOKEN_INVALID(Status.Code.INVALID_ARGUMENT),
  PERIOD_INVALID(Status.Code.INVALID_ARGUMENT),
  REVISION_EXPIRED(Status.Code.OUT_OF_RANGE),
  DATABASE_AWAY(Status.Code.UNAVAILABLE),
  /** What cannot be written down is not done. */
  AUDIT_AWAY(Status.Code.UNAVAILABLE);

  private final Status.Code code;

  CommonError(Status.Code code) {
    this.code = code;
  }

  @Override
  public Status.Code code() {
    return code;
  }

  @Override
  public String domain() {
    return "common";
  }
}
