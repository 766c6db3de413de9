package cn.liandong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Recognises our processes by their working directory: unlike a pid it is not given to another
 * program after a crash or a reboot, and a zombie has none.
 */
final class Processes {
  private Processes() {}

  static List<Long> workingIn(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    var here = folder.toRealPath();
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> here.equals(workingDirectory(pid)))
        .toList();
  }

  /** Ends the programs that lie below {@code home} and work in {@code folder}. */
  static void kill(Path home, Path folder) throws IOException {
    workingIn(folder).stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .filter(process -> process.info().command().filter(isBelow(home)).isPresent())
        .forEach(process -> {
          process.destroyForcibly();
          process.onExit().join();
        });
  }

  private static Predicate<String> isBelow(Path home) {
    return command -> Path.of(command).startsWith(home);
  }

  private static Path workingDirectory(long pid) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"));
    } catch (IOException e) {
      return Path.of("");
    }
  }
}
