package cn.liandong.seeds.demo;

/** A program that ends with whoever started it, killed or not, and never works on alone. */
final class Companion {

  static void begin() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));
  }

  private Companion() {}
}
