package cn.liandong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every REST route against who must not get anything from it: nobody, the administrator of a
 * sibling town and the one of a sibling school. A route that is in neither table fails.
 */
@ExtendWith(SystemExtension.class)
class ScopeTest {

  /**
   * @param path with {county}, {school}, {body}, {designation}, {pairing}, {names}, {decision},
   *     {import}, {bulletin}, {account} and {grant} of somebody else
   */
  private record Probe(String route, String path, @Nullable String body) {

    static Probe of(String route, String path) {
      return new Probe(route, path, null);
    }

    String method() {
      return route.substring(0, route.indexOf(' '));
    }
  }

  private static final String RENAMING =
      "{\"kind\":\"RENAME\",\"effectiveDate\":\"2025-09-01\",\"reason\":\"x\","
          + "\"unitIds\":[\"{school}\"],\"name\":\"x\"}";

  private static final List<Probe> PROBES =
      List.of(
          Probe.of("GET /api/accounts", "/api/accounts?query=county"),
          Probe.of("GET /api/activation-counts", "/api/activation-counts?unitId={school}"),
          new Probe(
              "POST /api/activation-sheets", "/api/activation-sheets", "{\"unitId\":\"{school}\"}"),
          Probe.of("GET /api/activations", "/api/activations?unitId={school}"),
          account("close"),
          account("code"),
          account("lock"),
          account("unlock"),
          Probe.of("GET /api/audit", "/api/audit?service=metrics"),
          Probe.of("GET /api/audit.xlsx", "/api/audit.xlsx"),
          Probe.of("GET /api/audit/verification", "/api/audit/verification"),
          Probe.of("GET /api/sign-ins", "/api/sign-ins?username=county"),
          Probe.of("GET /api/online-sessions", "/api/online-sessions?username=county"),
          Probe.of("DELETE /api/online-sessions/{id}", "/api/online-sessions/somebody"),
          Probe.of("GET /api/bodies", "/api/bodies?unitId={county}"),
          new Probe(
              "POST /api/bodies",
              "/api/bodies",
              "{\"unitId\":\"{county}\",\"kind\":\"studio\",\"name\":\"x\"}"),
          Probe.of("GET /api/bodies.xlsx", "/api/bodies.xlsx?unitId={county}"),
          Probe.of("GET /api/bodies/{id}", "/api/bodies/{body}"),
          body("PATCH", "", ""),
          body("PUT", "/checks/{year}", "/checks/2025"),
          body("POST", "/close", "/close"),
          body("POST", "/removal", "/removal"),
          body("POST", "/seats", "/seats"),
          body("POST", "/seats/{seatId}/end", "/seats/{body}/end"),
          body("POST", "/terms", "/terms"),
          Probe.of("GET /api/bulletins", "/api/bulletins?unitId={county}"),
          new Probe(
              "POST /api/bulletins",
              "/api/bulletins",
              "{\"unitId\":\"{county}\",\"period\":\"2025-07\"}"),
          new Probe(
              "PATCH /api/bulletins/{id}",
              "/api/bulletins/{bulletin}",
              "{\"version\":1,\"title\":\"x\",\"addressee\":\"y\",\"sections\":[]}"),
          Probe.of("GET /api/bulletins/{id}", "/api/bulletins/{bulletin}"),
          Probe.of(
              "GET /api/bulletins/{id}/annexes.xlsx", "/api/bulletins/{bulletin}/annexes.xlsx"),
          Probe.of(
              "GET /api/bulletins/{id}/bulletin.docx", "/api/bulletins/{bulletin}/bulletin.docx"),
          version("approve"),
          version("discard"),
          version("publish"),
          version("refresh"),
          new Probe(
              "POST /api/bulletins/{id}/correction", "/api/bulletins/{bulletin}/correction", "{}"),
          Probe.of(
              "GET /api/designation-programmes", "/api/designation-programmes?unitId={county}"),
          Probe.of("GET /api/designations", "/api/designations?unitId={county}"),
          new Probe(
              "POST /api/designations",
              "/api/designations",
              "{\"unitId\":\"{school}\",\"programme\":\"ai_clubs\",\"batch\":\"all\"}"),
          Probe.of("GET /api/designations.xlsx", "/api/designations.xlsx?unitId={county}"),
          new Probe(
              "POST /api/designations/{id}/states",
              "/api/designations/{designation}/states",
              "{\"version\":1,\"state\":\"DESIGNATED\"}"),
          Probe.of("GET /api/facilities", "/api/facilities?unitId={county}"),
          Probe.of("GET /api/facilities.xlsx", "/api/facilities.xlsx?unitId={county}"),
          Probe.of("GET /api/oneroster.zip", "/api/oneroster.zip?unitId={county}"),
          Probe.of("GET /api/facility-totals", "/api/facility-totals?unitId={county}"),
          Probe.of(
              "GET /api/pairing-coverage", "/api/pairing-coverage?unitId={county}&kind=outreach"),
          Probe.of("GET /api/pairings", "/api/pairings?unitId={county}"),
          new Probe(
              "POST /api/pairings",
              "/api/pairings",
              "{\"unitId\":\"{county}\",\"kind\":\"delivery_classroom\","
                  + "\"giverId\":\"{school}\",\"receiverId\":\"{school}\"}"),
          Probe.of("GET /api/pairings.xlsx", "/api/pairings.xlsx?unitId={county}"),
          new Probe("POST /api/pairings/{id}/end", "/api/pairings/{pairing}/end", "{}"),
          new Probe("POST /api/pairings/{id}/visits", "/api/pairings/{pairing}/visits", "{}"),
          new Probe("PUT /api/units/{id}/facilities", "/api/units/{school}/facilities", "{}"),
          Probe.of("GET /api/disputes", "/api/disputes?unitId={county}"),
          new Probe(
              "POST /api/disputes",
              "/api/disputes",
              "{\"unitId\":\"{school}\",\"period\":\"2025-10\",\"indicator\":\"I08\","
                  + "\"claim\":\"x\"}"),
          new Probe(
              "POST /api/disputes/{id}/answer",
              "/api/disputes/{bulletin}/answer",
              "{\"accepted\":true,\"answer\":\"x\"}"),
          Probe.of("GET /api/grant-units", "/api/grant-units?role=SCHOOL_ADMINISTRATOR"),
          new Probe(
              "POST /api/grants",
              "/api/grants",
              "{\"username\":\"town\",\"role\":\"COUNTY_ADMINISTRATOR\",\"unitId\":\"{county}\"}"),
          Probe.of("DELETE /api/grants/{id}", "/api/grants/{grant}"),
          Probe.of("GET /api/imports", "/api/imports?template=usage&unitId={county}"),
          new Probe(
              "POST /api/imports",
              "/api/imports?template=usage&unitId={county}&fileName=x.csv",
              "a,b"),
          Probe.of("GET /api/imports/{id}", "/api/imports/{import}"),
          new Probe(
              "POST /api/imports/{id}/answers",
              "/api/imports/{import}/answers",
              "{\"answers\":[]}"),
          new Probe(
              "POST /api/imports/{id}/confirm",
              "/api/imports/{import}/confirm",
              "{\"validRowsOnly\":true,\"revision\":1}"),
          new Probe("POST /api/imports/{id}/discard", "/api/imports/{import}/discard", "{}"),
          Probe.of("GET /api/imports/{id}/errors.xlsx", "/api/imports/{import}/errors.xlsx"),
          new Probe(
              "PUT /api/imports/{id}/mapping",
              "/api/imports/{import}/mapping",
              "{\"mappings\":[]}"),
          Probe.of("GET /api/imports/{id}/rows", "/api/imports/{import}/rows"),
          new Probe("POST /api/imports/{id}/undo", "/api/imports/{import}/undo", "{}"),
          new Probe(
              "POST /api/provisioning/reconciliation",
              "/api/provisioning/reconciliation",
              "{\"repair\":false}"),
          Probe.of("GET /api/provisioning/invited", "/api/provisioning/invited"),
          new Probe(
              "POST /api/invitations",
              "/api/invitations",
              "{\"unitId\":\"{school}\",\"text\":\"王\\tx1\",\"dryRun\":true}"),
          indicator("evidence", "period=2025-10"),
          indicator("trend", "from=2025-08&to=2025-10"),
          indicator("values", "period=2025-10"),
          Probe.of("GET /api/name-decisions", "/api/name-decisions?unitId={county}"),
          new Probe(
              "POST /api/name-decisions/{id}/undo", "/api/name-decisions/{decision}/undo", "{}"),
          Probe.of("GET /api/name-lists", "/api/name-lists?unitId={county}"),
          new Probe(
              "POST /api/name-lists",
              "/api/name-lists",
              "{\"unitId\":\"{county}\",\"title\":\"x\",\"source\":\"PASTED\",\"text\":\"x\"}"),
          Probe.of("GET /api/name-lists/{id}", "/api/name-lists/{names}"),
          new Probe(
              "POST /api/name-lists/{id}/decisions",
              "/api/name-lists/{names}/decisions",
              "{\"choices\":[]}"),
          Probe.of("GET /api/name-lists/{id}/names", "/api/name-lists/{names}/names"),
          Probe.of("GET /api/name-lists/{id}/names.xlsx", "/api/name-lists/{names}/names.xlsx"),
          Probe.of("GET /api/packs", "/api/packs"),
          new Probe("POST /api/packs", "/api/packs", "{\"file\":\"eA==\"}"),
          new Probe(
              "POST /api/packs/{version}/activation",
              "/api/packs/2/activation",
              "{\"contentSha256\":\"x\",\"fromPeriod\":\"2030-01\",\"reason\":\"x\"}"),
          Probe.of("GET /api/packs/{version}/differences", "/api/packs/1/differences"),
          Probe.of("GET /api/periods", "/api/periods?unitId={school}"),
          Probe.of("GET /api/rehearsal", "/api/rehearsal?unitId={county}&period=2025-10"),
          Probe.of("GET /api/unit-operations", "/api/unit-operations"),
          new Probe(
              "POST /api/unit-operations",
              "/api/unit-operations",
              "{\"order\":" + RENAMING + ",\"token\":\"x\"}"),
          new Probe("POST /api/unit-operations/preview", "/api/unit-operations/preview", RENAMING),
          new Probe(
              "POST /api/unit-operations/{id}/undo", "/api/unit-operations/{bulletin}/undo", "{}"),
          Probe.of("GET /api/task-lists", "/api/task-lists?unitId={county}"),
          Probe.of(
              "GET /api/task-lists/differences", "/api/task-lists/differences?unitId={county}"),
          new Probe(
              "POST /api/task-lists/differences/adoption",
              "/api/task-lists/differences/adoption?unitId={county}",
              "{}"),
          Probe.of("GET /api/task-lists/{list}.xlsx", "/api/task-lists/steps.xlsx?unitId={county}"),
          Probe.of("GET /api/tasks", "/api/tasks?unitId={county}"),
          new Probe(
              "POST /api/tasks/import",
              "/api/tasks/import",
              "{\"unitId\":\"{county}\",\"text\":\"x\"}"),
          new Probe(
              "POST /api/tasks/preview",
              "/api/tasks/preview",
              "{\"unitId\":\"{county}\",\"text\":\"x\"}"),
          Probe.of("GET /api/tasks/wall", "/api/tasks/wall?unitId={county}"),
          new Probe(
              "PUT /api/tasks/{id}/state",
              "/api/tasks/{county}/state",
              "{\"version\":1,\"state\":\"IN_PROGRESS\"}"),
          Probe.of("GET /api/units", "/api/units?parentId={county}"),
          new Probe(
              "PATCH /api/units/{id}",
              "/api/units/{school}",
              "{\"version\":1,\"name\":\"x\",\"aliases\":[],\"orderNumber\":1,"
                  + "\"schoolType\":\"211\",\"urbanRural\":\"111\"}"),
          Probe.of("GET /api/units/{id}", "/api/units/{school}"),
          Probe.of("GET /api/units/{id}/classes", "/api/units/{school}/classes"),
          Probe.of("GET /api/units/{id}/class-coverage", "/api/units/{school}/class-coverage"),
          new Probe(
              "PUT /api/units/{id}/class-gap",
              "/api/units/{school}/class-gap",
              "{\"schoolYear\":2025,\"classes\":1,\"reason\":\"x\"}"),
          Probe.of("GET /api/units/{id}/class-advances", "/api/units/{school}/class-advances"),
          new Probe(
              "POST /api/units/{id}/class-advances",
              "/api/units/{school}/class-advances",
              "{\"schoolYear\":2026,\"graduating\":0}"),
          Probe.of(
              "GET /api/units/{id}/class-advances/{schoolYear}/preview",
              "/api/units/{school}/class-advances/2026/preview"),
          new Probe(
              "POST /api/class-advances/{id}/undo", "/api/class-advances/{bulletin}/undo", "{}"),
          Probe.of("GET /api/units/{id}/codes", "/api/units/{school}/codes"),
          new Probe(
              "PUT /api/units/{id}/codes/{codeSet}",
              "/api/units/{school}/codes/SCHOOL",
              "{\"code\":\"2161020099\"}"),
          Probe.of("GET /api/units/{id}/denominators", "/api/units/{school}/denominators"),
          new Probe(
              "POST /api/units/{id}/denominators/{schoolYear}/signature",
              "/api/units/{county}/denominators/2024-2025/signature",
              "{}"),
          new Probe(
              "PUT /api/units/{id}/participation",
              "/api/units/{school}/participation",
              "{\"participation\":{\"out\":true,\"reason\":\"x\",\"fromDate\":\"2025-10-01\"},"
                  + "\"version\":1}"),
          Probe.of("GET /api/units/{id}/scorecard", "/api/units/{school}/scorecard?period=2025-10"),
          Probe.of("GET /api/people", "/api/people?unitId={county}"),
          new Probe(
              "POST /api/people",
              "/api/people",
              "{\"unitId\":\"{school}\",\"name\":\"x\",\"kind\":\"STAFF\"}"),
          Probe.of("GET /api/people-counts", "/api/people-counts?unitId={county}"),
          Probe.of("GET /api/people.xlsx", "/api/people.xlsx?unitId={county}"),
          Probe.of("GET /api/people/{id}", "/api/people/{body}"),
          person("PATCH", "", ""),
          person("POST", "/absences", "/absences"),
          Probe.of(
              "DELETE /api/people/{id}/absences/{absenceId}",
              "/api/people/{body}/absences/{body}?version=1"),
          person("POST", "/end", "/end"),
          person("POST", "/numbers", "/numbers"),
          person("POST", "/secondment", "/secondment"),
          person("POST", "/transfer", "/transfer"),
          Probe.of(
              "GET /api/platform-account-counts", "/api/platform-account-counts?unitId={county}"),
          Probe.of("GET /api/platform-accounts", "/api/platform-accounts?unitId={county}"),
          Probe.of(
              "GET /api/platform-accounts.xlsx", "/api/platform-accounts.xlsx?unitId={county}"),
          new Probe(
              "POST /api/platform-accounts/{personId}/calls",
              "/api/platform-accounts/{body}/calls",
              "{\"state\":\"CALLED\"}"),
          Probe.of(
              "GET /api/platform-figures", "/api/platform-figures?unitId={county}&period=2025-10"),
          new Probe("POST /api/seal-renewals", "/api/seal-renewals", "{}"),
          Probe.of("GET /api/warnings", "/api/warnings?unitId={school}&period=2025-10"));

