package cn.liandong.organization.pairing;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.imports.Uploads;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import cn.liandong.proto.organization.v1.EndPairingRequest;
import cn.liandong.proto.organization.v1.ExportPairingsRequest;
import cn.liandong.proto.organization.v1.ImportService;
import cn.liandong.proto.organization.v1.ListPairingsRequest;
import cn.liandong.proto.organization.v1.Pairing;
import cn.liandong.proto.organization.v1.PairingService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PairingsImportTest {

  private static final String HEADINGS = "类别,援助方,受援方,开始日期,文件依据\n";
  private static final String PAIR = "城乡结对,孙镇第一小学,罕井镇第二小学,2024-09-01,测试\n";

  @GrpcClient("organization")
  ImportService imports;

  @GrpcClient("organization")
  PairingService pairings;

  @Inject TestRegistry registry;

  private Uploads clerk;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    clerk = new Uploads(as(imports, COUNTY_ADMIN));
    for (var rural : List.of(registry.school, registry.secondSchool)) {
      registry.sql("update unit_version set urban_rural = '220' where unit_id = ?", rural.id());
    }
  }

  @Test
  void pairsAreMadeByNameAndTakenBack() {
    var job = clerk.confirm(upload(PAIR));
    assertThat(list())
        .singleElement()
        .returns("孙镇第一小学", Pairing::getGiverName)
        .returns("罕井镇第二小学", Pairing::getReceiverName);

    clerk.undo(job);
    assertThat(list()).isEmpty();
  }

  @Test
  void theExportComesBackUnchanged() {
    clerk.confirm(upload(PAIR));
    var export =
        call(
            as(pairings, COUNTY_ADMIN)
                .exportPairings(
                    ExportPairingsRequest.newBuilder()
                        .setUnitId(registry.county.id().toString())
                        .build()));

    var again =
        clerk.upload("pairings", registry.county.id(), "x.xlsx", export.getContent().toByteArray());

    assertThat(again.getCounts().getFailed()).isZero();
    assertThat(again.getCounts().getUnchanged()).isEqualTo(1);
  }

  @Test
  void wrongRowsSayWhatToDo() {
    var job =
        upload(
            PAIR
                + "城乡结对,孙镇第一小学,罕井镇第十小学,2024-09-01,\n"
                + "城乡结对,孙镇第一小学,孙镇第一小学,2024-09-01,\n"
                + "城乡结对,渭南外国语学校,罕井镇第十小学,2024-09-01,\n"
                + "手拉手,孙镇第一小学,罕井镇第十小学,2024-09-01,\n");

    assertThat(reasons(job))
        .containsExactly("PAIRING_FULL", "PARTY_UNKNOWN", "PARTY_UNKNOWN", "PAIRING_KIND_UNKNOWN");
  }

  @Test
  void aPairThatEndedSinceIsNotTakenBack() {
    var job = clerk.confirm(upload(PAIR));
    call(
        as(pairings, COUNTY_ADMIN)
            .endPairing(
                EndPairingRequest.newBuilder()
                    .setPairingId(list().getFirst().getId())
                    .setReason("撤并")
                    .build()));

    assertFails(
        "PAIRING_IN_USE",
        () ->
            as(imports, COUNTY_ADMIN)
                .undoImport(UndoImportRequest.newBuilder().setImportId(job.getId()).build()));
  }

  private Import upload(String rows) {
    return clerk.upload(
        "pairings",
        registry.county.id(),
        "x.csv",
        (HEADINGS + rows).getBytes(StandardCharsets.UTF_8));
  }

  private List<Pairing> list() {
    var request =
        ListPairingsRequest.newBuilder().setUnitId(registry.county.id().toString()).build();
    return call(as(pairings, COUNTY_ADMIN).listPairings(request)).getPairingsList();
  }

  private List<String> reasons(Import job) {
    var request = ListRowsRequest.newBuilder().setImportId(job.getId()).build();
    return call(as(imports, COUNTY_ADMIN).listRows(request)).getRowsList().stream()
        .flatMap(row -> row.getIssuesList().stream())
        .map(issue -> issue.getReason())
        .toList();
  }
}
