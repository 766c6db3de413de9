package cn.liandong.embedded.launcher;

import cn.liandong.embedded.BackupWriter;
import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.PostgresBackup;
import cn.liandong.embedded.Progress;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code backup}: the whole system in one file, whether it runs or not. */
record Backup(Home home, Path file, Progress progress) {

  void run() throws IOException {
    home.requireExists();
    if (Files.exists(file)) {
      throw new EmbeddedException("文件 " + file + " 已存在，请换一个文件名。");
    }
    progress.say("正在备份……");
    try (var lock = home.lock().take();
        var writer = new BackupWriter(file)) {
      for (var each : files()) {
        if (Files.exists(each)) {
          writer.add(each.getFileName().toString(), each);
        }
      }
      PostgresBackup.write(home.postgres(), writer, "postgres");
      writer.finish();
    } catch (FileAlreadyExistsException e) {
      throw new EmbeddedException("文件 " + file + " 已存在，请换一个文件名。", e);
    }
    progress.say("已备份到 %s（%d MB）。文件内含密码和密钥，请妥善保管。".formatted(file, Files.size(file) >> 20));
  }

  /** The format comes first: a restore reads it before anything else. */
  private List<Path> files() {
    return List.of(
        home.formatFile(),
        home.secretsFile(),
        home.settingsFile(),
        home.upstreamFile(),
        home.accountsFile(),
        home.anchorFile());
  }
}
