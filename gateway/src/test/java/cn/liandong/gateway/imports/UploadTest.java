package cn.liandong.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.gateway.test.Browser;
import cn.liandong.gateway.test.RealmResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealmResource.class)
class UploadTest {
  private static final int MIB = 1 << 20;

  private final String requestId = UUID.randomUUID().toString();

  @Test
  void aFileGoesOnInPartsOfOneMebibyte() {
    var answer = upload("usage", BodyPublishers.ofByteArray(new byte[2 * MIB + 5]));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var json = Browser.json(answer);
    assertThat(json.get("id").textValue()).isEqualTo("usage." + requestId);
    assertThat(json.get("fileName").textValue()).isEqualTo("十月.xlsx %1$d %1$d 5".formatted(MIB));
    assertThat(json.get("state").textValue()).isEqualTo("READING");
  }

  @Test
  void aFileThatEndsWithAPartHasNoEmptyPartAfterIt() {
    var json = Browser.json(upload("usage", BodyPublishers.ofByteArray(new byte[MIB])));
    assertThat(json.get("fileName").textValue()).isEqualTo("十月.xlsx " + MIB);
    assertThat(json.get("state").textValue()).isEqualTo("READING");
  }

  @Test
  void theSameRequestAgainAnswersWithTheSameImport() {
    var first = upload("usage", BodyPublishers.ofByteArray(new byte[7]));
    var second = upload("usage", BodyPublishers.ofByteArray(new byte[7]));
    assertThat(second.body()).isEqualTo(first.body());
  }

  @Test
  void aFileOfMoreThanFiftyMebibytesIsRefusedBeforeAnyServiceIsAsked() {
    tooLarge(upload("usage", BodyPublishers.ofByteArray(new byte[50 * MIB + 1])));
  }

  @Test
  void aFileThatHidesItsLengthIsRefusedWhenItGrowsTooLarge() {
    tooLarge(upload("usage", BodyPublishers.ofInputStream(() -> zeros(51L * MIB))));
  }

  @Test
  void anUnknownTemplateIsRefused() {
    var answer = upload("weather", BodyPublishers.ofByteArray(new byte[7]));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Browser.json(answer).get("reason").textValue()).isEqualTo("TEMPLATE_UNKNOWN");
  }

  @Test
  void anIdWithoutTemplateIsNotFound() {
    var answer =
        Browser.stayingPut().get("/api/imports/123", "Authorization", "Bearer " + Browser.bearer());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Browser.json(answer).get("reason").textValue()).isEqualTo("IMPORT_NOT_FOUND");
  }

  private HttpResponse<String> upload(String template, BodyPublisher body) {
    return Browser.stayingPut()
        .send(
            "POST",
            "/api/imports?unitId=u1&fileName=%E5%8D%81%E6%9C%88.xlsx&template=" + template,
            body,
            "Content-Type",
            "application/octet-stream",
            "X-Request-Id",
            requestId,
            "Authorization",
            "Bearer " + Browser.bearer());
  }

  private static void tooLarge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(Browser.json(answer).get("reason").textValue()).isEqualTo("FILE_TOO_LARGE");
    assertThat(Browser.json(answer).get("detail").textValue()).contains("50 MB");
  }

  private static InputStream zeros(long length) {
    return new InputStream() {
      private long left = length;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }
    };
  }
}
