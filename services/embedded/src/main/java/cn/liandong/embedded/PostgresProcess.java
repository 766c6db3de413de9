package cn.liandong.embedded;

import java.util.List;

/** A running postmaster. */
record PostgresProcess(DataFolder folder, PostgresBinaries binaries, RunAs runAs) {

  void stop() {
    if (!folder.running()) {
      return;
    }
    var arguments =
        List.of("stop", "-D", folder.data().toString(), "-m", "fast", "-w", "-t", "100");
    var result = Commands.run(runAs.command(binaries.program("pg_ctl"), arguments));
    if (!result.ok() && folder.running()) {
      throw new EmbeddedException(
          "数据库没有在规定时间内停止，请稍后重试；详情见 %s。\n%s".formatted(folder.log(), result.output()));
    }
  }
}
