package cn.liandong.gateway.error;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.gateway.test.Browser;
import cn.liandong.gateway.test.RealmResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealmResource.class)
class ProblemTest {
  private final String authorization = "Bearer " + Browser.bearer();

  @Test
  void aServicesFailureKeepsItsReasonAndItsChineseText() {
    var answer = get("/api/units?query=taken");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    var problem = Browser.json(answer);
    assertThat(problem.get("status").intValue()).isEqualTo(409);
    assertThat(problem.get("reason").textValue()).isEqualTo("UNIT_CODE_TAKEN");
    assertThat(problem.get("domain").textValue()).isEqualTo("organization");
    assertThat(problem.get("detail").textValue()).isEqualTo("学校代码已被使用。请核对后换一个代码。");
  }

  @Test
  void aFailureWithoutDetailsStillSaysWhatToDo() {
    var problem = Browser.json(get("/api/units?query=bare"));
    assertThat(problem.get("status").intValue()).isEqualTo(403);
    assertThat(problem.get("detail").textValue()).contains("请联系上级管理员");
  }

  @Test
  void anUnexpectedFailureTellsNothingOfTheInside() {
    var answer = get("/api/units?query=crash");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("password", "IllegalState").contains("请稍后再试");
  }

  @Test
  void aDateThatIsNoDateIsABadRequestInChinese() {
    refused("/api/units?asOf=2025-13-01");
  }

  @Test
  void aPageSizeThatIsNoNumberIsABadRequestInChinese() {
    refused("/api/units?pageSize=many");
  }

  @Test
  void anUnknownOptionIsABadRequestInChinese() {
    refused("/api/units?level=GALAXY");
  }

  @Test
  void aBodyThatIsNoJsonIsABadRequestInChinese() {
    var answer = Browser.stayingPut().post("/api/grants", "{", "Authorization", authorization);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Browser.json(answer).get("reason").textValue()).isEqualTo("PARAMETER_INVALID");
  }

  @Test
  void aMissingBodyIsABadRequestInChinese() {
    var answer = Browser.stayingPut().post("/api/grants", "", "Authorization", authorization);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Browser.json(answer).get("detail").textValue()).contains("请");
  }

  @Test
  void anUnknownAddressIsAProblemToo() {
    var answer = get("/api/nothing");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Browser.json(answer).get("reason").textValue()).isEqualTo("ROUTE_UNKNOWN");
  }

  @Test
  void aServiceThatDoesNotAnswerYetIsAProblemWithAdvice() {
    var problem = Browser.json(get("/api/warnings"));
    assertThat(problem.get("detail").textValue()).contains("请");
    assertThat(problem.get("status").intValue()).isGreaterThanOrEqualTo(500);
  }

  @Test
  void aServiceThatIsSilentIsNotWaitedForWithoutEnd() {
    var problem = Browser.json(get("/api/units?query=silence"));
    assertThat(problem.get("status").intValue()).isEqualTo(504);
    assertThat(problem.get("detail").textValue()).contains("请先刷新页面");
  }

  private void refused(String path) {
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Browser.json(answer).get("reason").textValue()).isEqualTo("PARAMETER_INVALID");
    assertThat(Browser.json(answer).get("detail").textValue()).contains("2025-10-31");
  }

  private HttpResponse<String> get(String path) {
    return Browser.stayingPut().get(path, "Authorization", authorization);
  }
}
