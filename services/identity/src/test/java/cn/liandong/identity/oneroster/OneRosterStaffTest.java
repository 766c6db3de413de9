package cn.liandong.identity.oneroster;

import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestImports;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.ImportService;
import cn.liandong.proto.imports.v1.Import;
import cn.liandong.proto.imports.v1.ImportState;
import cn.liandong.proto.imports.v1.ListRowsRequest;
import cn.liandong.proto.imports.v1.Row;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class OneRosterStaffTest {

  private static final String ORGS =
      """
      sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
      o1,,,%s,school,,
      o2,,,%s,school,,
      """
          .formatted(TestPeople.name(TestPeople.SCHOOL), TestPeople.name(TestPeople.OTHER_SCHOOL));
  private static final String ROLES =
      """
      sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
      """;
  private static final String USERS =
      """
      sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone
      """;

  @GrpcClient("identity")
  ImportService imports;

  @Inject TestPeople registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    registry.sql("update import_head set import_id = null");
  }

  @Test
  void usersJoinTheRegisterAtTheSchoolOfTheirPrimaryRole() throws SQLException {
    var read =
        upload(
            ORGS,
            ROLES
                + "r1,,,u1,secondary,teacher,,,o2,\n"
                + "r2,,,u1,primary,principal,2024-09-01,,o1,\n"
                + "r3,,,u2,primary,aide,,,o2,\n\n",
            USERS
                + "u1,,,true,wang,,𬱖,王,,T1,w@example.com,13800138000,\n"
                + "u2,,,true,ali,,阿力木·买买提,,,T2,,,13900139000\n");

    assertThat(read.getCounts().getAdded()).as("%s", read).isEqualTo(2);
    assertThat(people())
        .containsExactly(
            "王𬱖 TEACHER T1 校长 2024-09-01 " + TestPeople.SCHOOL,
            "阿力木·买买提 STAFF T2  today " + TestPeople.OTHER_SCHOOL);
    assertThat(stored(read)).doesNotContain("13800138000", "w@example.com");
  }

  private List<String> people() throws SQLException {
    confirm();
    return List.of(
        registry
            .text(
                """
                select string_agg(concat_ws(' ', p.name, p.kind, p.staff_number, m.position,
                    case m.valid_from when current_date then 'today' else m.valid_from::text end,
                    m.unit_id), '|' order by p.staff_number)
                from person p join membership m on m.person_id = p.id\
                """)
            .split("\\|"));
  }

  private Import read;

  private void confirm() {
    new TestImports(imports).confirm(read);
  }

  private String stored(Import from) throws SQLException {
    return registry.text(
        """
        select string_agg(r::text, '') || (
          select string_agg(encode(content, 'escape'), '') from import_part where import_id = ?)
        from import_row r where import_id = ?\
        """,
        UUID.fromString(from.getId()),
        UUID.fromString(from.getId()));
  }

  @Test
  void whoIsToBeDeletedLeavesAndTheOthersStayAsTheyAre() throws SQLException {
    var roles = ROLES + "r1,,,u1,primary,teacher,,,o1,\nr2,,,u2,primary,teacher,,,o1,\n";
    upload(ORGS, roles, USERS + "u1,,,true,a,,三,张,,T1,,,\nu2,,,true,b,,四,李,,T2,,,\n");
    confirm();

    upload(
        ORGS,
        roles,
        USERS
            + "u1,tobedeleted,2026-11-01T00:00:00Z,true,a,,三,张,,T1,,,\n"
            + "u2,active,2026-11-01T00:00:00Z,true,b,,四,李,,T2,,,\n");
    confirm();

    assertThat(
            registry.text(
                "select string_agg(p.name, ',') from person p join membership m on m.person_id = p.id"
                    + " where m.valid_to is null"))
        .isEqualTo("李四");
  }

  @Test
  void somebodyWithoutARoleIsAWrongRow() {
    upload(
        ORGS,
        ROLES + "r1,,,u1,primary,teacher,,,o1,\n",
        USERS + "u1,,,true,a,,三,张,,T1,,,\nu9,,,true,b,,四,李,,T2,,,\n");

    assertThat(rows())
        .filteredOn(row -> row.getIssuesCount() > 0)
        .singleElement()
        .satisfies(row -> assertThat(row.getRow()).isEqualTo(3));
  }

  private List<Row> rows() {
    var request = ListRowsRequest.newBuilder().setImportId(read.getId()).build();
    return call(as(imports, "county-admin").listRows(request)).getRowsList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"student", "parent", "guardian", "relative", ""})
  void aPackageWithStudentsOrFamiliesIsRefusedAndNotKept(String role) throws SQLException {
    upload(
        ORGS,
        ROLES + "r1,,,u1,primary,teacher,,,o1,\nr2,,,u2,primary," + role + ",,,o1,\n",
        USERS + "u1,,,true,a,,三,张,,T1,,,\nu2,,,true,b,,小明,李,,S1,,,\n");

    assertThat(read.getState()).isEqualTo(ImportState.IMPORT_STATE_FAILED);
    assertThat(read.getProblem()).contains("roles.csv 第 3 行", "不保存学生");
    assertThat(
            registry.count(
                "select (select count(*) from import_part where import_id = '%1$s') + (select count(*) from import_row where import_id = '%1$s')"
                    .formatted(read.getId())))
        .isZero();
  }

  @Test
  void usersWithoutTheirRolesAreRefusedBecauseNobodyKnowsWhoIsAStudent() {
    upload(ORGS, "", USERS + "u1,,,true,a,,三,张,,T1,,,\n");

    assertThat(read.getState()).isEqualTo(ImportState.IMPORT_STATE_FAILED);
    assertThat(read.getProblem()).contains("缺少 roles.csv");
  }

  private Import upload(String orgs, String roles, String users) {
    read =
        new TestImports(imports)
            .upload("teachers", "oneroster.zip", ByteString.copyFrom(zip(orgs, roles, users)));
    return read;
  }

  private static byte[] zip(String orgs, String roles, String users) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file :
          List.of(
              List.of("users.csv", users),
              List.of("roles.csv", roles),
              List.of("orgs.csv", orgs),
              List.of("manifest.csv", "propertyName,value\nmanifest.version,1.0\n"))) {
        if (!file.getLast().isEmpty()) {
          zip.putNextEntry(new ZipEntry(file.getFirst()));
          zip.write(file.getLast().getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
