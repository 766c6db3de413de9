package cn.liandong.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * How an answer looks to whoever guesses. What a wrong request gets, whatever it names, tells
 * nothing either.
 *
 * @param body without the id that was asked for
 */
record Outcome(int status, JsonNode json, String body) {

  static Outcome of(Rest.Answer answer, World.Target target) {
    var text = answer.json().toString();
    return new Outcome(
        answer.status(),
        answer.json(),
        target.id().isEmpty() ? text : text.replace(target.id(), "{id}"));
  }

  /**
   * What is wrong, if anything.
   *
   * @param absent the answer for what never was
   */
  Optional<String> finding(
      World.Person person, Operation operation, World.Target target, Outcome absent) {
    var finding =
        operation.allows(person, target)
            ? whenAllowed(target)
            : whenRefused(person.role(), person.reaches(target), absent);
    return Optional.of(finding)
        .filter(text -> !text.isEmpty())
        .map(text -> "%s, %s: %s".formatted(person.role(), person.relation(target), text));
  }

  private String whenAllowed(World.Target target) {
    var refused = status == 401 || status == 403 || status == 404 && !target.closed();
    return refused || status >= 500
        ? "should be allowed, answered " + status + " " + body
        : "";
  }

  private String whenRefused(String role, boolean reached, Outcome absent) {
    if (role.equals(World.ANONYMOUS)) {
      return status == 401 ? "" : "should be asked to sign in, answered " + status + " " + body;
    }
    var same = status == absent.status && body.equals(absent.body);
    if (!isNothing() && !(same && status == 400)) {
      return "should get nothing, answered " + status + " " + body;
    }
    return same || reached
        ? ""
        : "differs from what never was: %d %s, not %d %s"
            .formatted(status, body, absent.status, absent.body);
  }

  private boolean isNothing() {
    return status == 200
        ? json.path("items").isArray() && json.path("items").isEmpty()
        : Set.of(403, 404).contains(status);
  }
}
