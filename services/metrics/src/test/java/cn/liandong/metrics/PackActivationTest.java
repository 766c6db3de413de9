package cn.liandong.metrics;

import static cn.liandong.common.test.Failures.as;
import static cn.liandong.common.test.Failures.call;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.common.test.Zips;
import cn.liandong.metrics.pack.Policies;
import cn.liandong.proto.metrics.v1.BulletinService;
import cn.liandong.proto.metrics.v1.CreateBulletinRequest;
import cn.liandong.proto.metrics.v1.GetBulletinFileRequest;
import cn.liandong.proto.metrics.v1.GetPackRequest;
import cn.liandong.proto.metrics.v1.ImportService;
import cn.liandong.proto.metrics.v1.IndicatorService;
import cn.liandong.proto.metrics.v1.ListIndicatorValuesRequest;
import cn.liandong.proto.metrics.v1.PackService;
import cn.liandong.seeds.pack.PackContent;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A version that ranks the other way round, in force from May on. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PackActivationTest {

  private static final String CLERK = "启用";
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  private static TinyCounty county;

  @Inject MetricsDatabase database;
  @Inject Policies policies;

  @GrpcClient("metrics")
  ImportService imports;

  @GrpcClient("metrics")
  IndicatorService indicators;

  @GrpcClient("metrics")
  PackService packs;

  @GrpcClient("metrics")
  BulletinService bulletins;

  @BeforeEach
  void bringMonths() {
    if (county == null) {
      county = database.transaction(handle -> TinyCounty.create(handle, CLERK, 5));
      county.bring(imports, "2026年4月", 18, 15, 9, 5, 2);
      county.bring(imports, "2026年5月", 18, 15, 9, 5, 2);
    }
  }

  @AfterEach
  void forget() {
    database.transaction(handle -> {
      handle.execute("delete from pack_activation_ref");
      handle.execute("delete from pack_version_ref");
      return null;
    });
    policies.refresh();
  }

  @Test
  void earlierPeriodsGoOnWithTheEarlierVersion() {
    assertThat(ranks("2026-05")).containsExactly(1, 2, 3, 4, 5);

    activate(MAY);

    assertThat(ranks("2026-04")).containsExactly(1, 2, 3, 4, 5);
    assertThat(ranks("2026-05")).containsExactly(5, 4, 3, 2, 1);
    assertThat(version("2026-04")).isEqualTo(1);
    assertThat(version("2026-W18")).isEqualTo(2);
  }

  @Test
  void aRestartFindsTheVersionInForceAgain() {
    activate(MAY);
    policies.refresh();

    assertThat(version("2026-05")).isEqualTo(2);
    assertThat(version("")).isEqualTo(2);
  }

  @Test
  void theFileOfAnEarlierMonthDoesNotMove() {
    var bulletin =
        call(as(CLERK, bulletins)
                .createBulletin(
                    CreateBulletinRequest.newBuilder()
                        .setUnitId(county.id.toString())
                        .setPeriod("2026-04")
                        .build()))
            .getBulletin();
    var request =
        GetBulletinFileRequest.newBuilder()
            .setBulletinId(bulletin.getId())
            .setFormat("xlsx")
            .build();
    var before = call(as(CLERK, bulletins).getBulletinFile(request)).getContent();

    activate(MAY);

    assertThat(call(as(CLERK, bulletins).getBulletinFile(request)).getContent()).isEqualTo(before);
  }

  private void activate(LocalDate from) {
    var zip =
        Zips.edited(
            PackContent.installed("pucheng-2025").zip(),
            text ->
                text.replaceFirst("(?m)^version: 1$", "version: 2")
                    .replace("direction: higher_is_better", "direction: lower_is_better"));
    database.transaction(handle -> {
      handle.execute(
          "insert into pack_version_ref (version, content_sha256, content) values (2, ?, ?)",
          PackContent.ofZip(zip).sha256(),
          zip);
      handle.execute("insert into pack_activation_ref values (1, 2, ?)", from);
      return null;
    });
    policies.refresh();
  }

  private List<Integer> ranks(String period) {
    var request =
        ListIndicatorValuesRequest.newBuilder()
            .setUnitId(county.id.toString())
            .setPeriod(period)
            .setIndicator("I08")
            .build();
    return call(as(CLERK, indicators).listIndicatorValues(request)).getValuesList().stream()
        .map(value -> value.getRank())
        .toList();
  }

  private int version(String period) {
    var request = GetPackRequest.newBuilder().setPeriod(period).build();
    return call(as(CLERK, packs).getPack(request)).getVersion();
  }
}
