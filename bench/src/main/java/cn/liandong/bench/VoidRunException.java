package cn.liandong.bench;

/** What was measured was not the job: there is no result. */
public final class VoidRunException extends RuntimeException {

  public VoidRunException(String reason) {
    super(reason);
  }

  public static void unless(boolean held, String reason, Object... arguments) {
    if (!held) {
      throw new VoidRunException(reason.formatted(arguments));
    }
  }
}
