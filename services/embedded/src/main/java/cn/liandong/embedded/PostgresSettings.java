package cn.liandong.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settings a new data folder is made with. */
record PostgresSettings(Map<String, String> values) {

  private static final Map<String, String> COMMON =
      Map.of(
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "timezone", "Asia/Shanghai",
          "log_timezone", "Asia/Shanghai",
          "lc_messages", "C",
          "jit", "off");

  static PostgresSettings durable() {
    return with(
        Map.of(
            "max_connections", "120",
            "shared_buffers", "96MB",
            "logging_collector", "on",
            "log_filename", "postgresql-%a.log",
            "log_rotation_age", "1d",
            "log_rotation_size", "0",
            "log_truncate_on_rotation", "on"));
  }

  static PostgresSettings fast() {
    return with(
        Map.of(
            "max_connections", "300",
            "shared_buffers", "64MB",
            "fsync", "off",
            "synchronous_commit", "off",
            "full_page_writes", "off"));
  }

  List<String> initdbArguments() {
    var arguments = new ArrayList<String>();
    values.forEach((name, value) -> arguments.addAll(List.of("--set", name + "=" + value)));
    return arguments;
  }

  private static PostgresSettings with(Map<String, String> special) {
    var all = new TreeMap<>(COMMON);
    all.putAll(special);
    return new PostgresSettings(all);
  }
}
