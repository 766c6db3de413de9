package cn.liandong.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmDriftTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void whatNobodyDecidedOnIsNotCompared() {
    assertThat(drift("{'failureFactor': 5}", "{'failureFactor': 5, 'theme': 'x'}")).isEmpty();
  }

  @Test
  void aChangedValueIsNamedWithBothValues() {
    assertThat(drift("{'attributes': {'days': '210'}}", "{'attributes': {'days': '1'}}"))
        .containsExactly(new RealmDifference("attributes/days", "210", "1"));
  }

  @Test
  void aMissingValueDiffers() {
    assertThat(drift("{'enabled': true}", "{}"))
        .containsExactly(new RealmDifference("enabled", "true", ""));
  }

  @Test
  void listsOfValuesAreSetsAndNamedItemsAreFoundByName() {
    assertThat(drift("{'locales': ['zh-CN', 'en']}", "{'locales': ['en', 'zh-CN']}")).isEmpty();
    assertThat(
            drift(
                "{'mappers': [{'name': 'audience', 'on': true}]}",
                "{'mappers': [{'name': 'x'}, {'name': 'audience', 'on': false}]}"))
        .containsExactly(new RealmDifference("mappers/audience/on", "true", "false"));
  }

  @Test
  void aCorrectionChangesNothingElse() {
    var wanted = json("{'failureFactor': 5, 'mappers': [{'name': 'audience', 'on': true}]}");
    var actual =
        json(
            "{'failureFactor': 50, 'theme': 'x', 'mappers': [{'name': 'x'}, {'name': 'audience', 'id': 7}]}");

    var corrected = RealmDrift.corrected(wanted, actual);

    assertThat(RealmDrift.of("", wanted, corrected)).isEmpty();
    assertThat(corrected)
        .isEqualTo(
            json(
                "{'failureFactor': 5, 'theme': 'x',"
                    + " 'mappers': [{'name': 'x'}, {'name': 'audience', 'id': 7, 'on': true}]}"));
  }

  @Test
  void everyPolicyValueHasItsReferenceAndReachesTheRealm() throws Exception {
    JsonNode policy;
    try (var stream = RealmFile.class.getResourceAsStream("sign-in-policy.json")) {
      policy = JSON.readTree(stream);
    }
    var realm = RealmFile.prepared(Map.of(), List.of()).json();
    for (var rule : policy.get("passwordRules")) {
      assertThat(realm.get("passwordPolicy").asText()).contains(rule.get("rule").asText());
      assertThat(rule.get("reference").asText()).isNotBlank();
    }
    for (var setting : policy.get("settings")) {
      var path = setting.get("setting").asText();
      assertThat(realm.at(path)).as(path).isEqualTo(setting.get("value"));
      assertThat(setting.get("reference").asText()).as(path).isNotBlank();
    }
  }

  private static List<RealmDifference> drift(String wanted, String actual) {
    return RealmDrift.of("", json(wanted), json(actual)).toList();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