  /** Routes that show no unit's data: definitions, templates and the caller's own session. */
  private static final Set<String> WITHOUT_SCOPE =
      Set.of(
          "POST /api/activation",
          "GET /api/agency/contracts.zip",
          "GET /api/divisions",
          "GET /api/body-kinds",
          "GET /api/import-templates",
          "GET /api/import-templates/{template}.xlsx",
          "GET /api/indicators",
          "GET /api/pack",
          "GET /api/pairing-kinds",
          "GET /api/session",
          "GET /api/unit-trees",
          "GET /api/session/login",
          "POST /api/session/logout");

  private static Probe account(String action) {
    return new Probe(
        "POST /api/activations/{id}/" + action,
        "/api/activations/{account}/" + action,
        "{\"reason\":\"x\"}");
  }

  private static Probe body(String method, String route, String path) {
    return new Probe(
        method + " /api/bodies/{id}" + route,
        "/api/bodies/{body}" + path,
        "{\"version\":1,\"name\":\"x\",\"role\":\"head\",\"reason\":\"x\"}");
  }

  private static Probe person(String method, String route, String path) {
    return new Probe(
        method + " /api/people/{id}" + route,
        "/api/people/{body}" + path,
        "{\"version\":1,\"kind\":"
            + (route.isEmpty() ? "\"STAFF\"" : "\"LEAVE\"")
            + ",\"date\":\"2027-01-01\",\"fromDate\":\"2027-01-01\","
            + "\"toDate\":\"2027-02-01\",\"unitId\":\"{school}\",\"reason\":\"x\"}");
  }

