package cn.liandong.embedded.launcher;

import cn.liandong.embedded.Archives;
import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.Folders;
import cn.liandong.embedded.Progress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** {@code restore}: into a data folder that holds nothing yet. */
record Restore(Home home, Path file, Progress progress) {

  void run() throws IOException {
    if (Files.notExists(file)) {
      throw new EmbeddedException("找不到备份文件 " + file + "，请检查路径。");
    }
    if (!isEmpty()) {
      throw new EmbeddedException(
          "数据目录 " + home.root() + " 不是空的。请先 ./liandong down，再把它改名或移走，然后重新恢复。");
    }
    progress.say("正在恢复……");
    var fresh = new Home(home.root().resolveSibling(home.root().getFileName() + ".restoring"));
    Folders.delete(fresh.root());
    try {
      unpack(fresh);
      Files.deleteIfExists(home.root());
      Files.move(fresh.root(), home.root());
    } finally {
      Folders.delete(fresh.root());
    }
    progress.say("已恢复到 " + home.root() + "，请运行 ./liandong up 启动。");
  }

  private boolean isEmpty() throws IOException {
    if (Files.notExists(home.root())) {
      return true;
    }
    try (var entries = Files.list(home.root())) {
      return entries.findAny().isEmpty();
    }
  }

  private void unpack(Home fresh) throws IOException {
    fresh.createFolder();
    fresh.requireSpace();
    try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
      Archives.unpack(new GZIPInputStream(stream), fresh.root());
    } catch (IOException e) {
      throw new EmbeddedException("备份文件 " + file + " 已损坏、不完整，或磁盘空间不足；没有恢复任何内容。", e);
    }
    if (!fresh.exists()) {
      throw new EmbeddedException(file + " 不是联动的备份文件。");
    }
    fresh.requireExists();
  }
}
