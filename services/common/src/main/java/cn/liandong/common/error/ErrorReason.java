package cn.liandong.common.error;

import io.grpc.Status;

/**
 * What can go wrong in a service: implemented by one enum per service, whose constants are the
 * contract.
 */
public interface ErrorReason {

  String name();

  Status.Code code();

  String domain();

  /**
   * @param text Chinese, says what to do next; {@link String#formatted} placeholders
   */
  default Failure because(String text, Object... arguments) {
    return new Failure(this, text.formatted(arguments));
  }
}
