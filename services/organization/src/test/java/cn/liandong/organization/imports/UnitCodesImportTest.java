package cn.liandong.organization.imports;

import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.Issue;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.organization.v1.ImportService;
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
class UnitCodesImportTest {

  private static final String HEAD = "学校标识码,单位名称,上级单位,办学类型码,统一社会信用代码,行政区划代码\n";
  private static final String IN_FORCE =
      "select count(*) from unit_code where superseded_by is null and valid_to is null and code = ?";

  @GrpcClient("organization")
  ImportService imports;

  @Inject TestRegistry registry;

  private Uploads clerk;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    clerk = new Uploads(as(imports, COUNTY_ADMIN));
  }

  @Test
  void codesArriveWithNewAndKnownSchoolsAndLeaveWithTheUndo() throws SQLException {
    var read =
        upload(
            "2161020036,罕井镇第二小学,罕井镇中心校,211,12100000400009880K,610526101\n"
                + "2161020050,罕井镇第三小学,罕井镇中心校,211,91350100M000100Y43,\n");
    assertThat(read.getCounts().getFailed()).isZero();
    var confirmed = clerk.confirm(read);

    assertThat(registry.count(IN_FORCE, "12100000400009880K")).isEqualTo(1);
    assertThat(registry.count(IN_FORCE, "91350100M000100Y43")).isEqualTo(1);
    assertThat(registry.count("select count(*) from unit_version where code = '2161020036'"))
        .as("an identifier beside the version makes no new version")
        .isEqualTo(1);

    clerk.undo(confirmed);
    assertThat(registry.count("select count(*) from unit_code")).isZero();
  }

  @Test
  void theSameCodesAgainChangeNothing() {
    var row = "2161020036,罕井镇第二小学,罕井镇中心校,211,12100000400009880K,610526101\n";
    clerk.confirm(upload(row));

    assertThat(upload(row).getCounts().getUnchanged()).isEqualTo(1);
  }

  @Test
  void eachWrongCodeIsNamed() {
    var read =
        upload(
            "216102003,罕井镇第二小学,罕井镇中心校,211,,\n"
                + "2161020037,罕井镇第十小学,罕井镇中心校,211,12100000400009880L,\n"
                + "2161020042,孙镇第一小学,孙镇中心校,211,,61052\n");

    assertThat(issues(read))
        .extracting(Issue::getReason)
        .contains("SCHOOL_CODE", "CREDIT_CODE", "DIVISION_CODE");
    assertThat(read.getCounts().getFailed()).isEqualTo(3);
  }

  @Test
  void aKindThatDoesNotFitTheSchoolTypeIsAWarning() {
    var read = upload("3161020077,罕井镇新小学,罕井镇中心校,211,,\n");

    assertThat(read.getCounts().getWarned()).isEqualTo(1);
    assertThat(issues(read)).extracting(Issue::getReason).containsExactly("CODE_KIND");
  }

  @Test
  void anotherCategoryUnderTheOldCodeIsAWarning() {
    var read = upload("2161020036,罕井镇第二小学,罕井镇中心校,311,,\n");

    assertThat(issues(read)).extracting(Issue::getReason).contains("CODE_KEPT");
  }

  @Test
  void aVoidCodeIsNotUsedAgain() throws SQLException {
    registry.sql(
        "update unit_version set valid_to = '2024-01-01' where code = ?", registry.school.code());
    var read = upload("2161020036,罕井镇新建小学,罕井镇中心校,211,,\n");

    assertThat(issues(read)).extracting(Issue::getReason).containsExactly("CODE_VOID");
  }

  private Import upload(String rows) {
    return clerk.upload(
        "units", registry.county.id(), "units.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8));
  }

  private List<Issue> issues(Import read) {
    var request = ListRowsRequest.newBuilder().setImportId(read.getId()).build();
    return call(as(imports, COUNTY_ADMIN).listRows(request)).getRowsList().stream()
        .flatMap(row -> row.getIssuesList().stream())
        .toList();
  }
}
