package cn.liandong.embedded.launcher;

import cn.liandong.embedded.Ports;
import java.util.List;
import java.util.Map;

/** Which programs make up the system: all in one JVM, or each service in its own. */
enum Shape {
  STANDALONE {
    @Override
    List<Program> programs(Installation installation, Site site, PropertiesFile settings) {
      var jar = installation.program("services/standalone");
      return List.of(new Program("standalone", jar, site.port(), "384m"));
    }
  },
  DISTRIBUTED {
    @Override
    List<Program> programs(Installation installation, Site site, PropertiesFile settings) {
      return List.of(
          service("organization", installation, settings),
          service("identity", installation, settings),
          service("metrics", installation, settings),
          new Program("gateway", installation.program("gateway"), site.port(), "256m"));
    }
  };

  abstract List<Program> programs(Installation installation, Site site, PropertiesFile settings);

  /** The shape of the last start. */
  static Shape of(PropertiesFile settings) {
    return settings.get("shape").map(Shape::valueOf).orElse(STANDALONE);
  }

  /** What this program needs to know beyond what all share. */
  Map<String, String> environment(Program program, Site site) {
    var host = program.port() == site.port() ? site.bindHost() : "127.0.0.1";
    return Map.of("QUARKUS_HTTP_PORT", Integer.toString(program.port()), "QUARKUS_HTTP_HOST", host);
  }

  private static Program service(String name, Installation installation, PropertiesFile settings) {
    var jar = installation.program("services/" + name);
    return new Program(name, jar, port(name, settings), "256m");
  }

  private static int port(String name, PropertiesFile settings) {
    var key = "port." + name;
    return Integer.parseInt(settings.getOrMake(key, () -> Integer.toString(Ports.free())));
  }
}
