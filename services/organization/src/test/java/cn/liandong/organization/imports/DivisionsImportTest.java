package cn.liandong.organization.imports;

import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.Owner;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.imports.v1.QuestionKind;
import cn.liandong.proto.organization.v1.Division;
import cn.liandong.proto.organization.v1.DivisionService;
import cn.liandong.proto.organization.v1.ImportService;
import cn.liandong.proto.organization.v1.ListDivisionsRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DivisionsImportTest {

  private static final String PROVINCES = "code,name\n44,广东省\n61,陕西省\n";
  private static final String CITIES =
      "code,name,provinceCode\n4419,东莞市,44\n6105,渭南市,61\n4690,省直辖县级行政区划,44\n";
  private static final String AREAS =
      """
      code,name,cityCode,provinceCode
      441900,东莞市,4419,44
      610526,蒲城县,6105,61
      469001,五指山市,4690,44
      """;
  private static final String STREETS =
      """
      code,name,areaCode,provinceCode,cityCode
      441900003,东城街道,441900,44,4419
      610526101,罕井镇,610526,61,6105
      """;

  @GrpcClient("organization")
  ImportService imports;

  @GrpcClient("organization")
  DivisionService divisions;

  @Inject TestRegistry registry;

  private Uploads clerk;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    Owner.sql("organization", "truncate division");
    clerk = new Uploads(as(imports, COUNTY_ADMIN));
  }

  @Test
  void theTiersAreImportedOneAfterTheOther() {
    List.of(PROVINCES, CITIES, AREAS, STREETS).forEach(file -> confirm(file, "2023-06"));

    assertThat(found("", "东城街道", null))
        .extracting(Division::getCode, Division::getFullName, Division::getPlaceholder)
        .containsExactly(tuple("441900003", "广东省东莞市东城街道", false));
    assertThat(found("", "469001", null))
        .extracting(Division::getFullName)
        .containsExactly("广东省五指山市");
    assertThat(found("4419", "", null))
        .extracting(Division::getName, Division::getPlaceholder)
        .containsExactly(tuple("东莞市", true));
    assertThat(found("", "", null)).extracting(Division::getName).containsExactly("广东省", "陕西省");
  }

  @Test
  void theSameFileAgainChangesNothing() {
    confirm(AREAS, "2023-06");
    var again = read(AREAS, "2024-06");

    assertThat(again.getCounts().getUnchanged()).isEqualTo(3);
    assertThat(again.getCounts().getChanged()).isZero();
  }

  @Test
  void aChangedCodeHasAPastAndUndoRestoresIt() {
    confirm(AREAS, "2023-06");
    var later = confirm("code,name,cityCode,provinceCode\n610526,蒲城市,6105,61\n", "2025-12");

    assertThat(found("", "6105", LocalDate.of(2024, 1, 1)))
        .extracting(Division::getName)
        .containsExactly("蒲城县");
    assertThat(found("", "6105", LocalDate.of(2026, 1, 1)))
        .extracting(Division::getName)
        .containsExactly("蒲城市");

    clerk.undo(later);
    assertThat(found("", "6105", LocalDate.of(2026, 1, 1)))
        .extracting(Division::getName)
        .containsExactly("蒲城县");
  }

  @Test
  void aFullNameIsThatOfTheDay() {
    confirm(CITIES, "2023-06");
    confirm(AREAS, "2023-06");
    confirm("code,name,provinceCode\n6105,渭北市,61\n", "2025-12");

    assertThat(found("", "610526", LocalDate.of(2024, 1, 1)))
        .extracting(Division::getFullName)
        .containsExactly("渭南市蒲城县");
    assertThat(found("", "610526", LocalDate.of(2026, 1, 1)))
        .extracting(Division::getFullName)
        .containsExactly("渭北市蒲城县");
  }

  @Test
  void aFileThatLacksManyCodesStopsAtTheBrake() {
    var many = new StringBuilder("code,name,cityCode,provinceCode\n");
    IntStream.range(1, 60).forEach(n -> many.append("6105%02d,第%d县,6105,61\n".formatted(n, n)));
    confirm(many.toString(), "2023-06");

    var half = read("code,name,cityCode,provinceCode\n610501,第1县,6105,61\n", "2024-06");

    assertThat(half.getQuestionsList())
        .anyMatch(q ->
            q.getKind() == QuestionKind.QUESTION_KIND_MASS_CHANGE && q.getText().contains("58"));
  }

  @Test
  void wrongAndRepeatedCodesAreNamed() {
    var read = read("code,name\n61,陕西省\n61,陕西\n9,错\n", "2023-06");

    assertThat(read.getCounts().getFailed()).isEqualTo(3);
  }

  @Test
  void onlyTheRootImportsWhatAllShare() throws SQLException {
    registry.grant(TOWN_ADMIN, cn.liandong.common.scope.Role.COUNTY_ADMINISTRATOR, registry.town);
    var town = new Uploads(as(imports, TOWN_ADMIN));
    var read =
        town.upload(
            "divisions", registry.town.id(), "x.csv", PROVINCES.getBytes(StandardCharsets.UTF_8));

    assertThat(read.getState()).isEqualTo(ImportState.IMPORT_STATE_FAILED);
    assertThat(read.getProblem()).contains("最上级单位");
  }

  private Import confirm(String file, String month) {
    var confirmed = clerk.confirm(read(file, month));
    assertThat(confirmed.getState()).isEqualTo(ImportState.IMPORT_STATE_CONFIRMED);
    return confirmed;
  }

  private Import read(String file, String month) {
    var read =
        clerk.upload(
            "divisions",
            registry.county.id(),
            "divisions.csv",
            file.getBytes(StandardCharsets.UTF_8));
    return clerk.answer(read, q -> q.getKind() == QuestionKind.QUESTION_KIND_PERIOD ? month : "");
  }

  private List<Division> found(String parent, String query, LocalDate day) {
    var request = ListDivisionsRequest.newBuilder().setParentCode(parent).setQuery(query);
    if (day != null) {
      request.setAsOfDate(Dates.toProto(day));
    }
    return call(as(divisions, TOWN_ADMIN).listDivisions(request.build())).getDivisionsList();
  }
}
