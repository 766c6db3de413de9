package cn.liandong.bench;

/** Sizes may be lowered by the environment for a trial; such a result says nothing of a goal. */
public final class Size {

  private Size() {}

  public static int of(String variable, int normal) {
    var given = System.getenv(variable);
    return given == null ? normal : Integer.parseInt(given);
  }
}
