package cn.liandong.identity.personaldata;

import static cn.liandong.common.test.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.CreatePersonRequest;
import cn.liandong.proto.identity.v1.ExportPersonalDataRequest;
import cn.liandong.proto.identity.v1.GetPersonalDataRequest;
import cn.liandong.proto.identity.v1.PersonKind;
import cn.liandong.proto.identity.v1.PersonService;
import cn.liandong.proto.identity.v1.PersonalDataKind;
import cn.liandong.proto.identity.v1.PersonalDataSection;
import cn.liandong.proto.identity.v1.PersonalDataService;
import cn.liandong.proto.identity.v1.PersonalRecord;
import cn.liandong.proto.identity.v1.RevealPersonRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class PersonalDataTest {

  private static final String PHONE = "13800138000";
  private static final String IDENTITY = "11010519491231002X";

  @GrpcClient("identity")
  PersonalDataService personalData;

  @GrpcClient("identity")
  PersonService people;

  @Inject TestPeople registry;

  private String person;

  @BeforeEach
  void aTeacherWithAnAccount() throws SQLException {
    registry.reset();
    var entered =
        call(
            as(people, "school-admin")
                .createPerson(
                    CreatePersonRequest.newBuilder()
                        .setUnitId(TestPeople.SCHOOL.toString())
                        .setName("阿力木·买买提")
                        .setKind(PersonKind.PERSON_KIND_TEACHER)
                        .setPhone(PHONE)
                        .setIdentityNumber(IDENTITY)
                        .setPosition("语文")
                        .build()));
    person = entered.getDetail().getPerson().getId();
    registry.sql(
        "update person set account_id = ? where id = ?",
        TestPeople.id("teacher"),
        UUID.fromString(person));
  }

  @Test
  void aTeacherSeesWhatIsStoredWithMaskedNumbers() {
    var stored = stored("teacher");

    assertThat(stored).containsOnlyKeys(kinds());
    assertThat(stored.get(PersonalDataKind.PERSONAL_DATA_KIND_ACCOUNT).getFirst())
        .startsWith("teacher", "teacher", "已激活");
    assertThat(stored.get(PersonalDataKind.PERSONAL_DATA_KIND_PERSON).getFirst())
        .startsWith("阿力木·买买提", "教师", "", "138****8000", "110***********002X");
    assertThat(stored.get(PersonalDataKind.PERSONAL_DATA_KIND_MEMBERSHIP).getFirst())
        .contains("任职", "语文");
    assertThat(stored.get(PersonalDataKind.PERSONAL_DATA_KIND_CHANGE).getFirst())
        .contains("school-admin", "登记");
  }

  @Test
  void whoLookedAtTheNumbersAndWhyIsTold() {
    call(
        as(people, "school-admin")
            .revealPerson(
                RevealPersonRequest.newBuilder().setPersonId(person).setReason("补录平台账号").build()));

    assertThat(stored("teacher").get(PersonalDataKind.PERSONAL_DATA_KIND_REVEAL).getFirst())
        .endsWith("school-admin", "补录平台账号");
  }

  @Test
  void whatPeopleWroteIsNotTakenForACodeNorForASeal() throws SQLException {
    var sealed = registry.text("select phone from person where id = ?", UUID.fromString(person));
    registry.sql(
        "update membership set position = 'DONE' where person_id = ?", UUID.fromString(person));
    registry.sql(
        "update account set state_reason = ? where id = ?", sealed, TestPeople.id("teacher"));

    assertThat(stored("teacher").get(PersonalDataKind.PERSONAL_DATA_KIND_MEMBERSHIP).getFirst())
        .contains("任职", "DONE");
    assertThat(stored("teacher").get(PersonalDataKind.PERSONAL_DATA_KIND_ACCOUNT).getFirst())
        .contains(sealed);
  }

  @Test
  void nobodyElseSeesThem() {
    for (var other : List.of("school-admin", "county-admin", "sysadmin", "sibling-county")) {
      assertThat(stored(other).get(PersonalDataKind.PERSONAL_DATA_KIND_PERSON)).isEmpty();
      assertThat(stored(other).toString()).doesNotContain("阿力木·买买提", "138****8000");
    }
    assertThat(stored("school-admin").get(PersonalDataKind.PERSONAL_DATA_KIND_GRANT).getFirst())
        .startsWith("学校管理员");
  }

  @Test
  void theFileHoldsWholeNumbersAndTakingItIsWrittenDown() throws Exception {
    var file =
        call(
            as(personalData, "teacher")
                .exportPersonalData(ExportPersonalDataRequest.getDefaultInstance()));

    assertThat(file.getFileName()).isEqualTo("我的个人信息-teacher.xlsx");
    try (var workbook = new XSSFWorkbook(file.getContent().newInput())) {
      assertThat(workbook.getSheetName(0)).isEqualTo("个人信息一览");
      assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
          .startsWith("个人信息一览 · 导出人 teacher · 导出时间 20");
      var row = workbook.getSheet("人员登记").getRow(2);
      assertThat(row.getCell(3).getStringCellValue()).isEqualTo(PHONE);
      assertThat(row.getCell(4).getStringCellValue()).isEqualTo(IDENTITY);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    assertThat(
            registry.count(
                "select count(*) from audit_entry where action = 'PERSONAL_DATA_EXPORTED' and actor = 'teacher'"))
        .isPositive();
  }

  private static PersonalDataKind[] kinds() {
    return Arrays.stream(PersonalDataKind.values())
        .filter(kind -> kind != PersonalDataKind.UNRECOGNIZED && kind.getNumber() > 0)
        .toArray(PersonalDataKind[]::new);
  }

  private Map<PersonalDataKind, List<List<String>>> stored(String person) {
    return call(
            as(personalData, person).getPersonalData(GetPersonalDataRequest.getDefaultInstance()))
        .getSectionsList()
        .stream()
        .collect(Collectors.toMap(PersonalDataSection::getKind, PersonalDataTest::values));
  }

  private static List<List<String>> values(PersonalDataSection section) {
    return section.getRecordsList().stream()
        .map(PersonalRecord::getValuesList)
        .map(List::<String>copyOf)
        .toList();
  }
}
