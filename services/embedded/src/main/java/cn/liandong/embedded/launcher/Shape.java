package cn.liandong.embedded.launcher;

import cn.liandong.embedded.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which programs make up the system: all in one JVM, or each service in its own. */
enum Shape {
  STANDALONE {
    @Override
    List<Program> programs(Installation installation, Site site, PropertiesFile settings) {
      var jar = installation.program("services/standalone");
      var management = port("management.standalone", settings);
      return List.of(new Program("standalone", jar, site.port(), management, "384m"));
    }
  },
  DISTRIBUTED {
    @Override
    List<Program> programs(Installation installation, Site site, PropertiesFile settings) {
      var programs = new ArrayList<Program>();
      SERVICES.forEach(name -> programs.add(service(name, installation, settings)));
      var management = port("management.gateway", settings);
      var gateway = installation.program("gateway");
      programs.add(new Program("gateway", gateway, site.port(), management, "256m"));
      return programs;
    }
  };

  static final List<String> SERVICES = List.of("organization", "identity", "metrics");

  abstract List<Program> programs(Installation installation, Site site, PropertiesFile settings);

  /** The shape of the last start. */
  static Shape of(PropertiesFile settings) {
    return settings.get("shape").map(Shape::valueOf).orElse(STANDALONE);
  }

  /** Ports that nobody chose are chosen again once somebody else has taken them. */
  static void replaceTakenPorts(PropertiesFile settings) {
    for (var key : settings.namesBelow("port.")) {
      var known = Integer.parseInt(settings.get(key).orElseThrow());
      settings.set(key, Integer.toString(Ports.preferably(known)));
    }
  }

  /** What this program needs to know beyond what all share. */
  Map<String, String> environment(Program program, Site site) {
    var host = program.port() == site.port() ? site.bindHost() : "127.0.0.1";
    return Map.of(
        "QUARKUS_HTTP_PORT", Integer.toString(program.port()),
        "QUARKUS_HTTP_HOST", host,
        "LIANDONG_MANAGEMENT_PORT", Integer.toString(program.management()));
  }

  private static Program service(String name, Installation installation, PropertiesFile settings) {
    var jar = installation.program("services/" + name);
    var management = port("management." + name, settings);
    return new Program(name, jar, port(name, settings), management, "256m");
  }

  private static int port(String name, PropertiesFile settings) {
    var key = "port." + name;
    return Integer.parseInt(settings.getOrMake(key, () -> Integer.toString(Ports.free())));
  }
}
