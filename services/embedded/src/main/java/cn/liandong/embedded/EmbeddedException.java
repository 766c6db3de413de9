package cn.liandong.embedded;

/** A failure whose message (Chinese) tells a clerk what happened and what to do next. */
public final class EmbeddedException extends RuntimeException {
  public EmbeddedException(String message) {
    super(message);
  }

  public EmbeddedException(String message, Throwable cause) {
    super(message, cause);
  }
}
