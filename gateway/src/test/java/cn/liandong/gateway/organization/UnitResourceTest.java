package cn.liandong.gateway.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.gateway.test.Browser;
import cn.liandong.gateway.test.RealmResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealmResource.class)
class UnitResourceTest {
  @Test
  void pageParametersGoToTheServiceAndTheTokenComesBack() {
    var page = list("?pageSize=20&pageToken=after-20");
    assertThat(page.get("items").get(0).get("parentId").textValue()).isEqualTo("20 after-20");
    assertThat(page.get("nextPageToken").textValue()).isEqualTo("next");
  }

  @Test
  void datesAndLevelsTravelBothWays() {
    var unit = list("?asOf=2025-10-31&level=COUNTY").get("items").get(0);
    assertThat(unit.get("validFromDate").textValue()).isEqualTo("2025-10-31");
    assertThat(unit.get("level").textValue()).isEqualTo("COUNTY");
  }

  @Test
  void whatIsAbsentIsNullForDatesAndEmptyForTheRest() {
    var unit = list("").get("items").get(0);
    assertThat(unit.get("validToDate").isNull()).isTrue();
    assertThat(unit.get("ownership").textValue()).isEmpty();
    assertThat(unit.get("aliases").isEmpty()).isTrue();
    assertThat(unit.get("participation").get("reason").textValue()).isEmpty();
  }

  @Test
  void theServiceSeesWhoAsksAndFromWhere() {
    var unit = list("").get("items").get(0);
    assertThat(unit.get("name").textValue()).isEqualTo("clerk");
    assertThat(unit.get("code").textValue()).isEqualTo("127.0.0.1");
  }

  private static JsonNode list(String query) {
    var answer =
        Browser.stayingPut()
            .get("/api/units" + query, "Authorization", "Bearer " + Browser.bearer());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Browser.json(answer);
  }
}
