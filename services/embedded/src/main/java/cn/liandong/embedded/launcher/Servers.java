package cn.liandong.embedded.launcher;

import static cn.liandong.embedded.launcher.Environment.secret;
import static cn.liandong.embedded.launcher.Environment.servicePassword;

import cn.liandong.embedded.Database;
import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.KeycloakAdmin;
import cn.liandong.embedded.KeycloakServer;
import cn.liandong.embedded.KeycloakSite;
import cn.liandong.embedded.PostgresServer;
import cn.liandong.embedded.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The processes of one data folder, in the order they need each other. */
record Servers(Installation installation, Home home, PropertiesFile secrets, Progress progress) {

  /** Starts what is missing of PostgreSQL and Keycloak and answers with our database. */
  Database start(Site site) {
    var postgres = PostgresServer.running(home.postgres()).orElseGet(this::startPostgres);
    var password = secret("database.password", secrets);
    var database = postgres.createDatabase("liandong", "liandong", password);
    for (var service : Shape.SERVICES) {
      postgres.provideRole(database, "liandong_" + service, servicePassword(service, secrets));
    }
    startKeycloak(postgres, site);
    return database;
  }

  /** Whoever needs it starts after it, on connections that are whole. */
  private PostgresServer startPostgres() {
    stopPrograms();
    stopKeycloak();
    stopPostgres();
    progress.say("正在启动数据库 PostgreSQL……");
    return PostgresServer.start(home.postgres());
  }

  private void startKeycloak(PostgresServer postgres, Site site) {
    var password = secret("keycloak.database.password", secrets);
    var keycloakSite =
        new KeycloakSite(
            site.bindHost(),
            site.keycloakPort(),
            site.keycloakUrl(),
            postgres.createDatabase("keycloak", "keycloak", password),
            secret("keycloak.admin.password", secrets));
    var keycloak =
        KeycloakServer.start(
            installation.keycloakArchive(), home.keycloak(), keycloakSite, progress);
    progress.say("正在准备登录账号……");
    provideRealm(keycloak.admin(), site);
  }

  private void provideRealm(KeycloakAdmin keycloak, Site site) {
    var clients = Realm.clients(site, secrets);
    var upstream = UpstreamSettings.of(home, secrets);
    keycloak.provideRealm(clients, site.consoleUrls());
    upstream.ifPresent(keycloak::provideUpstream);
    Realm.warn(keycloak.settings(clients, site.consoleUrls(), upstream), progress);
    for (var account : Account.provide(home)) {
      keycloak.provideUser(account.username(), account.name(), account.password(), !site.isLocal());
    }
  }

  /** A program that runs as it should is left alone. */
  void start(List<Program> programs, Shape shape, Site site, Environment environment) {
    progress.say("正在启动联动……");
    var shared = programs.size() > 1 ? environment.withPorts(programs) : environment;
    for (var program : programs) {
      program.start(home, shared.with(shape.environment(program, site)));
    }
    programs.forEach(program -> program.awaitReady(home));
  }

  boolean areRunning() {
    return PostgresServer.isAlive(home.postgres())
        || KeycloakServer.isRunning(home.keycloak())
        || !startedPrograms().isEmpty();
  }

  boolean areReady(Site site, List<Program> programs) {
    return PostgresServer.running(home.postgres()).isPresent()
        && KeycloakServer.isRunning(home.keycloak())
        && KeycloakServer.isReady(site.keycloakPort())
        && areReady(programs);
  }

  boolean areReady(List<Program> programs) {
    return programs.stream()
        .allMatch(program -> program.daemon(home).isRunning() && program.isReady());
  }

  /** Whoever needs another one stops before it. */
  void stop() {
    stopPrograms();
    stopKeycloak();
    stopPostgres();
  }

  private void stopPostgres() {
    if (PostgresServer.isAlive(home.postgres())) {
      progress.say("正在停止数据库……");
      PostgresServer.stop(home.postgres());
    }
  }

  void stopPrograms() {
    var programs = startedPrograms();
    if (!programs.isEmpty()) {
      progress.say("正在停止联动……");
      programs.parallelStream().forEach(folder -> Program.daemon(folder).stop());
    }
  }

  void stopKeycloak() {
    if (KeycloakServer.isRunning(home.keycloak())) {
      progress.say("正在停止 Keycloak……");
      KeycloakServer.stop(home.keycloak());
    }
  }

  private List<Path> startedPrograms() {
    if (Files.notExists(home.programs())) {
      return List.of();
    }
    try (var folders = Files.newDirectoryStream(home.programs())) {
      var started = new ArrayList<Path>();
      for (var folder : folders) {
        if (Program.daemon(folder).isRunning()) {
          started.add(folder);
        }
      }
      return started;
    } catch (IOException e) {
      throw new EmbeddedException("无法读取 " + home.programs() + "，请检查权限。", e);
    }
  }
}
