package cn.liandong.identity.platformaccount;

import static cn.liandong.identity.Failures.assertFails;
import static cn.liandong.identity.Failures.call;
import static cn.liandong.identity.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.PostgresResource;
import cn.liandong.identity.KeycloakStandIn;
import cn.liandong.identity.TestImports;
import cn.liandong.identity.TestPeople;
import cn.liandong.proto.identity.v1.CountPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.ExportPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.ImportService;
import cn.liandong.proto.identity.v1.ListPlatformAccountsRequest;
import cn.liandong.proto.identity.v1.PlatformAccount;
import cn.liandong.proto.identity.v1.PlatformAccountService;
import cn.liandong.proto.identity.v1.PlatformCall;
import cn.liandong.proto.identity.v1.PlatformCallState;
import cn.liandong.proto.identity.v1.PlatformFigure;
import cn.liandong.proto.identity.v1.PlatformState;
import cn.liandong.proto.identity.v1.RecordPlatformCallRequest;
import cn.liandong.proto.identity.v1.UnitPlatformAccounts;
import com.google.type.Date;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KeycloakStandIn.class)
class PlatformAccountEndpointTest {

  private static final String HERE = TestPeople.name(TestPeople.SCHOOL);
  private static final Date OCTOBER = date(2025, 10, 31);
  private static final Date TOMORROW = date(2099, 1, 1);

  @GrpcClient("identity")
  PlatformAccountService accounts;

  @GrpcClient("identity")
  ImportService imports;

  @Inject TestPeople registry;

  /** Four teachers in one school: none, registered, verified with a seat, and one no list names. */
  @BeforeEach
  void listOfOctober() throws SQLException {
    registry.reset();
    registry.sql("update import_head set import_id = null");
    var driver = new TestImports(imports);
    driver.confirm(
        driver.upload(
            "teachers",
            """
            学校名称,姓名,工号,手机号码
            %1$s,张三,T1,13800138000
            %1$s,李四,T2,
            %1$s,王五,T3,
            %1$s,赵六,T4,
            """
                .formatted(HERE)));
    var read =
        driver.upload(
            "platform_accounts",
            """
            国家平台账号名单（截至2025年10月31日）
            学校名称,姓名,账号状态,管理员激活,最近登录日期,归校归班,数据来源
            %1$s,张三,未注册,,,,平台后台导出
            %1$s,李四,已注册,未激活,,否,平台后台导出
            %1$s,王五,已实名认证,已激活,2025-10-09,是,平台后台导出
            """
                .formatted(HERE));
    driver.confirm(driver.answer(read, "absent-people:1", "part"));
  }

  @Test
  void eachSchoolIsCountedAndItsIndicatorsComputedFromTheLists() {
    var unit = count("county-admin", TestPeople.COUNTY.toString(), OCTOBER);

    assertThat(unit.getUnitName()).isEqualTo(HERE);
    assertThat(
            List.of(
                unit.getPeople(),
                unit.getUnlisted(),
                unit.getNone(),
                unit.getRegistered(),
                unit.getVerified(),
                unit.getSeatsNotActivated(),
                unit.getMissing(),
                unit.getCalled()))
        .as("three of four were there on the day, for the list names them")
        .containsExactly(3, 0, 1, 1, 1, 1, 2, 0);
    assertThat(unit.getFiguresList())
        .extracting(PlatformFigure::getIndicator, f -> f.getNumerator() + "/" + f.getDenominator())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("I01", "2/3"),
            org.assertj.core.groups.Tuple.tuple("I02", "1/3"),
            org.assertj.core.groups.Tuple.tuple("I04", "1/1"),
            org.assertj.core.groups.Tuple.tuple("I05", "1/1"),
            org.assertj.core.groups.Tuple.tuple("I07", "1/2"));

