package cn.liandong.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.gateway.test.Browser;
import cn.liandong.gateway.test.RealmResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A route that is not in this table fails the build: decide who may call it, then add it. */
@QuarkusTest
@QuarkusTestResource(RealmResource.class)
class RoutesTest {
  private static final List<String> PUBLIC =
      List.of(
          "POST /api/activation",
          "GET /api/agency/contracts.zip",
          "GET /api/session",
          "GET /api/session/login");
  private static final List<String> SIGNED_IN =
      """
      GET /api/accounts
      GET /api/activation-counts
      POST /api/activation-sheets
      GET /api/activations
      POST /api/activations/{id}/close
      POST /api/activations/{id}/code
      POST /api/activations/{id}/lock
      POST /api/activations/{id}/unlock
      DELETE /api/activations/{id}/upstream-link
      GET /api/agency-clients
      POST /api/agency-clients
      PUT /api/agency-clients/{id}
      POST /api/agency-clients/{id}/resume
      POST /api/agency-clients/{id}/suspend
      GET /api/agency-clients/{id}/use
      GET /api/audit
      GET /api/audit.xlsx
      GET /api/audit/verification
      GET /api/bodies
      POST /api/bodies
      GET /api/bodies.xlsx
      GET /api/bodies/{id}
      PATCH /api/bodies/{id}
      PUT /api/bodies/{id}/checks/{year}
      POST /api/bodies/{id}/close
      POST /api/bodies/{id}/removal
      POST /api/bodies/{id}/seats
      POST /api/bodies/{id}/seats/{seatId}/end
      POST /api/bodies/{id}/terms
      GET /api/body-kinds
      GET /api/bulletins
      POST /api/bulletins
      GET /api/bulletins/{id}
      PATCH /api/bulletins/{id}
      GET /api/bulletins/{id}/annexes.xlsx
      POST /api/bulletins/{id}/approve
      GET /api/bulletins/{id}/bulletin.docx
      POST /api/bulletins/{id}/correction
      POST /api/bulletins/{id}/discard
      POST /api/bulletins/{id}/publish
      POST /api/bulletins/{id}/refresh
      GET /api/designation-programmes
      GET /api/designations
      POST /api/designations
      GET /api/designations.xlsx
      POST /api/designations/{id}/states
      GET /api/disputes
      POST /api/disputes
      POST /api/disputes/{id}/answer
      GET /api/facilities
      GET /api/facilities.xlsx
      GET /api/facility-totals
      GET /api/grant-units
      POST /api/grants
      DELETE /api/grants/{id}
      POST /api/hand-overs
      POST /api/class-advances/{id}/undo
      GET /api/divisions
      GET /api/import-templates
      GET /api/import-templates/{template}.xlsx
      GET /api/imports
      POST /api/imports
      GET /api/imports/{id}
      POST /api/imports/{id}/answers
      POST /api/imports/{id}/confirm
      POST /api/imports/{id}/discard
      GET /api/imports/{id}/errors.xlsx
      PUT /api/imports/{id}/mapping
      GET /api/imports/{id}/rows
      POST /api/imports/{id}/undo
      POST /api/invitations
      GET /api/provisioning/invited
      POST /api/provisioning/reconciliation
      GET /api/indicators
      GET /api/indicators/{code}/evidence
      GET /api/indicators/{code}/trend
      GET /api/indicators/{code}/values
      GET /api/oneroster.zip
      GET /api/name-decisions
      POST /api/name-decisions/{id}/undo
      GET /api/name-lists
      POST /api/name-lists
      GET /api/name-lists/{id}
      POST /api/name-lists/{id}/decisions
      GET /api/name-lists/{id}/names
      GET /api/name-lists/{id}/names.xlsx
      GET /api/pack
      GET /api/packs
      POST /api/packs
      POST /api/packs/{version}/activation
      GET /api/packs/{version}/differences
      GET /api/pairing-coverage
      GET /api/online-sessions
      DELETE /api/online-sessions/{id}
      GET /api/pairing-kinds
      GET /api/pairings
      POST /api/pairings
      GET /api/pairings.xlsx
      POST /api/pairings/{id}/end
      POST /api/pairings/{id}/visits
      GET /api/people
      POST /api/people
      GET /api/people-counts
      GET /api/people.xlsx
      GET /api/people/{id}
      PATCH /api/people/{id}
      POST /api/people/{id}/absences
      DELETE /api/people/{id}/absences/{absenceId}
      POST /api/people/{id}/end
      POST /api/people/{id}/numbers
      POST /api/people/{id}/secondment
      POST /api/people/{id}/transfer
      GET /api/platform-account-counts
      GET /api/platform-accounts
      GET /api/platform-accounts.xlsx
      POST /api/platform-accounts/{personId}/calls
      GET /api/platform-figures
      POST /api/seal-renewals
      GET /api/personal-data
      GET /api/personal-data.xlsx
      GET /api/personal-data/consents
      POST /api/personal-data/consents
      GET /api/consent-notices
      POST /api/consent-notices
      POST /api/consent-notices/{id}/end
      GET /api/consent-notices/{id}/consents
      GET /api/consent-notices/{id}/consents.xlsx
      POST /api/consent-notices/{id}/consents
      GET /api/personal-data/corrections
      POST /api/personal-data/corrections
      POST /api/personal-data/corrections/{id}/withdraw
      GET /api/personal-data/deletions
      POST /api/personal-data/deletions
      POST /api/personal-data/deletions/{id}/withdraw
      GET /api/self-audit.xlsx
      GET /api/corrections
      POST /api/corrections/{id}/number
      POST /api/corrections/{id}/carry-out
      POST /api/corrections/{id}/decline
      POST /api/deletions
      GET /api/deletions
      GET /api/deletions/{id}/preview
      POST /api/deletions/{id}/carry-out
      POST /api/deletions/{id}/decline
      GET /api/emergency-accesses
      POST /api/emergency-accesses
      GET /api/emergency-access-count
      POST /api/emergency-accesses/{id}/acknowledge
      POST /api/emergency-accesses/{id}/close
      GET /api/periods
      GET /api/rehearsal
      POST /api/session/logout
      GET /api/unit-operations
      POST /api/unit-operations
      POST /api/unit-operations/preview
      POST /api/unit-operations/{id}/undo
      GET /api/unit-trees
      GET /api/sign-ins
      GET /api/task-lists
      GET /api/task-lists/differences
      POST /api/task-lists/differences/adoption
      GET /api/task-lists/{list}.xlsx
      GET /api/tasks
      POST /api/tasks/import
      POST /api/tasks/preview
      GET /api/tasks/wall
      PUT /api/tasks/{id}/state
      GET /api/upstream-link
      DELETE /api/upstream-link
      GET /api/units
      GET /api/units/{id}
      PATCH /api/units/{id}
      GET /api/units/{id}/class-advances
      POST /api/units/{id}/class-advances
      GET /api/units/{id}/class-advances/{schoolYear}/preview
      GET /api/units/{id}/class-coverage
      PUT /api/units/{id}/class-gap
      GET /api/units/{id}/classes
      GET /api/units/{id}/codes
      PUT /api/units/{id}/codes/{codeSet}
      GET /api/units/{id}/denominators
      POST /api/units/{id}/denominators/{schoolYear}/signature
      PUT /api/units/{id}/facilities
      PUT /api/units/{id}/participation
      GET /api/units/{id}/scorecard
      GET /api/warnings
      """
          .lines()
          .toList();

