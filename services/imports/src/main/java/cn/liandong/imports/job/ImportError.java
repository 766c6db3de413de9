package cn.liandong.imports.job;

import cn.liandong.common.error.ErrorReason;
import io.grpc.Status;

/** Failures of import calls. */
public enum ImportError implements ErrorReason {
  IMPORT_NOT_FOUND(Status.Code.NOT_FOUND),
  IMPORT_NOT_ALLOWED(Status.Code.PERMISSION_DENIED),
  TEMPLATE_UNKNOWN(Status.Code.INVALID_ARGUMENT),
  FILE_TOO_LARGE(Status.Code.INVALID_ARGUMENT),
  FILE_PART_GAP(Status.Code.FAILED_PRECONDITION),
  FILE_PART_INVALID(Status.Code.INVALID_ARGUMENT),
  IMPORT_STATE_WRONG(Status.Code.FAILED_PRECONDITION),
  COLUMN_UNKNOWN(Status.Code.INVALID_ARGUMENT),
  QUESTION_UNKNOWN(Status.Code.INVALID_ARGUMENT),
  ANSWER_INVALID(Status.Code.INVALID_ARGUMENT),
  IMPORT_HAS_ERRORS(Status.Code.FAILED_PRECONDITION),
  IMPORT_HAS_QUESTIONS(Status.Code.FAILED_PRECONDITION),
  IMPORT_STALE(Status.Code.ABORTED),
  UNDO_EXPIRED(Status.Code.FAILED_PRECONDITION),
  IMPORT_SUPERSEDED(Status.Code.FAILED_PRECONDITION);

  private final Status.Code code;

  ImportError(Status.Code code) {
    this.code = code;
  }

  @Override
  public Status.Code code() {
    return code;
  }

  @Override
  public String domain() {
    return "imports";
  }
}
