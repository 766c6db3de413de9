package cn.liandong.e2e;

import static cn.liandong.e2e.Attempt.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens that are forged, spent or somebody else's, at every service itself and at the gateway. */
@ExtendWith(SystemExtension.class)
class TokenTamperingTest {

  private static final Set<String> REFUSED = Set.of("401", "grpc 16");
  private static final Set<String> FORBIDDEN = Set.of("403", "grpc 7");
  private static final Duration REPORTED = Duration.ofSeconds(60);
  private static final RawCalls CALLS = new RawCalls();

  /** What services ask of each other. */
  private static final List<String> SERVICE_ONLY =
      List.of(
          "/liandong.organization.v1.UnitService/ListUnitChanges",
          "/liandong.organization.v1.PackVersionService/ListPackChanges",
          "/liandong.organization.v1.PackVersionService/ReportPack",
          "/liandong.identity.v1.AccountService/ListGrantChanges",
          "/liandong.identity.v1.SignInService/ListEndedSessions",
          "/liandong.identity.v1.SignInService/RecordRefusals");

  @AfterAll
  static void close() {
    CALLS.close();
  }

  @Test
  void noDoorTakesATamperedTokenAndEveryAttemptIsWrittenDown(SampleSystem sample) {
    var system = sample.system();
    var doors = Door.of(system);
    var tampered = new TamperedTokens(system);
    var attempts = tampered.attempts();
    for (var door : doors) {
      assertThat(CALLS.call(door, bearer(tampered.good())))
          .as("nothing wrong at %s", door.name())
          .isNotIn(REFUSED)
          .doesNotStartWith("5");
    }
    var before = written(system, doors);

    var taken = new ArrayList<String>();
    for (var door : doors) {
      attempts.forEach((name, attempt) -> {
        var answer = CALLS.call(door, attempt);
        if (!REFUSED.contains(answer)) {
          taken.add("%s at %s: %s".formatted(name, door.name(), answer));
        }
      });
    }

    assertThat(taken).isEmpty();
    assertThat(attempts).hasSizeGreaterThanOrEqualTo(30);
    awaitWritten(system, doors, before, attempts.size());
    System.out.printf(
        "token tampering: %d cases x %d doors, all refused, all written down%n",
        attempts.size(), doors.size());
  }

  @Test
  void anOversizedTokenIsRefusedBeforeItIsReadAndHarmsNobody(SampleSystem sample) {
    var system = sample.system();
    for (var door : Door.of(system)) {
      var answer = CALLS.call(door, bearer("x".repeat(200_000)));
      assertThat(answer).as(door.name()).matches("431|UNREAD .*");
      assertThat(CALLS.call(door, bearer(system.token("county"))))
          .as(door.name())
          .isNotIn(REFUSED)
          .doesNotMatch("5..|UNREAD.*|SILENCE");
    }
  }

  @Test
  void aServicesTokenIsNobodyAtThePersonsDoors(SampleSystem sample) {
    var system = sample.system();
    var token = serviceToken(system);
    var services = Door.of(system).subList(0, 3);
    var before = written(system, services);

    for (var door : Door.of(system)) {
      assertThat(CALLS.call(door, bearer(token))).as(door.name()).isIn(FORBIDDEN);
    }

    awaitWritten(system, services, before, 1);
  }

  @Test
  void aPersonsTokenIsNoServices(SampleSystem sample) {
    var system = sample.system();
    var database = new Database(system);
    for (var rpc : SERVICE_ONLY) {
      var door = Door.service(system, rpc);
      var refusals =
          "select count(*) from %s.audit_entry where actor = 'county' and result = 'refused'"
              .formatted(door.name());
      var before = database.count(refusals);

      assertThat(CALLS.call(door, bearer(system.token("county")))).as(rpc).isIn(FORBIDDEN);

      assertThat(database.count(refusals)).as(rpc).isGreaterThan(before);
    }
  }

  @Test
  void theTokensOfAnEndedSignInAreRefusedEverywhereAtOnce(SampleSystem sample) {
    var system = sample.system();
    var token = system.tokens("leader", system.password("leader")).get();
    var doors = Door.of(system);
    for (var door : doors) {
      assertThat(CALLS.call(door, bearer(token))).as(door.name()).isNotIn(REFUSED);
    }

    var answer = new Rest(system.url()).call("POST", "/api/session/logout", null, token);

    assertThat(answer.status()).isEqualTo(204);
    for (var door : doors) {
      Awaitility.await(door.name())
          .atMost(Duration.ofSeconds(10))
          .until(() -> REFUSED.contains(CALLS.call(door, bearer(token))));
    }
    assertThat(CALLS.call(doors.getFirst(), bearer(system.token("leader"))))
        .as("another sign-in of the same person")
        .isNotIn(REFUSED);
  }

  @Test
  void aCookieKeptFromBeforeTheSignOutIsWorthNothing(SampleSystem sample, Chromium chromium)
      throws IOException, InterruptedException {
    var system = sample.system();
    var console = chromium.signIn(sample, "town", 1366, 768);
    var cookies =
        console.page().context().cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    assertThat(statusWithCookie(system, cookies)).isEqualTo(200);

    console.page().click(".person");
    console.page().getByText("退出登录").click();
    console.page().waitForSelector("text=统一登录");

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> statusWithCookie(system, cookies) == 401);
    console.close();
  }

  private static int statusWithCookie(RunningSystem system, String cookies)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(system.url() + "/api/units"))
            .header("Cookie", cookies)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private static String serviceToken(RunningSystem system) {
    var form =
        Map.of(
            "grant_type", "client_credentials",
            "client_id", "liandong-service",
            "client_secret", system.secret("service.secret"));
    return new KeycloakCalls(system).signIn("liandong", form).path("access_token").asText();
  }

  private static Map<String, Long> written(RunningSystem system, List<Door> doors) {
    var database = new Database(system);
    return doors.stream()
        .collect(
            Collectors.toMap(
                Door::name,
                door ->
                    database.count(
                        """
                        select coalesce(sum(split_part(detail, ' ', 2)::bigint), 0)
                        from identity.audit_entry
                        where action = 'SIGN_IN_REFUSED' and actor = '' and object_id = '%s'
                        """
                            .formatted(door.name()))));
  }

  private static void awaitWritten(
      RunningSystem system, List<Door> doors, Map<String, Long> before, int attempts) {
    Awaitility.await()
        .atMost(REPORTED)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() ->
            assertThat(written(system, doors))
                .allSatisfy((door, count) ->
                    assertThat(count - before.get(door))
                        .as(door)
                        .isGreaterThanOrEqualTo(attempts)));
  }
}
