package cn.liandong.embedded.launcher;

/** The command line says something we do not understand. */
final class UsageException extends RuntimeException {
  UsageException(String message) {
    super(message + "运行 ./liandong help 查看用法。");
  }
}
