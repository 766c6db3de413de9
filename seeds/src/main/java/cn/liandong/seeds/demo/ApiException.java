package cn.liandong.seeds.demo;

/** The system refused a call; the message is the Chinese detail of its problem document. */
public final class ApiException extends RuntimeException {

  private final int status;
  private final String reason;

  ApiException(int status, String reason, String detail) {
    super(detail);
    this.status = status;
    this.reason = reason;
  }

  public int status() {
    return status;
  }

  public String reason() {
    return reason;
  }
}
