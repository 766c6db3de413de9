package cn.liandong.seeds.demo;

/** Keeps logging frameworks without a backend from complaining on a terminal. */
final class Quiet {

  static void begin() {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.setProperty("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
  }

  private Quiet() {}
}
