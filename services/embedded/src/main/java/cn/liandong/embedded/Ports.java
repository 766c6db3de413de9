package cn.liandong.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback interface. */
public final class Ports {
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private static final int ATTEMPTS = 1_000;

  private Ports() {}

  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Below what the kernel hands out for outgoing connections, so that it is still free later. */
  public static int free() {
    return ThreadLocalRandom.current()
        .ints(FIRST, LAST)
        .limit(ATTEMPTS)
        .filter(Ports::isFree)
        .findFirst()
        .orElseThrow(() -> new EmbeddedException("本机没有空闲的网络端口，请关闭一些程序后重试。"));
  }

  /** The lower of two neighbours that are both free. */
  public static int freePair() {
    var port = free();
    return isFree(port + 1) ? port : freePair();
  }

  public static int preferably(int port) {
    return port > 0 && isFree(port) ? port : free();
  }
}
