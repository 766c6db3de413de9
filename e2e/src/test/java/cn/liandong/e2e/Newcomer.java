package cn.liandong.e2e;

/** A name and a username that nobody has yet, so that a walk can begin again where another ended. */
record Newcomer(String name, String username) {

  private static final int FIRST_LETTER = '\u4E00';
  private static final int LETTERS = 5_000;

  static Newcomer called(String name, String username) {
    var now = System.nanoTime();
    return new Newcomer(
        name + "·" + Character.toString(FIRST_LETTER + (int) (now / 1_000 % LETTERS)),
        username + "." + Long.toString(now, Character.MAX_RADIX));
  }
}
