package cn.liandong.organization.body;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.imports.Uploads;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.imports.v1.UndoImportRequest;
import cn.liandong.proto.organization.v1.Body;
import cn.liandong.proto.organization.v1.BodyService;
import cn.liandong.proto.organization.v1.ExportBodiesRequest;
import cn.liandong.proto.organization.v1.ImportService;
import cn.liandong.proto.organization.v1.ListBodiesRequest;
import cn.liandong.proto.organization.v1.RecordCheckRequest;
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
class BodiesImportTest {

  private static final String TEAM = "应用指导团队,第一团队,610526,蒲城县教育体育局,语文,2024-09-01,%s,%s,%s,%s\n";
  private static final String HEADINGS = "类别,名称,单位代码,所属单位,学科,成立日期,角色,部门,职务,账号\n";

  @GrpcClient("organization")
  ImportService imports;

  @GrpcClient("organization")
  BodyService bodies;

  @Inject TestRegistry registry;

  private Uploads clerk;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    clerk = new Uploads(as(imports, COUNTY_ADMIN));
  }

  @Test
  void bodiesAreFoundedWithTheirSeatsAndTakenBack() {
    var job =
        clerk.confirm(upload(seat("主持人", "", "", "town-admin") + seat("工作秘书", "教研室", "干事", "")));

    assertThat(job.getState()).isEqualTo(ImportState.IMPORT_STATE_CONFIRMED);
    assertThat(list()).singleElement().returns("第一团队", Body::getName);
    assertThat(seats()).containsExactlyInAnyOrder("host:town-admin", "secretary:教研室干事");

    clerk.undo(job);
    assertThat(list()).isEmpty();
  }

  @Test
  void aListThatStandsAlreadyChangesNothingAndALongerOneAdds() {
    clerk.confirm(upload(seat("主持人", "", "", "town-admin")));

    var again = upload(seat("主持人", "", "", "town-admin") + seat("成员", "教研室", "教研员", ""));
    assertThat(again.getCounts().getUnchanged()).isEqualTo(1);
    assertThat(again.getCounts().getAdded()).isEqualTo(1);
    clerk.confirm(again);

    assertThat(list()).hasSize(1);
    assertThat(seats()).containsExactlyInAnyOrder("host:town-admin", "member:教研室教研员");
  }

  @Test
  void theExportComesBackUnchanged() {
    clerk.confirm(upload(seat("主持人", "", "", "town-admin") + seat("成员", "教研室", "教研员", "")));
    var export =
        call(
            as(bodies, COUNTY_ADMIN)
                .exportBodies(
                    ExportBodiesRequest.newBuilder()
                        .setUnitId(registry.county.id().toString())
                        .build()));

    var again =
        clerk.upload("bodies", registry.county.id(), "x.xlsx", export.getContent().toByteArray());

    assertThat(again.getCounts().getFailed()).isZero();
    assertThat(again.getCounts().getUnchanged()).isEqualTo(2);
  }

  @Test
  void wrongRowsSayWhatToDo() {
    var job =
        upload(
            seat("主持人", "", "", "town-admin")
                + seat("主持人", "教研室", "教研员", "")
                + seat("顾问", "教研室", "主任", "")
                + seat("成员", "教研室", "主任", "town-admin")
                + seat("成员", "", "", "nobody-knows")
                + "读书会,第二团队,610526,蒲城县教育体育局,语文,2024-09-01,,,,\n");

    assertThat(reasons(job))
        .containsExactly(
            "SEATS_FULL",
            "ROLE_UNKNOWN",
            "HOLDER_UNCLEAR",
            "ACCOUNT_NOT_FOUND",
            "BODY_KIND_UNKNOWN");
  }

  @Test
  void whatStandsIsNotOverwritten() {
    clerk.confirm(upload(seat("主持人", "", "", "town-admin")));

    var other = upload(seat("成员", "教研室", "教研员", "").replace("语文", "数学"));

    assertThat(reasons(other)).containsExactly("BODY_DIFFERS");
  }

  @Test
  void whatWasBuiltOnIsNotTakenBack() {
    var job = clerk.confirm(upload(seat("主持人", "", "", "town-admin")));
    var body = list().getFirst();
    call(
        as(bodies, COUNTY_ADMIN)
            .recordCheck(
                RecordCheckRequest.newBuilder()
                    .setBodyId(body.getId())
                    .setVersion(body.getVersion())
                    .setYear(2025)
                    .setPassed(true)
                    .build()));

    assertFails(
        "BODY_IN_USE",
        () ->
            as(imports, COUNTY_ADMIN)
                .undoImport(UndoImportRequest.newBuilder().setImportId(job.getId()).build()));
  }

  private static String seat(String role, String department, String post, String account) {
    return TEAM.formatted(role, department, post, account);
  }

  private Import upload(String rows) {
    return clerk.upload(
        "bodies",
        registry.county.id(),
        "x.csv",
        (HEADINGS + rows).getBytes(StandardCharsets.UTF_8));
  }

  private List<String> reasons(Import job) {
    var request = ListRowsRequest.newBuilder().setImportId(job.getId()).build();
    return call(as(imports, COUNTY_ADMIN).listRows(request)).getRowsList().stream()
        .flatMap(row -> row.getIssuesList().stream())
        .map(issue -> issue.getReason())
        .toList();
  }

  private List<Body> list() {
    var request = ListBodiesRequest.newBuilder().setUnitId(registry.county.id().toString()).build();
    return call(as(bodies, COUNTY_ADMIN).listBodies(request)).getBodiesList();
  }

  private List<String> seats() {
    try {
      return registry.texts(
          """
          select s.role || ':' || coalesce(
            (select g.username from grant_ref g where g.account_id = s.account_id limit 1),
            s.department || s.post)
          from body_seat s\
          """);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