  @Test
  void everyRouteIsInTheTable() {
    var document = Browser.json(Browser.stayingPut().get("/q/openapi?format=json"));
    var routes =
        document
            .get("paths")
            .propertyStream()
            .flatMap(path -> methods(path.getKey(), path.getValue()));
    assertThat(routes).containsExactlyInAnyOrderElementsOf(all());
  }

  @Test
  void nobodyGetsAnythingFromARouteThatNeedsASession() {
    for (var route : SIGNED_IN) {
      var parts = route.split(" ");
      var path = parts[1].replaceAll("\\{\\w+}", "x");
      var answer =
          Browser.stayingPut()
              .send(parts[0], path, BodyPublishers.ofString("{}"), "Content-Type", type(route));
      assertThat(answer.statusCode()).as(route).isEqualTo(401);
      assertThat(Browser.json(answer).get("reason").textValue()).isEqualTo("NOT_SIGNED_IN");
    }
  }

  private static List<String> all() {
    return Stream.concat(PUBLIC.stream(), SIGNED_IN.stream()).toList();
  }

  private static String type(String route) {
    return route.equals("POST /api/imports") ? "application/octet-stream" : "application/json";
  }

  private static Stream<String> methods(String path, JsonNode operations) {
    return operations
        .propertyStream()
        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path);
  }
}
