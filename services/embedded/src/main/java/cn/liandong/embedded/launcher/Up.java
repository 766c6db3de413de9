package cn.liandong.embedded.launcher;

import cn.liandong.embedded.EmbeddedException;
import cn.liandong.embedded.KeycloakServer;
import cn.liandong.embedded.Ports;
import cn.liandong.embedded.Progress;
import java.io.IOException;
import java.util.List;

/** {@code up}: everything, in the background or until Ctrl-C. */
record Up(Installation installation, Home home, Options options, Progress progress) {

  void run() throws IOException {
    home.create();
    var servers = new Servers(installation, home, secrets(), progress);
    List<Program> programs;
    try (var start = home.lock().takeForAStart()) {
      programs = start.run(() -> start(servers));
    }
    if (!options.has("detach")) {
      new Foreground(home, servers, programs).await();
    }
  }

  private List<Program> start(Servers servers) {
    var settings = new PropertiesFile(home.settingsFile());
    if (isReadyAlready(servers, settings)) {
      progress.say("联动已在运行。");
      fill(Site.of(settings), Content.of(settings), settings);
      return tell(Site.of(settings), programs(Shape.of(settings), settings));
    }
    home.requireSpace();
    if (servers.areRunning()) {
      progress.say("发现上次未完成的启动，只启动缺少的部分…… Going on with an unfinished start");
    }
    var shape = options.has("distributed") ? Shape.DISTRIBUTED : Shape.STANDALONE;
    if (!isUnharmed(servers, shape, settings)) {
      servers.stopPrograms();
      Shape.replaceTakenPorts(settings);
    }
    var site = Site.of(options, settings);
    var content = Content.of(options, settings);
    settings.set("shape", shape.name());
    var programs = shape.programs(installation, site, settings);
    programs.stream()
        .filter(program -> !program.daemon(home).isRunning())
        .forEach(program -> requireFree(program.port()));
    if (!KeycloakServer.isRunning(home.keycloak())) {
      requireFree(site.keycloakPort());
    }
    try {
      var database = servers.start(site);
      var environment = Environment.of(home, site, content, database, secrets());
      servers.start(programs, shape, site, environment);
    } catch (RuntimeException e) {
      // As long as it is interrupted this thread cannot wait for anybody to stop.
      Thread.interrupted();
      servers.stop();
      throw e;
    }
    fill(site, content, settings);
    return tell(site, programs);
  }

  /** Goes on where an earlier attempt ended. */
  private void fill(Site site, Content content, PropertiesFile settings) {
    if (!content.empty() && site.isLocal()) {
      var seeds = new SeedsProgram(installation, home, site, progress);
      new DemoData(seeds, home).load(content.pack(), settings);
    }
  }

  private boolean isReadyAlready(Servers servers, PropertiesFile settings) {
    return servers.areRunning()
        && servers.areReady(Site.of(settings), programs(Shape.of(settings), settings));
  }

  /** Whether the programs are what they were and need nothing but their servers. */
  private boolean isUnharmed(Servers servers, Shape shape, PropertiesFile settings) {
    return shape == Shape.of(settings) && servers.areReady(programs(shape, settings));
  }

  private List<Program> programs(Shape shape, PropertiesFile settings) {
    return shape.programs(installation, Site.of(settings), settings);
  }

  private static void requireFree(int port) {
    if (!Ports.isFree(port)) {
      throw new EmbeddedException(
          """
          端口 %d 已被其他程序占用，请停止该程序，或用 --port 换一个端口。\
          Port in use: stop that program or choose another by --port.\
          """
              .formatted(port));
    }
  }

  private List<Program> tell(Site site, List<Program> programs) {
    progress.say("");
    progress.say("联动已就绪：" + site.publicUrl());
    if (site.isBehindHttps()) {
      progress.say(
          "请让反向代理把 /auth 转到端口 %d，其余转到端口 %d，保留 Host，并设置 X-Forwarded-For、X-Forwarded-Host 和 X-Forwarded-Proto。"
              .formatted(site.keycloakPort(), site.port()));
    }
    progress.say("首次启动时生成的账号和密码（保存在 " + home.accountsFile() + "）：");
    for (var account : Account.read(home)) {
      progress.say(
          "  %-8s %s  %s".formatted(account.username(), account.password(), account.name()));
    }
    return programs;
  }

  private PropertiesFile secrets() {
    return new PropertiesFile(home.secretsFile());
  }
}
