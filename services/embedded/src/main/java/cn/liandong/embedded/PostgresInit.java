package cn.liandong.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes a new data folder, or checks that an existing one fits. */
record PostgresInit(
    DataFolder folder, PostgresSettings settings, PostgresBinaries binaries, RunAs runAs) {

  void ensure() throws IOException {
    if (!folder.initialised()) {
      create();
    } else if (!folder.version().equals(PostgresBinaries.MAJOR)) {
      throw new EmbeddedException(
          "数据目录 %s 属于 PostgreSQL %s，本程序使用 PostgreSQL %s。请使用与数据相同版本的程序，或恢复一份备份。"
              .formatted(folder.root(), folder.version(), PostgresBinaries.MAJOR));
    }
  }

  /** In a folder of its own first, so that a half-made one is never taken for whole. */
  private void create() throws IOException {
    var fresh = folder.root().resolve("data.new");
    endAnEarlierOne(fresh);
    Folders.delete(fresh);
    Folders.writePrivately(folder.passwordFile(), Secrets.random() + "\n");
    if (!runAs.prefix().isEmpty()) {
      Folders.giveTo(runAs.uid(), runAs.gid(), folder.root());
    }
    var result =
        Commands.run(runAs.command(binaries.program("initdb"), arguments(fresh)), folder.root());
    if (!result.ok()) {
      Folders.delete(fresh);
      throw new EmbeddedException(
          "无法初始化数据库目录 " + folder.root() + "，请检查磁盘空间和权限。\n" + result.output());
    }
    Files.move(fresh, folder.data());
  }

  /** initdb outlives a launcher that was killed. */
  private void endAnEarlierOne(Path fresh) throws IOException {
    Processes.kill(binaries.home(), folder.root());
    Processes.kill(binaries.home(), fresh);
  }

  private List<String> arguments(Path fresh) {
    var arguments =
        new ArrayList<>(
            List.of(
                "--pgdata=" + fresh,
                "--username=postgres",
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions"));
    if (settings.values().getOrDefault("fsync", "on").equals("off")) {
      arguments.add("--no-sync");
    }
    arguments.addAll(settings.initdbArguments());
    return arguments;
  }
}
