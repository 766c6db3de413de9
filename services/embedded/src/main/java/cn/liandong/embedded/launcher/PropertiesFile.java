package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.Folders;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** Values kept in the data folder, readable by its owner only, each written when first made. */
final class PropertiesFile {
  private final Path file;
  private final Properties values = new Properties();

  PropertiesFile(Path file) {
    this.file = file;
    try {
      if (Files.exists(file)) {
        values.load(new StringReader(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new EmbeddedException("无法读取 " + file + "，请检查权限（需要以启动时的同一用户运行）。", e);
    }
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.getProperty(name));
  }

  List<String> namesBelow(String prefix) {
    return values.stringPropertyNames().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  String getOrMake(String name, Supplier<String> maker) {
    var known = values.getProperty(name);
    if (known != null) {
      return known;
    }
    var made = maker.get();
    set(name, made);
    return made;
  }

  void set(String name, String value) {
    if (value.equals(values.setProperty(name, value))) {
      return;
    }
    try {
      var text = new StringWriter();
      values.store(text, null);
      Folders.writePrivately(file, text.toString());
    } catch (IOException e) {
      throw new EmbeddedException("无法写入 " + file + "，请检查权限和磁盘空间。", e);
    }
  }
}
