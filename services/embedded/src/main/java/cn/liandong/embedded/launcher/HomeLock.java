package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One command at a time may start, stop or copy a data folder. */
record HomeLock(Path root) {
  /** A program may be writing its start-up cache before it ends. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final long PAUSE_MILLIS = 100;

  FileChannel take() {
    return tried().orElseThrow(this::inUse);
  }

  StartUnderWay takeForAStart() throws IOException {
    return new StartUnderWay(mark(), take());
  }

  /** Where a start holds it, that start is called off and waited for. */
  FileChannel takeFromAStart(Progress progress) throws IOException {
    var lock = tried();
    var starting = Files.deleteIfExists(mark());
    if (lock.isEmpty() && starting) {
      progress.say("正在中止尚未完成的启动…… Calling off a start under way");
      lock = awaited();
    }
    return lock.orElseThrow(this::inUse);
  }

  private Path mark() {
    return root.resolve("starting");
  }

  private Optional<FileChannel> awaited() {
    var deadline = Instant.now().plus(PATIENCE);
    var lock = tried();
    while (lock.isEmpty() && Instant.now().isBefore(deadline)) {
      pause();
      lock = tried();
    }
    return lock;
  }

  private Optional<FileChannel> tried() {
    try {
      var channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLockedBy(channel)) {
        return Optional.of(channel);
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new EmbeddedException("无法使用数据目录 " + root + "，请检查权限和磁盘空间。", e);
    }
  }

  private static boolean isLockedBy(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private EmbeddedException inUse() {
    return new EmbeddedException(
        "另一个 ./liandong 命令正在使用数据目录 "
            + root
            + "，请等它结束后再试。Another ./liandong command is at work there: wait for it.");
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedException("等待另一个命令结束时被中断。", e);
    }
  }
}
