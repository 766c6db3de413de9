package cn.liandong.embedded;

/** Where the steps of a long operation are told. */
@FunctionalInterface
public interface Progress {
  void say(String line);
}
