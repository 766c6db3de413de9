package cn.liandong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** On what and when. */
final class Machine {

  private Machine() {}

  static String describe() throws IOException {
    var cpu =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .map(line -> line.replaceFirst(".*: ", ""))
            .orElse(System.getProperty("os.arch"));
    var load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    return "%s · %d × %s · Java %s · load before the run %s"
        .formatted(
            LocalDate.now(),
            Runtime.getRuntime().availableProcessors(),
            cpu,
            Runtime.version().feature(),
            load);
  }
}
