package cn.liandong.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A way into the system that takes tokens, by the name that the audit gives it. */
record Door(String name, int port, String path) {

  private static final List<String> RPCS =
      List.of(
          "/liandong.organization.v1.UnitService/ListUnits",
          "/liandong.identity.v1.AccountService/GetMe",
          "/liandong.metrics.v1.IndicatorService/ListIndicators");

  /** Each service itself, and the gateway's two. */
  static List<Door> of(RunningSystem system) {
    var gateway = system.url().getPort();
    var services = RPCS.stream().map(rpc -> service(system, rpc));
    return Stream.concat(
            services,
            Stream.of(
                new Door("gateway", gateway, "/api/units"),
                new Door("agency", gateway, "/liandong.agency.v1.UnitService/ListUnits")))
        .toList();
  }

  static Door service(RunningSystem system, String rpc) {
    var service = rpc.split("\\.")[1];
    return new Door(service, port(system, service), rpc);
  }

  boolean isRest() {
    return path.startsWith("/api/");
  }

  /** Of a service in a JVM of its own, else of the one that all are in. */
  private static int port(RunningSystem system, String service) {
    var settings = new Properties();
    try (var reader = Files.newBufferedReader(system.data().resolve("settings.properties"))) {
      settings.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var own = settings.getProperty("port." + service);
    return own == null ? system.url().getPort() : Integer.parseInt(own);
  }
}
