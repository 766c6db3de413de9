package cn.liandong.seeds.demo;

/** Where bearer tokens come from. */
public interface Tokens {

  String get();

  /** The last one was refused: get a new one next time. */
  default void forget() {}
}
