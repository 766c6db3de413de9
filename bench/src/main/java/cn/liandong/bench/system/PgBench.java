package cn.liandong.bench.system;

import cn.liandong.embedded.Database;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's own benchmark on the server that is being measured. The embedded server does not
 * carry it, so it is taken from the machine.
 */
final class PgBench {

  private static final Pattern TPS = Pattern.compile("tps = ([\\d.]+)");
  private static final String SCALE = "10";
  private static final String THREADS = "2";

  private final Path program;
  private final Database database;

  private PgBench(Path program, Database database) {
    this.program = program;
    this.database = database;
  }

  /** Empty where it is not installed, with a line that says so. */
  static Optional<PgBench> on(Database database) throws IOException, InterruptedException {
    var program = program();
    if (program.isEmpty()) {
      System.err.println("没有安装 pgbench（Debian 的 postgresql-contrib），单点查询没有可比的数。");
      return Optional.empty();
    }
    var bench = new PgBench(program.get(), database);
    bench.run("-i", "-q", "-s", SCALE);
    return Optional.of(bench);
  }

  /** Selects of one row by its primary key, per second. */
  double selects(int clients, int seconds) throws IOException, InterruptedException {
    var said =
        run("-S", "-c", Integer.toString(clients), "-j", THREADS, "-T", Integer.toString(seconds));
    var found = TPS.matcher(said);
    if (!found.find()) {
      throw new IllegalStateException(said);
    }
    return Double.parseDouble(found.group(1));
  }

  private String run(String... words) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "-h",
                database.host(),
                "-p",
                Integer.toString(database.port()),
                "-U",
                database.user()));
    command.addAll(List.of(words));
    command.add(database.name());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", database.password());
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return said;
  }

  private static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "pgbench"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
