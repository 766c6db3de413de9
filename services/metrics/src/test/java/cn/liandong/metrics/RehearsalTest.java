package cn.liandong.metrics;

import static cn.liandong.common.test.Failures.as;
import static cn.liandong.common.test.Failures.call;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.proto.metrics.v1.GetRehearsalRequest;
import cn.liandong.proto.metrics.v1.ImportService;
import cn.liandong.proto.metrics.v1.ListedUnit;
import cn.liandong.proto.metrics.v1.RehearsalService;
import cn.liandong.proto.metrics.v1.RuleList;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PC-54: who would be on the list, and what an outage of the source would change. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RehearsalTest {

  @Inject MetricsDatabase database;

  @GrpcClient("metrics")
  ImportService imports;

  @GrpcClient("metrics")
  RehearsalService rehearsals;

  @Test
  void anOutageOfTheMonthBeforeSparesWhoReachedTheListThroughIt() {
    var county = database.transaction(handle -> TinyCounty.create(handle, "中断", 6));
    county.bring(imports, "2025年9月", 18, 17, 16, 15, 14, 2);
    county.bring(imports, "2025年10月", 18, 17, 16, 15, 14, 2);

    assertThat(interview(county).getUnitsList())
        .singleElement()
        .satisfies(unit -> {
          assertThat(unit.getUnitName()).isEqualTo(county.name(6));
          assertThat(unit.getReached()).isTrue();
          assertThat(unit.getNew()).isTrue();
          assertThat(unit.getPeriodsList()).containsExactly("2025-09", "2025-10");
          assertThat(unit.getOutageEffect()).isEmpty();
        });
    assertThat(interview(county, "2025-09").getUnitsList())
        .singleElement()
        .extracting(ListedUnit::getOutageEffect)
        .isEqualTo("如按数据源中断处理，不再达到");
  }

  @Test
  void aMonthWithoutTheSchoolsDataBreaksItsStreak() {
    var county = database.transaction(handle -> TinyCounty.create(handle, "断月", 6));
    county.bring(imports, "2025年8月", 18, 17, 16, 15, 14, 2);
    county.bring(imports, "2025年9月", 18, 17, 16, 15, 14, -1);
    county.bring(imports, "2025年10月", 18, 17, 16, 15, 14, 2);

    assertThat(interview(county).getUnitsList())
        .singleElement()
        .satisfies(unit -> {
          assertThat(unit.getStreak()).isEqualTo(1);
          assertThat(unit.getReached()).isFalse();
        });
  }

  private RuleList interview(TinyCounty county, String... outages) {
    return call(
            as(county.key, rehearsals)
                .getRehearsal(
                    GetRehearsalRequest.newBuilder()
                        .setUnitId(county.id.toString())
                        .setPeriod("2025-10")
                        .addAllOutagePeriods(List.of(outages))
                        .build()))
        .getListsList()
        .stream()
        .filter(list -> list.getRule().equals("interview"))
        .findFirst()
        .orElseThrow();
  }
}
