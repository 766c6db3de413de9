package cn.liandong.metrics;

import static cn.liandong.common.test.Failures.as;
import static cn.liandong.common.test.Failures.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.proto.imports.v1.Question;
import cn.liandong.proto.metrics.v1.ApproveBulletinRequest;
import cn.liandong.proto.metrics.v1.Bulletin;
import cn.liandong.proto.metrics.v1.BulletinService;
import cn.liandong.proto.metrics.v1.BulletinState;
import cn.liandong.proto.metrics.v1.CorrectBulletinRequest;
import cn.liandong.proto.metrics.v1.CreateBulletinRequest;
import cn.liandong.proto.metrics.v1.GetBulletinFileRequest;
import cn.liandong.proto.metrics.v1.GetRehearsalRequest;
import cn.liandong.proto.metrics.v1.GetRehearsalResponse;
import cn.liandong.proto.metrics.v1.ImportService;
import cn.liandong.proto.metrics.v1.IndicatorService;
import cn.liandong.proto.metrics.v1.IndicatorValue;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesRequest;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesResponse;
import cn.liandong.proto.metrics.v1.ListedUnit;
import cn.liandong.proto.metrics.v1.PublishBulletinRequest;
import cn.liandong.proto.metrics.v1.RehearsalService;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The three sample months, through the gRPC door, against the figures recomputed by hand. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SampleJobTest {

  private static final List<String> MONTHS = List.of("2025-08", "2025-09", "2025-10");
  private static boolean loaded;

  @Inject MetricsDatabase database;

  @GrpcClient("metrics")
  ImportService imports;

  @GrpcClient("metrics")
  IndicatorService indicators;

  @GrpcClient("metrics")
  RehearsalService rehearsals;

  @GrpcClient("metrics")
  BulletinService bulletins;

  @BeforeEach
  void loadCounty() throws IOException {
    if (!loaded) {
      database.transaction(SampleCounty::load);
      for (var month : MONTHS) {
        importMonth(month);
      }
      loaded = true;
    }
  }

  private void importMonth(String month) throws IOException {
    var file = "pucheng-export-" + month + ".xlsx";
    try (var bytes = SampleJobTest.class.getResourceAsStream("/samples/" + file)) {
      var confirmed =
          ImportDoor.of("county", imports)
              .answering(SampleJobTest::answer)
              .bring(SampleCounty.COUNTY, "usage", file, bytes.readAllBytes());
      assertThat(confirmed.getPeriod()).isEqualTo(month);
    }
  }

  private static String answer(Question question) {
    return question.getOptionsList().stream()
        .filter(option -> option.getLabel().contains("罕井镇东关小学"))
        .findFirst()
        .orElse(question.getOptions(0))
        .getId();
  }

  @Test
  void theCountyRateIsTheQuotientOfSums() throws IOException {
    var expected = expected();
    for (var month : MONTHS) {
      var total = activeRate(month).getTotal();
      assertThat(total.getNumerator())
          .isEqualTo(expected.at("/" + month + "/sums/activeTeachers").asText());
      assertThat(total.getDenominator()).isEqualTo(expected.at("/" + month + "/teachers").asText());
      assertThat(fourPlaces(total.getValue()))
          .isEqualTo(expected.at("/" + month + "/activeTeacherRatePercent").asText());
    }
  }

  @Test
  void meanAndMedianOfSchoolsAreTheOtherTwoCountyRates() throws IOException {
    var expected = expected();
    for (var month : MONTHS) {
      var values = activeRate(month);
      var rates = expected.at("/" + month + "/activeTeacherRate");
      assertThat(fourPlaces(values.getMean())).isEqualTo(rates.get("meanOfSchools").asText());
      assertThat(fourPlaces(values.getMedian())).isEqualTo(rates.get("medianOfSchools").asText());
    }
  }

  @Test
  void theBottomTenIncludeAllTiedAcrossTheBoundary() throws IOException {
    var expected = expected();
    for (var month : MONTHS) {
      var list = rehearsal("county", month).getLists(0);
      assertThat(list.getUnitsList().stream().map(ListedUnit::getUnitCode))
          .containsExactlyInAnyOrderElementsOf(
              texts(expected.at("/" + month + "/bottom10WithTies"), "code"));
    }
    assertThat(rehearsal("county", "2025-09").getLists(0).getTieNote()).contains("11");
  }

  @Test
  void whoIsInTheTailTwoMonthsRunningIsOnTheDraftList() throws IOException {
    var expected = expected().at("/bottomTwoMonthsRunning/2025-09+2025-10");
    var listed =
        rehearsal("county", "2025-10").getLists(0).getUnitsList().stream()
            .filter(ListedUnit::getReached)
            .map(ListedUnit::getUnitCode);
    assertThat(listed).containsExactlyInAnyOrderElementsOf(texts(expected, null));
  }

  @Test
  void schoolsOverOneHundredPercentAreKeptAndFlagged() throws IOException {
    var over =
        values("county", "2025-10", "I01").getValuesList().stream()
            .filter(value -> value.getFlagsList().contains("OVER_100"))
            .map(IndicatorValue::getUnitCode);
    assertThat(over)
        .containsExactlyInAnyOrderElementsOf(
            texts(expected().at("/2025-10/overHundredPercentRegistered"), null));
  }

  @Test
  void aSiblingCountyTownOrSchoolSeesNothing() {
    for (var stranger : new String[] {"neighbour", "town", "school", "nobody"}) {
      assertThatThrownBy(() -> values(stranger, "2025-10", "I08"))
          .satisfies(failure -> assertThat(reason(failure)).isEqualTo("UNIT_NOT_FOUND"));
      assertThatThrownBy(() -> rehearsal(stranger, "2025-10"))
          .satisfies(failure -> assertThat(reason(failure)).isEqualTo("UNIT_NOT_FOUND"));
    }
  }

  @Test
  void aScrapeTellsRowsRefusalsAndWhatWaits() throws Exception {
    assertThatThrownBy(() -> values("nobody", "2025-10", "I08"));

    var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", String.class);
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"));
    try (var http = HttpClient.newHttpClient()) {
      assertThat(http.send(request.build(), BodyHandlers.ofString()).body())
          .contains("liandong_import_rows_total{result=\"imported\",template=\"usage\"")
          .contains("liandong_import_rows_total{result=\"failed\",template=\"usage\"")
          .contains("liandong_refusals_total{reason=\"UNIT_NOT_FOUND\",service=\"metrics\"")
          .contains("liandong_bulletin_figures_seconds_count")
          .contains("liandong_outbox_oldest_seconds");
    }
  }

  @Test
  void aPublishedBulletinKeepsItsBytesAndItsCorrectionNamesTheDifference() throws IOException {
    var clerk = as("county", bulletins);
    var leader = as("leader", bulletins);
    var draft = call(clerk.createBulletin(create("2025-08"))).getBulletin();
    assertThat(draft.getTitle()).isEqualTo("蒲城县教育体育局关于2025年8月国家中小学智慧教育平台应用情况的通报");
    assertThatThrownBy(() -> call(clerk.publishBulletin(publish(draft))))
        .satisfies(failure -> assertThat(reason(failure)).isEqualTo("BULLETIN_NOT_APPROVED"));

    var approved =
        call(leader.approveBulletin(
                ApproveBulletinRequest.newBuilder()
                    .setBulletinId(draft.getId())
                    .setVersion(draft.getVersion())
                    .build()))
            .getBulletin();
    var published = call(clerk.publishBulletin(publish(approved))).getBulletin();
    assertThat(published.getState()).isEqualTo(BulletinState.BULLETIN_STATE_PUBLISHED);
    var again = call(clerk.publishBulletin(publish(approved))).getBulletin();
    assertThat(again.getDocxSha256()).isEqualTo(published.getDocxSha256());
    var before = call(clerk.getBulletinFile(file(published, "docx")));
    assertThat(before.getSha256()).isEqualTo(published.getDocxSha256());

    changeOneFigure();
    var after = call(clerk.getBulletinFile(file(published, "docx")));
    assertThat(after.getContent()).isEqualTo(before.getContent());

    var correction =
        call(clerk.correctBulletin(
                CorrectBulletinRequest.newBuilder().setBulletinId(published.getId()).build()))
            .getBulletin();
    assertThat(correction.getCorrectsId()).isEqualTo(published.getId());
    assertThat(correction.getDifferencesList())
        .anySatisfy(difference -> {
          assertThat(difference.getUnitName()).isEqualTo("桥陵镇西坡小学");
          assertThat(difference.getItem()).isEqualTo("作业发布数");
          assertThat(difference.getCorrectedValue()).isEqualTo("99999");
        });
  }

  private void changeOneFigure() {
    database.transaction(handle ->
        handle.execute(
            """
            update report set "values" = "values" || '{"homeworkPublished": 99999}'
            where period = '2025-08' and unit_id =
              (select id from unit_ref where code = '2161020115')\
            """));
  }

  private static CreateBulletinRequest create(String period) {
    return CreateBulletinRequest.newBuilder()
        .setUnitId(SampleCounty.COUNTY.toString())
        .setPeriod(period)
        .build();
  }

  private static PublishBulletinRequest publish(Bulletin bulletin) {
    return PublishBulletinRequest.newBuilder()
        .setBulletinId(bulletin.getId())
        .setVersion(bulletin.getVersion())
        .build();
  }

  private static GetBulletinFileRequest file(Bulletin bulletin, String format) {
    return GetBulletinFileRequest.newBuilder()
        .setBulletinId(bulletin.getId())
        .setFormat(format)
        .build();
  }

  private static String fourPlaces(String value) {
    return new BigDecimal(value).setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  private ListIndicatorValuesResponse activeRate(String month) {
    return values("county", month, "I08");
  }

  private ListIndicatorValuesResponse values(String who, String month, String indicator) {
    return call(
        as(who, indicators)
            .listIndicatorValues(
                ListIndicatorValuesRequest.newBuilder()
                    .setUnitId(SampleCounty.COUNTY.toString())
                    .setPeriod(month)
                    .setIndicator(indicator)
                    .build()));
  }

  private GetRehearsalResponse rehearsal(String who, String month) {
    return call(
        as(who, rehearsals)
            .getRehearsal(
                GetRehearsalRequest.newBuilder()
                    .setUnitId(SampleCounty.COUNTY.toString())
                    .setPeriod(month)
                    .build()));
  }

  private static String reason(Throwable failure) {
    return failure instanceof StatusRuntimeException status
        ? status.getStatus().getDescription()
        : failure.toString();
  }

  private static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> field == null ? node.asText() : node.get(field).asText())
        .toList();
  }

  private static JsonNode expected() throws IOException {
    return new ObjectMapper()
        .readTree(SampleJobTest.class.getResourceAsStream("/samples/expected.json"));
  }
}
