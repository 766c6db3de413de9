package cn.liandong.seeds.demo;

/** Worth another try a little later. */
final class NotYetException extends RuntimeException {

  NotYetException(String message) {
    super(message);
  }
}
