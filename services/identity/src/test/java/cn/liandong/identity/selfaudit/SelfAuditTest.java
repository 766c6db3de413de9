package cn.liandong.identity.selfaudit;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static cn.liandong.identity.TestPeople.asService;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.CarryOutCorrectionRequest;
import cn.liandong.proto.identity.v1.CarryOutDeletionRequest;
import cn.liandong.proto.identity.v1.CorrectionService;
import cn.liandong.proto.identity.v1.CreatePersonRequest;
import cn.liandong.proto.identity.v1.DeletionService;
import cn.liandong.proto.identity.v1.ExportPeopleRequest;
import cn.liandong.proto.identity.v1.ExportSelfAuditRequest;
import cn.liandong.proto.identity.v1.ExportSelfAuditResponse;
import cn.liandong.proto.identity.v1.ListCorrectionsRequest;
import cn.liandong.proto.identity.v1.PersonField;
import cn.liandong.proto.identity.v1.PersonKind;
import cn.liandong.proto.identity.v1.PersonService;
import cn.liandong.proto.identity.v1.RenewSealsRequest;
import cn.liandong.proto.identity.v1.RequestCorrectionRequest;
import cn.liandong.proto.identity.v1.RevealPersonRequest;
import cn.liandong.proto.identity.v1.SelfAuditService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class SelfAuditTest {

  private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();

  @GrpcClient("identity")
  SelfAuditService audits;

  @GrpcClient("identity")
  PersonService people;

  @GrpcClient("identity")
  CorrectionService corrections;

  @GrpcClient("identity")
  DeletionService deletions;

  @Inject TestPeople registry;

  private String person;

  @BeforeEach
  void aTeacher() throws SQLException {
    registry.reset();
    person =
        call(as(people, "school-admin")
                .createPerson(
                    CreatePersonRequest.newBuilder()
                        .setUnitId(TestPeople.SCHOOL.toString())
                        .setName("阿力木·买买提")
                        .setKind(PersonKind.PERSON_KIND_TEACHER)
                        .setPhone("13800138000")
                        .build()))
            .getDetail()
            .getPerson()
            .getId();
    registry.sql(
        "update person set account_id = ? where id = ?",
        TestPeople.id("teacher"),
        UUID.fromString(person));
  }

  @Test
  void whatIsKeptIsCountedByKind() throws SQLException {
    registry.person("left", "古丽", TestPeople.SCHOOL);
    registry.sql(
        "update membership set valid_to = '2021-01-01' where person_id = ?", TestPeople.id("left"));
    registry.person("elsewhere", "外县人", TestPeople.OTHER_COUNTY);

    assertThat(sheet("county-admin", "保存的人员"))
        .containsExactly(List.of("教师", "1", "1", "1", "0", "1"));
  }

  @Test
  void correctionsAreCountedWithTheDaysTheyTook() throws SQLException {
    call(
        as(corrections, "teacher")
            .requestCorrection(
                RequestCorrectionRequest.newBuilder()
                    .setRequestId(UUID.randomUUID().toString())
                    .setField(PersonField.PERSON_FIELD_PHONE)
                    .setWanted("13900139001")
                    .build()));
    registry.sql("update correction_request set request_time = request_time - interval '36 hours'");
    var open =
        call(
            as(corrections, "school-admin")
                .listCorrections(
                    ListCorrectionsRequest.newBuilder()
                        .setUnitId(TestPeople.SCHOOL.toString())
                        .setOpen(true)
                        .build()));
    call(
        as(corrections, "school-admin")
            .carryOutCorrection(
                CarryOutCorrectionRequest.newBuilder()
                    .setCorrectionId(open.getCorrections(0).getId())
                    .build()));

    registry.sql(
        """
        insert into correction_request (id, request_id, person_id, field, wanted, state, decide_time)
        values (gen_random_uuid(), gen_random_uuid(), ?, 'PHONE', 'sealed:x', 'WITHDRAWN', now())\
        """,
        UUID.fromString(person));

    assertThat(sheet("county-admin", "更正申请"))
        .containsExactly(List.of("手机号码", "2", "1", "0", "1", "0", "1.5", "1.5"));
    assertThat(sheet("county-admin", YEAR - 1, "更正申请")).isEmpty();
  }

  @Test
  void answersToConsentNoticesAreCounted() throws SQLException {
    registry.consentNotice("notice", TestPeople.COUNTY);
    for (var state : List.of("GIVEN", "WITHDRAWN")) {
      registry.sql(
          """
          insert into consent (id, notice_id, person_id, state, latest)
          values (gen_random_uuid(), ?, ?, ?, false)\
          """,
          TestPeople.id("notice"),
          UUID.fromString(person),
          state);
    }

    assertThat(sheet("county-admin", "同意登记").getFirst())
        .startsWith("公开姓名")
        .endsWith("", "1", "0", "1", "0");
    assertThat(sheet("county-admin", YEAR - 1, "同意登记")).isEmpty();
  }

  @Test
  void deletionsAreCountedByWhoAskedAndTheErasedAreKeptNoLonger() throws SQLException {
    registry.person("left", "古丽", TestPeople.SCHOOL);
    registry.deletion("deletion", "left");
    registry.sql(
        "update membership set valid_to = '2021-01-01' where person_id = ?", TestPeople.id("left"));
    assertThat(sheet("county-admin", "删除申请").getFirst()).startsWith("管理员", "1", "0", "0", "0", "1");

    call(
        as(deletions, "county-admin")
            .carryOutDeletion(
                CarryOutDeletionRequest.newBuilder()
                    .setDeletionId(TestPeople.id("deletion").toString())
                    .build()));

    assertThat(sheet("county-admin", "删除申请").getFirst()).startsWith("管理员", "1", "1", "0", "0", "0");
    assertThat(sheet("county-admin", "保存的人员"))
        .containsExactly(List.of("教师", "1", "0", "1", "0", "1"));
  }

  @Test
  void looksAtWholeNumbersAreCountedByReason() {
    for (var who : List.of("school-admin", "town-admin")) {
      call(
          as(people, who)
              .revealPerson(
                  RevealPersonRequest.newBuilder()
                      .setPersonId(person)
                      .setReason("补录平台账号")
                      .build()));
    }

    assertThat(sheet("auditor", "查看完整号码")).contains(List.of("补录平台账号", "2", "1", "2"));
    assertThat(sheet("sibling-county", TestPeople.OTHER_COUNTY, YEAR, "查看完整号码")).isEmpty();
  }

  @Test
  void exportsAndRenewedKeysAreThere() throws SQLException {
    call(
        as(people, "school-admin")
            .exportPeople(
                ExportPeopleRequest.newBuilder().setUnitId(TestPeople.SCHOOL.toString()).build()));
    call(asService(people).renewSeals(RenewSealsRequest.getDefaultInstance()));

    assertThat(sheet("auditor", "导出").stream().map(List::getFirst)).contains("人员名册");
    assertThat(sheet("auditor", "更换加密密钥")).isNotEmpty();
  }

  @Test
  void accountsThatNobodyEverUsedAreNamed() throws SQLException {
    registry.waitingAccount("waits");
    registry.sql("update account set unit_id = ? where username = 'waits'", TestPeople.SCHOOL);
    registry.sql(
        """
        insert into sign_in_event (id, event_time, type, subject)
        values (gen_random_uuid()::text, clock_timestamp(), 'LOGIN', 'subject-teacher')\
        """);

    var unused = sheet("county-admin", "没有用过的账号");

    assertThat(unused.stream().map(List::getFirst)).contains("waits").doesNotContain("teacher");
    assertThat(unused).anyMatch(row -> row.containsAll(List.of("waits", "没有激活")));
  }

  @Test
  void onlyTheCountyAndTheAuditorTakeItAndItIsAudited() throws SQLException {
    var before = exports();
    sheet("county-admin", "保存的人员");
    assertThat(exports()).isEqualTo(before + 1);
    for (var other : List.of("county-leader", "school-admin", "secadmin", "sibling-county")) {
      assertFails("UNIT_NOT_FOUND", () -> export(other, TestPeople.COUNTY, YEAR));
    }
    assertFails("ARGUMENT_INVALID", () -> export("auditor", TestPeople.COUNTY, YEAR + 1));
  }

  private long exports() throws SQLException {
    return registry.count("select count(*) from audit_entry where action = 'SELF_AUDIT_EXPORTED'");
  }

  private List<List<String>> sheet(String who, String name) {
    return sheet(who, YEAR, name);
  }

  private List<List<String>> sheet(String who, int year, String name) {
    return sheet(who, TestPeople.COUNTY, year, name);
  }

  private List<List<String>> sheet(String who, UUID unit, int year, String name) {
    var content = call(export(who, unit, year)).getContent();
    try (var workbook = new XSSFWorkbook(content.newInput())) {
      return StreamSupport.stream(workbook.getSheet(name).spliterator(), false)
          .skip(2)
          .map(SelfAuditTest::values)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> values(Row row) {
    var format = new DataFormatter();
    return IntStream.range(0, row.getLastCellNum())
        .mapToObj(column -> format.formatCellValue(row.getCell(column)))
        .toList();
  }

  private Uni<ExportSelfAuditResponse> export(String who, UUID unit, int year) {
    return as(audits, who)
        .exportSelfAudit(
            ExportSelfAuditRequest.newBuilder().setUnitId(unit.toString()).setYear(year).build());
  }
}
