package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A start that holds the lock of a data folder. A file says so; whoever takes it away calls the
 * start off, whose thread is interrupted.
 */
final class StartUnderWay implements AutoCloseable {
  private static final long PAUSE_MILLIS = 100;

  private final Path mark;
  private final FileChannel lock;
  private final Thread watcher;

  StartUnderWay(Path mark, FileChannel lock) throws IOException {
    Files.writeString(mark, "");
    var starter = Thread.currentThread();
    this.mark = mark;
    this.lock = lock;
    this.watcher = Thread.startVirtualThread(() -> interruptOnceCalledOff(starter));
  }

  /** Whatever being interrupted led to, the message says why. */
  <T> T run(Supplier<T> start) {
    try {
      return start.get();
    } catch (RuntimeException e) {
      throw isCalledOff() ? new EmbeddedException("启动已被 ./liandong down 中止。Called off.", e) : e;
    }
  }

  @Override
  public void close() throws IOException {
    watcher.interrupt();
    Files.deleteIfExists(mark);
    lock.close();
  }

  private boolean isCalledOff() {
    return Files.notExists(mark);
  }

  private void interruptOnceCalledOff(Thread starter) {
    try {
      while (!isCalledOff()) {
        Thread.sleep(PAUSE_MILLIS);
      }
      starter.interrupt();
    } catch (InterruptedException e) {
      // The start came to its own end.
    }
  }
}