    var today = count("school-admin", TestPeople.SCHOOL.toString(), Date.getDefaultInstance());
    assertThat(today.getUnlisted()).isEqualTo(1);
    assertThat(today.getFiguresList())
        .as("no list of this month tells who signed in")
        .noneMatch(figure -> figure.getIndicator().equals("I05"));
  }

  @Test
  void whoIsMissingIsListedWithTheDayAndTheSourceAndAMaskedPhone() {
    var missing = list(ListPlatformAccountsRequest.newBuilder().setOnlyMissing(true));

    assertThat(missing).extracting(PlatformAccount::getName).containsExactly("李四", "张三");
    var zhang = missing.getLast();
    assertThat(zhang.getMaskedPhone()).isEqualTo("138****8000");
    assertThat(zhang.getCutoffDate()).isEqualTo(OCTOBER);
    assertThat(zhang.getSource()).isEqualTo("平台后台导出");
    assertThat(
            list(
                ListPlatformAccountsRequest.newBuilder()
                    .setState(PlatformState.PLATFORM_STATE_UNLISTED)))
        .extracting(PlatformAccount::getName)
        .containsExactly("赵六");
  }

  @Test
  void aCallIsNotedWithWhoAndWhenAndFiltersTheList() throws SQLException {
    var zhang = list(ListPlatformAccountsRequest.newBuilder().setOnlyMissing(true)).getLast();
    record("school-admin", promise(zhang, TOMORROW));

    var called =
        list(
            ListPlatformAccountsRequest.newBuilder()
                .setCallState(PlatformCallState.PLATFORM_CALL_STATE_PROMISED));
    assertThat(called).extracting(PlatformAccount::getName).containsExactly("张三");
    var noted = called.getFirst().getCall();
    assertThat(noted.getUsername()).isEqualTo("school-admin");
    assertThat(noted.getNote()).isEqualTo("本周内");
    assertThat(noted.getPromisedDate()).isEqualTo(TOMORROW);
    assertThat(
            registry.count(
                "select count(*) from audit_entry where action = 'PLATFORM_CALL_RECORDED'"
                    + " and object_id = ? and result = 'done'",
                zhang.getPersonId()))
        .isEqualTo(1);
    assertThat(count("county-admin", TestPeople.COUNTY.toString(), OCTOBER).getCalled())
        .isEqualTo(1);
  }

  @Test
  void aPromiseNeedsADayToComeAndWhoOnlyReadsNotesNothing() {
    var zhang = list(ListPlatformAccountsRequest.newBuilder().setOnlyMissing(true)).getLast();

    assertFails(
        "ARGUMENT_INVALID",
        () -> as(accounts, "school-admin").recordPlatformCall(promise(zhang, OCTOBER)));
    assertFails(
        "NOT_ALLOWED",
        () -> as(accounts, "county-leader").recordPlatformCall(promise(zhang, TOMORROW)));
  }

  @Test
  void whoeverIsOnLeaveDoesNotCount() throws SQLException {
    registry.sql(
        """
        insert into leave_of_absence (id, person_id, kind, valid_from, valid_to, reason)
        select gen_random_uuid(), id, 'LEAVE', '2025-01-01', '2099-01-01', '产假'
        from person where name = '张三'\
        """);

    assertThat(count("county-admin", TestPeople.COUNTY.toString(), OCTOBER).getNone()).isZero();
  }

  @Test
  void theWorkbookHasTheSumsTheNamesAndWhatTheStatesMean() throws IOException {
    var file =
        call(
            as(accounts, "school-admin")
                .exportPlatformAccounts(
                    ExportPlatformAccountsRequest.newBuilder()
                        .setUnitId(TestPeople.SCHOOL.toString())
                        .build()));

    try (var workbook = WorkbookFactory.create(file.getContent().newInput())) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
      var names = workbook.getSheet("待联系名单");
      assertThat(names.getLastRowNum()).isEqualTo(3);
      assertThat(names.getRow(3).getCell(1).getStringCellValue()).isEqualTo("张三");
      assertThat(names.getRow(3).getCell(3).getStringCellValue()).isEqualTo("138****8000");
      assertThat(workbook.getSheet("状态说明").getRow(2).getCell(0).getStringCellValue())
          .isEqualTo("名单未提到");
    }
  }

  private UnitPlatformAccounts count(String who, String unit, Date day) {
    return call(as(accounts, who)
            .countPlatformAccounts(
                CountPlatformAccountsRequest.newBuilder().setUnitId(unit).setAsOfDate(day).build()))
        .getUnits(0);
  }

  private List<PlatformAccount> list(ListPlatformAccountsRequest.Builder filter) {
    return call(as(accounts, "school-admin")
            .listPlatformAccounts(filter.setUnitId(TestPeople.SCHOOL.toString()).build()))
        .getAccountsList();
  }

  private PlatformCall record(String who, RecordPlatformCallRequest request) {
    return call(as(accounts, who).recordPlatformCall(request)).getCall();
  }

  private static RecordPlatformCallRequest promise(PlatformAccount account, Date day) {
    return RecordPlatformCallRequest.newBuilder()
        .setPersonId(account.getPersonId())
        .setState(PlatformCallState.PLATFORM_CALL_STATE_PROMISED)
        .setPromisedDate(day)
        .setNote("本周内")
        .build();
  }

  private static Date date(int year, int month, int day) {
    return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
  }
}
