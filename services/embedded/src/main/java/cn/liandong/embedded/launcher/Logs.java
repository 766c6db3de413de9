package cn.liandong.embedded.launcher;

import cn.liandong.embedded.Progress;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code logs}: the end of every log. */
record Logs(Home home, Progress progress) {
  private static final int LINES = 40;

  void run() throws IOException {
    home.requireExists();
    try (var files = Files.walk(home.root(), 4)) {
      for (var log : files.filter(Logs::isLog).sorted().toList()) {
        progress.say("==> " + log);
        end(log).forEach(progress::say);
        progress.say("");
      }
    }
  }

  private static boolean isLog(Path file) {
    return file.toString().endsWith(".log") && Files.isRegularFile(file);
  }

  private static List<String> end(Path log) throws IOException {
    try {
      var lines = Files.readAllLines(log);
      return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    } catch (MalformedInputException e) {
      return List.of("（不是 UTF-8 文本）");
    }
  }
}
