package cn.liandong.identity;

import cn.liandong.common.error.ErrorReason;
import cn.liandong.common.error.Failure;
import io.grpc.Status;

/** Failures of this service. */
public enum IdentityError implements ErrorReason {
  UNIT_NOT_FOUND(Status.Code.NOT_FOUND),
  ACCOUNT_NOT_FOUND(Status.Code.NOT_FOUND),
  ACCOUNT_TAKEN(Status.Code.PERMISSION_DENIED),
  GRANT_NOT_FOUND(Status.Code.NOT_FOUND),
  SESSION_NOT_FOUND(Status.Code.NOT_FOUND),
  GRANT_EXCEEDS_OWN(Status.Code.PERMISSION_DENIED),
  GRANT_TO_SELF(Status.Code.PERMISSION_DENIED),
  /** Of 三员 nobody holds two, nor one beside another role. */
  ROLES_EXCLUSIVE(Status.Code.PERMISSION_DENIED),
  LAST_ADMINISTRATOR(Status.Code.FAILED_PRECONDITION),
  OWN_ACCOUNT(Status.Code.PERMISSION_DENIED),
  ACCOUNT_STATE(Status.Code.FAILED_PRECONDITION),
  NOTHING_TO_HAND_OVER(Status.Code.FAILED_PRECONDITION),
  SUCCESSOR_UNFIT(Status.Code.FAILED_PRECONDITION),
  /** The person behind a valid token may not come in. */
  ACCOUNT_BARRED(Status.Code.PERMISSION_DENIED),
  INVITATION_UNREADABLE(Status.Code.INVALID_ARGUMENT),
  NOBODY_INVITED(Status.Code.FAILED_PRECONDITION),
  ACTIVATION_REFUSED(Status.Code.PERMISSION_DENIED),
  PASSWORD_REFUSED(Status.Code.INVALID_ARGUMENT),
  SIGN_IN_AWAY(Status.Code.UNAVAILABLE),
  NOT_FROM_UPSTREAM(Status.Code.PERMISSION_DENIED),
  UPSTREAM_UNVERIFIED(Status.Code.PERMISSION_DENIED),
  UPSTREAM_UNKNOWN(Status.Code.PERMISSION_DENIED),
  UPSTREAM_AMBIGUOUS(Status.Code.PERMISSION_DENIED),
  UPSTREAM_BARRED(Status.Code.PERMISSION_DENIED),
  UPSTREAM_NOT_LINKED(Status.Code.NOT_FOUND),
  UPSTREAM_ABOVE(Status.Code.PERMISSION_DENIED),
  UPSTREAM_TAKEN(Status.Code.PERMISSION_DENIED),
  PERSON_NOT_FOUND(Status.Code.NOT_FOUND),
  PERSON_STALE(Status.Code.ABORTED),
  PERSON_KNOWN(Status.Code.ALREADY_EXISTS),
  PERSON_LEFT(Status.Code.FAILED_PRECONDITION),
  PERSON_NOT_JOINED(Status.Code.FAILED_PRECONDITION),
  CORRECTION_NOT_FOUND(Status.Code.NOT_FOUND),
  CORRECTION_OPEN(Status.Code.ALREADY_EXISTS),
  CORRECTION_DECIDED(Status.Code.FAILED_PRECONDITION),
  /** Nobody decides on his own request. */
  CORRECTION_OWN(Status.Code.PERMISSION_DENIED),
  DELETION_NOT_FOUND(Status.Code.NOT_FOUND),
  DELETION_OPEN(Status.Code.ALREADY_EXISTS),
  DELETION_DECIDED(Status.Code.FAILED_PRECONDITION),
  /** Nobody decides on his own request. */
  DELETION_OWN(Status.Code.PERMISSION_DENIED),
  DELETION_BLOCKED(Status.Code.FAILED_PRECONDITION),
  PERSON_ERASED(Status.Code.FAILED_PRECONDITION),
  CONSENT_NOTICE_NOT_FOUND(Status.Code.NOT_FOUND),
  CONSENT_NOTICE_ENDED(Status.Code.FAILED_PRECONDITION),
  /** The person does not agree that it is kept. */
  NUMBER_WITHHELD(Status.Code.FAILED_PRECONDITION),
  EMERGENCY_ACCESS_NOT_FOUND(Status.Code.NOT_FOUND),
  EMERGENCY_ACCESS_OPEN(Status.Code.ALREADY_EXISTS),
  REASON_MISSING(Status.Code.INVALID_ARGUMENT),
  AGENCY_CLIENT_NOT_FOUND(Status.Code.NOT_FOUND),
  AGENCY_CLIENT_STALE(Status.Code.ABORTED),
  KEY_UNFIT(Status.Code.INVALID_ARGUMENT),
  /** A program that is not registered, suspended, or out of its time. */
  AGENCY_NOT_ADMITTED(Status.Code.PERMISSION_DENIED),
  AGENCY_PURPOSE(Status.Code.PERMISSION_DENIED),
  AGENCY_QUOTA(Status.Code.RESOURCE_EXHAUSTED),
  DATA_KEYS_RENEWING(Status.Code.FAILED_PRECONDITION);

  private final Status.Code code;

  IdentityError(Status.Code code) {
    this.code = code;
  }

  @Override
  public Status.Code code() {
    return code;
  }

  @Override
  public String domain() {
    return "identity";
  }

  /** The same answer for an absent unit and for one out of reach. */
  public static Failure unitNotFound() {
    return UNIT_NOT_FOUND.because("找不到这个单位。它可能不在您的管理范围内，请从单位列表中重新选择。");
  }

  public static Failure upstreamNotLinked() {
    return UPSTREAM_NOT_LINKED.because("这个账号没有关联上级平台的身份，或者已经解除。请刷新页面。");
  }

  /** The same answer for an absent grant and for one out of reach. */
  public static Failure grantNotFound() {
    return GRANT_NOT_FOUND.because("找不到这项授权，它可能已经收回。请刷新账号列表。");
  }

  /** The same answer for an absent account and for one out of reach. */
  public static Failure accountNotFound() {
    return ACCOUNT_NOT_FOUND.because("找不到这个账号，或者它不在您的管理范围内。请刷新账号列表后重新选择。");
  }
}
