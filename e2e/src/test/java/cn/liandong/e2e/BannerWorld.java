package cn.liandong.e2e;

import cn.liandong.e2e.World.Person;
import cn.liandong.e2e.World.Target;
import cn.liandong.seeds.demo.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two banners of a city, a town and schools in the first, and people in charge of each there. */
final class BannerWorld {

  private static final Map<String, String> ROLES =
      Map.of(
          "county", "COUNTY_ADMINISTRATOR",
          "leader", "COUNTY_LEADER",
          "town", "TOWN_ADMINISTRATOR",
          "school", "SCHOOL_ADMINISTRATOR");

  /** Those that the system came with, at the city. */
  private static final Set<String> ADMINISTRATORS = Set.of("sysadmin", "secadmin", "auditor");

  private final OrdosSystem ordos;
  private final ApiClient clerk;
  private final KeycloakUsers users;

  BannerWorld(OrdosSystem ordos) {
    this.ordos = ordos;
    this.clerk = ordos.as("county");
    this.users = new KeycloakUsers(ordos.system());
  }

  World world() {
    var city = clerk.get("/api/units/" + ordos.cityId(), Map.of()).path("unit");
    var banners = clerk.list("/api/units", Map.of("level", "COUNTY"));
    var own = banners.getFirst();
    var other = banners.getLast();
    var county = own.path("path").asText();
    var town = create(own, "城关学区", "DISTRICT");
    var school = create(town, "城关第一小学", "SCHOOL");
    var sibling = create(town, "城关第二小学", "SCHOOL");
    var closed = create(town, "城关第三小学", "SCHOOL");
    close(closed);
    var far = create(other, "乡镇学区", "DISTRICT");

    var units = new ArrayList<Target>();
    units.add(Target.unit(city, ""));
    for (var unit : List.of(own, town, school, sibling)) {
      units.add(Target.unit(unit, county));
    }
    units.add(Target.unit(closed, county).whenClosed());
    units.add(Target.unit(other, other.path("path").asText()));
    units.add(Target.unit(far, other.path("path").asText()));
    units.add(Target.guessed("{unit}"));
    return new World(ordos.system(), people(city, own, town, school), units, List.of());
  }

  private List<Person> people(JsonNode city, JsonNode banner, JsonNode town, JsonNode school) {
    var people = new ArrayList<Person>();
    for (var role : World.SIGNED_IN) {
      var place = role.equals("town") ? town : role.equals("school") ? school : banner;
      people.add(
          ADMINISTRATORS.contains(role)
              ? new Person(role, ordos.system().tokens(role), city.path("path").asText())
              : person(role, place));
    }
    people.add(new Person(World.ANONYMOUS, null, ""));
    return people;
  }

  private Person person(String role, JsonNode unit) {
    if (role.equals("agency")) {
      var program =
          AgencyProgram.register(
              ordos.system(), "secadmin", unit.path("id").asText(), 1000, List.of("UNITS"));
      return new Person(role, new KeptToken(program), unit.path("path").asText());
    }
    var username = "banner-" + role;
    var password = Hashes.sha256(username.getBytes(StandardCharsets.UTF_8));
    users.create(username, password);
    var tokens = ordos.system().tokens(username, password);
    var rest = new Rest(ordos.system().url());
    rest.call("GET", "/api/session", null, tokens.get());
    var granted = ROLES.get(role);
    if (granted == null) {
      return new Person(role, tokens, "");
    }
    var grant =
        Map.of("username", username, "role", granted, "unitId", unit.path("id").asText());
    ordos.as("secadmin").post("/api/grants", grant);
    if (List.of("county", "leader", "town", "school").contains(role)) {
      rest.awaitOk("/api/units/" + unit.path("id").asText(), tokens.get());
      rest.awaitOk("/api/periods?unitId=" + unit.path("id").asText(), tokens.get());
    }
    return new Person(role, tokens, unit.path("path").asText());
  }

  private JsonNode create(JsonNode parent, String name, String level) {
    record(
        Map.of(
            "kind", "CREATE",
            "effectiveDate", "2025-01-01",
            "reason", "测试",
            "targetId", parent.path("id").asText(),
            "newUnits", List.of(Map.of("name", name, "level", level, "schoolType", type(level)))));
    return clerk.list("/api/units", Map.of("query", name)).getFirst();
  }

  private static String type(String level) {
    return level.equals("SCHOOL") ? "211" : "";
  }

  private void close(JsonNode unit) {
    record(
        Map.of(
            "kind", "CLOSE",
            "effectiveDate", "2026-02-01",
            "reason", "测试",
            "unitIds", List.of(unit.path("id").asText())));
  }

  private void record(Map<String, Object> order) {
    var token = clerk.post("/api/unit-operations/preview", order).path("token").asText();
    clerk.post("/api/unit-operations", Map.of("order", order, "token", token));
  }
}
