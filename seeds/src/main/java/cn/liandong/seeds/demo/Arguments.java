package cn.liandong.seeds.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the two programs are told: {@code --name value} pairs, and secrets by environment only
 * ({@code LIANDONG_USER}, {@code LIANDONG_PASSWORD}, {@code LIANDONG_LEADER}, {@code
 * LIANDONG_LEADER_PASSWORD}, {@code LIANDONG_TOWN_PASSWORD}, {@code LIANDONG_SCHOOL_PASSWORD},
 * {@code LIANDONG_CLIENT_ID}, {@code LIANDONG_CLIENT_SECRET}).
 */
final class Arguments {

  private final Map<String, String> given = new HashMap<>();
  private final Map<String, String> environment;

  Arguments(String[] args, Map<String, String> environment) {
    this.environment = environment;
    if (args.length % 2 != 0) {
      throw new IllegalArgumentException("参数应成对出现：--名称 值");
    }
    for (int at = 0; at < args.length; at += 2) {
      given.put(args[at].replaceFirst("^--", ""), args[at + 1]);
    }
  }

  ApiClient clerk() {
    return client("LIANDONG_USER", "county", "LIANDONG_PASSWORD");
  }

  ApiClient leader() {
    return client("LIANDONG_LEADER", "leader", "LIANDONG_LEADER_PASSWORD");
  }

  /** Of the accounts that DemoData grants a town and a school to. */
  ApiClient town() {
    return client("LIANDONG_TOWN", "town", "LIANDONG_TOWN_PASSWORD");
  }

  ApiClient school() {
    return client("LIANDONG_SCHOOL", "school", "LIANDONG_SCHOOL_PASSWORD");
  }

  String leaderName() {
    return environment.getOrDefault("LIANDONG_LEADER", "leader");
  }

  String pack() {
    return given.getOrDefault("pack", "pucheng-2025");
  }

  long seed() {
    return Long.parseLong(given.getOrDefault("seed", "20250704"));
  }

  /** The last month with data: given, or the last full one. */
  YearMonth last() {
    return optional("last")
        .map(YearMonth::parse)
        .orElseGet(() -> YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1));
  }

  Path folder(String name, String fallback) {
    return Path.of(given.getOrDefault(name, fallback));
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(given.get(name));
  }

  private ApiClient client(String user, String defaultUser, String password) {
    return new ApiClient(
        URI.create(given.getOrDefault("url", "http://localhost:8080")),
        new PasswordTokens(
            URI.create(optional("token-url").orElseThrow(() -> missing("--token-url"))),
            environment.getOrDefault("LIANDONG_CLIENT_ID", "liandong-cli"),
            environment.getOrDefault("LIANDONG_CLIENT_SECRET", ""),
            environment.getOrDefault(user, defaultUser),
            Optional.ofNullable(environment.get(password))
                .orElseThrow(() -> missing("环境变量 " + password))));
  }

  private static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException("缺少 " + name);
  }
}
