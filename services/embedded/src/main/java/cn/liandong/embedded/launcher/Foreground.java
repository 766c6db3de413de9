package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps {@code up} in the terminal: Ctrl-C, or the end of any program, stops everything. */
record Foreground(Home home, Servers servers, List<Program> programs, AtomicBoolean stopping) {

  Foreground(Home home, Servers servers, List<Program> programs) {
    this(home, servers, programs, new AtomicBoolean());
  }

  void await() {
    servers.progress().say("按 Ctrl-C 停止。");
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    var ends =
        programs.stream()
            .flatMap(program -> program.daemon(home).daemon().process().stream())
            .map(ProcessHandle::onExit)
            .toArray(CompletableFuture[]::new);
    CompletableFuture.anyOf(ends).join();
    if (stopping.get()) {
      return;
    }
    throw new EmbeddedException(
        "联动的进程已结束；如果不是由 ./liandong down 停止的，原因见 " + home.programs() + " 里的日志。");
  }

  /** Someone else who holds the lock is stopping it already. */
  private void stop() {
    stopping.set(true);
    try (FileChannel lock = home.lock().take()) {
      servers.stop();
    } catch (EmbeddedException | IOException e) {
      servers.progress().say(String.valueOf(e.getMessage()));
    }
  }
}
