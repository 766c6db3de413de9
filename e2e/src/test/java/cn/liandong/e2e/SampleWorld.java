package cn.liandong.e2e;

import cn.liandong.e2e.World.Person;
import cn.liandong.e2e.World.Target;
import cn.liandong.seeds.demo.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The sample county with everything in it: its own people, and objects of every kind. */
record SampleWorld(SampleSystem sample) {

  private static final String SCHOOL = "兴镇山王教学点";

  World world() {
    return new World(sample.system(), people(), units(), objects());
  }

  private List<Person> people() {
    var county = unit("蒲城县").path("path").asText();
    var people = new ArrayList<Person>();
    for (var role : List.of("county", "leader", "sysadmin", "secadmin", "auditor")) {
      people.add(new Person(role, sample.system().tokens(role), county));
    }
    people.add(new Person("agency", program(), county));
    people.add(person("town", "罕井镇中心校"));
    people.add(person("school", "罕井镇中心小学"));
    people.add(newcomer());
    people.add(new Person(World.ANONYMOUS, null, ""));
    return people;
  }

  private Person person(String role, String unit) {
    return new Person(role, sample.system().tokens(role), unit(unit).path("path").asText());
  }

  private Person newcomer() {
    var password = Hashes.sha256("newcomer".getBytes(StandardCharsets.UTF_8));
    new KeycloakUsers(sample.system()).create("newcomer", password);
    var tokens = sample.system().tokens("newcomer", password);
    new Rest(sample.system().url()).call("GET", "/api/session", null, tokens.get());
    return new Person("newcomer", tokens, "");
  }

  private KeptToken program() {
    return new KeptToken(
        AgencyProgram.register(
            sample.system(), "county", sample.countyId(), 1000, List.of("UNITS", "PUBLICATIONS")));
  }

  private List<Target> units() {
    var county = unit("蒲城县").path("path").asText();
    var units = new ArrayList<Target>();
    for (var name :
        List.of("蒲城县", "罕井镇中心校", "罕井镇中心小学", "罕井镇东关小学", "兴镇中心校", SCHOOL)) {
      units.add(Target.unit(unit(name), county));
    }
    units.add(Target.guessed("{unit}"));
    return units;
  }

  private List<Target> objects() {
    var practice = sample.practice();
    var filter = Map.of("template", "usage", "unitId", sample.countyId());
    var imported = sample.as("county").list("/api/imports", filter).getFirst();
    var leader = sample.as("county").list("/api/accounts", Map.of("query", "leader")).getFirst();
    var objects = new ArrayList<Target>();
    for (var school : List.of("罕井镇中心小学", "罕井镇东关小学", SCHOOL)) {
      add(objects, "{school}", unit(school).path("id").asText(), school);
    }
    add(objects, "{body}", practice.bodyId(), "蒲城县");
    add(objects, "{designation}", practice.designationId(SCHOOL), SCHOOL);
    add(objects, "{pairing}", practice.pairingId(), "蒲城县");
    add(objects, "{names}", practice.nameListId(), "蒲城县");
    add(objects, "{decision}", practice.nameDecisionId(), "蒲城县");
    add(objects, "{import}", imported.path("id").asText(), "蒲城县");
    add(objects, "{bulletin}", sample.bulletinId(SampleSystem.MONTHS.getLast()), "蒲城县");
    add(objects, "{grant}", leader.path("grants").path(0).path("id").asText(), "蒲城县");
    add(objects, "{program}", countyProgram(), "蒲城县");
    add(objects, "{account}", leader.path("id").asText(), "蒲城县");
    add(objects, "{person}", person().path("id").asText(), SCHOOL);
    add(objects, "{deletion}", deletion(), SCHOOL);
    add(objects, "{notice}", consentNotice(), SCHOOL);
    add(objects, "{emergency}", emergency(), SCHOOL);
    return objects;
  }

  private String countyProgram() {
    return sample.as("county").list("/api/agency-clients", Map.of()).stream()
        .filter(program -> program.path("unitId").asText().equals(sample.countyId()))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  private JsonNode person() {
    var person =
        Map.of(
            "unitId",
            unit(SCHOOL).path("id").asText(),
            "name",
            "王芳",
            "kind",
            "STAFF",
            "fromDate",
            "2024-09-01");
    return sample.as("county").post("/api/people", person).path("person");
  }

  private String consentNotice() {
    var notice =
        Map.of(
            "requestId",
            UUID.randomUUID().toString(),
            "unitId",
            unit(SCHOOL).path("id").asText(),
            "title",
            "公开姓名",
            "content",
            "在获奖名单里公开姓名和单位。",
            "coverage",
            "NONE");
    return sample.as("county").post("/api/consent-notices", notice).path("id").asText();
  }

  /** Of somebody who has left. */
  private String deletion() {
    var county = sample.as("county");
    var person = person();
    var id = person.path("id").asText();
    var version = person.path("version").asLong();
    county.post(
        "/api/people/" + id + "/end",
        Map.of("version", version, "date", "2025-09-01", "reason", "调往外省"));
    county.post(
        "/api/deletions",
        Map.of("requestId", UUID.randomUUID().toString(), "personId", id, "reason", "本人来信要求"));
    return county.list("/api/deletions", Map.of("unitId", sample.countyId())).stream()
        .filter(deletion -> deletion.path("personId").asText().equals(id))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  /** Ended again, and forgotten by all services: the system administrator reads nothing. */
  private String emergency() {
    var administrator = sample.as("sysadmin");
    var unit = unit(SCHOOL).path("id").asText();
    var wanted =
        Map.of(
            "requestId", UUID.randomUUID().toString(), "unitId", unit, "reason", "月报数据对不上，需要核对");
    var id = administrator.post("/api/emergency-accesses", wanted).path("id").asText();
    awaitReads(administrator, true);
    administrator.post("/api/emergency-accesses/" + id + "/close", Map.of());
    awaitReads(administrator, false);
    return id;
  }

  private static void awaitReads(ApiClient administrator, boolean reads) {
    Awaitility.await()
        .until(() -> !administrator.list("/api/units", Map.of("query", SCHOOL)).isEmpty() == reads);
  }

  private void add(List<Target> objects, String place, String id, String owner) {
    var path = unit(owner).path("path").asText();
    objects.add(new Target(place, id, path, unit("蒲城县").path("path").asText(), false));
    objects.add(Target.guessed(place, id));
  }

  private JsonNode unit(String name) {
    return sample.as("county").list("/api/units", Map.of("query", name)).stream()
        .filter(unit -> unit.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no unit " + name));
  }
}