  private static Probe version(String action) {
    return new Probe(
        "POST /api/bulletins/{id}/" + action,
        "/api/bulletins/{bulletin}/" + action,
        "{\"version\":1}");
  }

  private static Probe indicator(String view, String query) {
    return Probe.of(
        "GET /api/indicators/{code}/" + view,
        "/api/indicators/I08/" + view + "?unitId={school}&" + query);
  }

  @Test
  void everyRouteOfTheDocumentIsInOneOfTheTables(SampleSystem sample) {
    var tables = new TreeSet<>(WITHOUT_SCOPE);
    PROBES.forEach(probe -> tables.add(probe.route));

    var document =
        rest(sample).call("GET", "/q/openapi?format=json", null, null).json().path("paths");
    var routes = new TreeSet<String>();
    document
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation -> {
                  if (Set.of("get", "post", "put", "patch", "delete")
                      .contains(operation.getKey())) {
                    routes.add(operation.getKey().toUpperCase() + " " + path.getKey());
                  }
                }));
    assertThat(routes).isEqualTo(tables);
  }

  @TestFactory
  Stream<DynamicTest> nobodyIsAskedToSignIn(SampleSystem sample) {
    var places = places(sample);
    return PROBES.stream()
        .map(probe ->
            DynamicTest.dynamicTest(
                probe.route,
                () -> {
                  var answer = call(sample, probe, places, null);
                  assertThat(answer.status()).isEqualTo(401);
                  assertThat(answer.reason()).isEqualTo("NOT_SIGNED_IN");
                }));
  }

  @TestFactory
  Stream<DynamicTest> aSiblingTownOrSchoolGetsNothing(SampleSystem sample) {
    var places = places(sample);
    var tokens =
        Map.of("town", sample.system().token("town"), "school", sample.system().token("school"));
    return tokens.entrySet().stream()
        .flatMap(caller ->
            PROBES.stream()
                .map(probe ->
                    DynamicTest.dynamicTest(
                        caller.getKey() + ": " + probe.route,
                        () -> assertNothing(call(sample, probe, places, caller.getValue())))));
  }

  private static void assertNothing(Rest.Answer answer) {
    if (answer.status() == 200) {
      assertThat(answer.json().path("items").isArray()).isTrue();
      assertThat(answer.json().path("items")).isEmpty();
    } else {
      assertThat(answer.status()).as("%s", answer.json()).isIn(403, 404);
    }
  }

  private static Map<String, String> places(SampleSystem sample) {
    var imported =
        sample
            .as("county")
            .list("/api/imports", Map.of("template", "usage", "unitId", sample.countyId()))
            .getFirst();
    var grant = sample.as("county").list("/api/accounts", Map.of("query", "leader")).getFirst();
    return Map.ofEntries(
        Map.entry("{body}", sample.practice().bodyId()),
        Map.entry("{designation}", sample.practice().designationId("兴镇山王教学点")),
        Map.entry("{pairing}", sample.practice().pairingId()),
        Map.entry("{names}", sample.practice().nameListId()),
        Map.entry("{decision}", sample.practice().nameDecisionId()),
        Map.entry("{county}", sample.countyId()),
        Map.entry("{school}", sample.unit("兴镇山王教学点")),
        Map.entry("{import}", imported.path("id").asText()),
        Map.entry("{bulletin}", sample.bulletinId(SampleSystem.MONTHS.getLast())),
        Map.entry("{grant}", grant.path("grants").path(0).path("id").asText()),
        Map.entry("{account}", grant.path("id").asText()));
  }

  private static Rest.Answer call(
      SampleSystem sample, Probe probe, Map<String, String> places, @Nullable String token) {
    return rest(sample)
        .call(probe.method(), fill(probe.path, places), fill(probe.body, places), token);
  }

  private static @Nullable String fill(@Nullable String text, Map<String, String> places) {
    if (text == null) {
      return null;
    }
    var filled = text;
    for (var place : places.entrySet()) {
      filled = filled.replace(place.getKey(), place.getValue());
    }
    return filled;
  }

  private static Rest rest(SampleSystem sample) {
    return new Rest(sample.system().url());
  }
}
