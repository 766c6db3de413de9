package cn.liandong.embedded.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line, understood. */
record Options(String command, Map<String, String> values, Optional<String> argument) {
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("up", Set.of("detach", "port", "url", "data", "pack", "empty", "distributed")),
          Map.entry("servers", Set.of("port", "url", "data", "pack", "empty")),
          Map.entry("down", Set.of("data")),
          Map.entry("status", Set.of("data")),
          Map.entry("logs", Set.of("data")),
          Map.entry("backup", Set.of("data")),
          Map.entry("restore", Set.of("data")),
          Map.entry("token", Set.of("data")),
          Map.entry("realm", Set.of("data", "repair")),
          Map.entry("accounts", Set.of("data", "repair", "provision")),
          Map.entry("keys", Set.of("data")),
          Map.entry("audit", Set.of("data", "days")),
          Map.entry("demo", Set.of("data", "out", "folder")));
  private static final Set<String> FLAGS =
      Set.of("detach", "empty", "distributed", "repair", "provision");
  private static final Map<String, String> ARGUMENTS =
      Map.of(
          "backup", "备份文件名",
          "restore", "备份文件名",
          "token", "账号",
          "keys", "要做的事：new 或 renew",
          "audit", "要做的事：verify 或 prune");

  static Options parse(List<String> words) {
    var rest = new ArrayDeque<>(words);
    if (rest.isEmpty()) {
      throw new UsageException("缺少命令。");
    }
    var command = rest.pop();
    var allowed = ALLOWED.get(command);
    if (allowed == null) {
      throw new UsageException("不认识的命令“%s”。".formatted(command));
    }
    var values = new LinkedHashMap<String, String>();
    Optional<String> argument = Optional.empty();
    while (!rest.isEmpty()) {
      var word = rest.pop();
      if (word.startsWith("--")) {
        option(word.substring(2), rest, allowed, values);
      } else if (argument.isEmpty() && ARGUMENTS.containsKey(command)) {
        argument = Optional.of(word);
      } else {
        throw new UsageException("多余的参数“%s”。".formatted(word));
      }
    }
    if (argument.isEmpty() && ARGUMENTS.containsKey(command)) {
      throw new UsageException("缺少%s。".formatted(ARGUMENTS.get(command)));
    }
    var options = new Options(command, values, argument);
    options.port();
    options.url();
    return options;
  }

  boolean has(String flag) {
    return values.containsKey(flag);
  }

  String required() {
    return argument.orElseThrow();
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Path data(Path otherwise) {
    return text("data").map(Path::of).orElse(otherwise).toAbsolutePath().normalize();
  }

  Optional<Integer> port() {
    try {
      var port = text("port").map(Integer::valueOf);
      if (port.filter(number -> number < 1 || number > 65534).isEmpty()) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw badPort();
    }
    throw badPort();
  }

  /** Without a slash at the end. */
  Optional<String> url() {
    var url = text("url").map(given -> given.replaceFirst("/+$", ""));
    if (url.isPresent() && !isAddress(url.get())) {
      throw new UsageException("--url 要写成完整的网址，例如 https://liandong.example.cn。");
    }
    return url;
  }

  private static UsageException badPort() {
    return new UsageException("--port 要写 1 到 65534 之间的整数。");
  }

  private static boolean isAddress(String url) {
    try {
      var uri = URI.create(url);
      var path = Optional.ofNullable(uri.getPath()).orElse("");
      return url.matches("https?://.+") && uri.getHost() != null && path.isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void option(
      String word, Deque<String> rest, Set<String> allowed, Map<String, String> values) {
    var parts = word.split("=", 2);
    var name = parts[0];
    if (!allowed.contains(name)) {
      throw new UsageException("不认识的选项“--%s”。".formatted(name));
    }
    if (FLAGS.contains(name)) {
      values.put(name, "true");
    } else if (parts.length == 2) {
      values.put(name, parts[1]);
    } else if (rest.isEmpty()) {
      throw new UsageException("选项 --%s 后面缺少取值。".formatted(name));
    } else {
      values.put(name, rest.pop());
    }
  }
}
