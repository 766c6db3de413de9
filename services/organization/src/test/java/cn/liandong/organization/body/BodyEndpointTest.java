package cn.liandong.organization.body;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.LEADER;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.accountOf;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.Workbooks;
import cn.liandong.proto.organization.v1.AppointSeatRequest;
import cn.liandong.proto.organization.v1.BodyDetail;
import cn.liandong.proto.organization.v1.BodyFlag;
import cn.liandong.proto.organization.v1.BodyFlagKind;
import cn.liandong.proto.organization.v1.BodyService;
import cn.liandong.proto.organization.v1.CreateBodyRequest;
import cn.liandong.proto.organization.v1.DecideRemovalRequest;
import cn.liandong.proto.organization.v1.ExportBodiesRequest;
import cn.liandong.proto.organization.v1.GetBodyRequest;
import cn.liandong.proto.organization.v1.ListBodiesRequest;
import cn.liandong.proto.organization.v1.ListBodyKindsRequest;
import cn.liandong.proto.organization.v1.RecordCheckRequest;
import cn.liandong.proto.organization.v1.RenewTermRequest;
import cn.liandong.proto.organization.v1.Seat;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BodyEndpointTest {

  private static final LocalDate FOUNDED = LocalDate.of(2024, 9, 1);

  @GrpcClient("organization")
  BodyService bodies;

  @Inject TestRegistry registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
  }

  @Test
  void aNewBodyIsFlaggedUntilItsSeatsAreFilled() {
    var team = found("team");
    assertThat(flags(team))
        .containsExactly(
            BodyFlagKind.BODY_FLAG_KIND_HEAD_VACANT,
            BodyFlagKind.BODY_FLAG_KIND_ROLE_TOO_FEW,
            BodyFlagKind.BODY_FLAG_KIND_TERM_EXPIRED);

    team =
        call(as(bodies, COUNTY_ADMIN).appointSeat(account(team, "host", TOWN_ADMIN))).getDetail();
    team = call(as(bodies, COUNTY_ADMIN).appointSeat(post(team, "secretary", "干事"))).getDetail();
    team =
        call(as(bodies, COUNTY_ADMIN)
                .renewTerm(
                    RenewTermRequest.newBuilder()
                        .setBodyId(team.getBody().getId())
                        .setVersion(team.getBody().getVersion())
                        .setStartDate(Dates.toProto(LocalDate.now()))
                        .build()))
            .getDetail();

    assertThat(flags(team)).isEmpty();
    assertThat(team.getTermsList()).hasSize(2);
    assertThat(team.getBody().getHead()).isEqualTo(TOWN_ADMIN);
  }

  @Test
  void officesOfTheDocumentFillTheSeats() {
    var group =
        call(as(bodies, COUNTY_ADMIN)
                .createBody(founding("leading_group").toBuilder().setWithOffices(true).build()))
            .getDetail();

    assertThat(group.getSeatsList())
        .extracting(Seat::getPost)
        .containsExactlyInAnyOrder("局长", "主任");
    assertThat(flags(group)).isEmpty();
  }

  @Test
  void aReplacementKeepsWhoHeldTheSeatBefore() {
    var team =
        call(as(bodies, COUNTY_ADMIN).appointSeat(account(found("team"), "host", TOWN_ADMIN)))
            .getDetail();
    var seat = team.getSeats(0).getId();
    assertFails(
        "SEATS_FULL",
        () -> as(bodies, COUNTY_ADMIN).appointSeat(account(current(), "host", LEADER)));

    var replaced =
        call(as(bodies, COUNTY_ADMIN)
                .appointSeat(
                    account(current(), "host", LEADER).toBuilder()
                        .setReplacesSeatId(seat)
                        .setStartDate(Dates.toProto(FOUNDED.plusMonths(3)))
                        .setReason("未完成工作任务")
                        .build()))
            .getDetail();

    assertThat(replaced.getSeatsList())
        .extracting(Seat::getUsername, Seat::getEndReason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(LEADER, ""),
            org.assertj.core.groups.Tuple.tuple(TOWN_ADMIN, "未完成工作任务"));
    var before =
        call(
            as(bodies, COUNTY_ADMIN)
                .getBody(
                    GetBodyRequest.newBuilder()
                        .setBodyId(replaced.getBody().getId())
                        .setAsOfDate(Dates.toProto(FOUNDED.plusMonths(2)))
                        .build()));
    assertThat(before.getDetail().getBody().getHead()).isEqualTo(TOWN_ADMIN);
  }

  @Test
  void anUnknownOrForeignAccountIsNotAppointed() {
    var team = found("team");

    for (var account : List.of(UUID.randomUUID(), accountOf("sibling-county"))) {
      assertFails(
          "ACCOUNT_NOT_FOUND",
          () ->
              as(bodies, COUNTY_ADMIN)
                  .appointSeat(
                      post(team, "host", "").toBuilder().setAccountId(account.toString()).build()));
    }
  }

  @Test
  void twoFailedYearsLeadToADraftThatAPersonDecides() {
    var team = found("team");
    team = check(team, 2024);
    assertFails("NO_DRAFT", () -> as(bodies, COUNTY_ADMIN).decideRemoval(removal(current())));
    team = check(team, 2025);
    assertThat(flags(team)).contains(BodyFlagKind.BODY_FLAG_KIND_REMOVAL_DUE);

    var removed = call(as(bodies, COUNTY_ADMIN).decideRemoval(removal(team))).getDetail();

    assertThat(removed.getBody().getCloseReason()).isEqualTo("摘牌");
    assertThat(removed.getRemovals(0).getReference()).isEqualTo("教字〔2026〕3号");
    assertThat(removed.getBody().getFlagsList()).isEmpty();
    assertFails("BODY_CLOSED", () -> as(bodies, COUNTY_ADMIN).recordCheck(result(removed, 2026)));
    assertThat(list(false)).isEmpty();
    assertThat(list(true)).hasSize(1);
  }

  @Test
  void aStaleChangeIsRefused() {
    var team = found("team");
    check(team, 2024);

    assertFails("BODY_STALE", () -> as(bodies, COUNTY_ADMIN).recordCheck(result(team, 2025)));
  }

  @Test
  void aKindStandsOnlyAtItsLevels() {
    assertFails(
        "ARGUMENT_INVALID",
        () ->
            as(bodies, COUNTY_ADMIN)
                .createBody(
                    founding("team").toBuilder()
                        .setUnitId(registry.school.id().toString())
                        .build()));
  }

  @Test
  void leadersReadAndDoNotWrite() {
    found("team");

    assertThat(call(as(bodies, LEADER).listBodies(listing())).getBodiesList()).hasSize(1);
    assertFails("NOT_ALLOWED", () -> as(bodies, LEADER).createBody(founding("team")));
    assertFails("NOT_ALLOWED", () -> as(bodies, LEADER).recordCheck(result(current(), 2025)));
  }

  @Test
  void theKindsComeWithTheirRulesAndHowManyStand() {
    found("team");

    var kinds =
        call(as(bodies, COUNTY_ADMIN).listBodyKinds(ListBodyKindsRequest.getDefaultInstance()))
            .getKindsList();
    assertThat(kinds.getFirst().getStanding()).isEqualTo(1);
    assertThat(kinds.getFirst().getConsequence()).isEqualTo("摘牌");
    assertThat(kinds.getFirst().getReference()).startsWith("PC-01");
  }

  @Test
  void theExportIsAWorkbookOfTextWithoutFormulas() {
    call(as(bodies, COUNTY_ADMIN).appointSeat(post(found("team"), "secretary", "=1+1")));

    var file =
        call(
            as(bodies, COUNTY_ADMIN)
                .exportBodies(
                    ExportBodiesRequest.newBuilder()
                        .setUnitId(registry.county.id().toString())
                        .build()));

    assertThat(file.getFileName()).endsWith(".xlsx");
    assertThat(Workbooks.rows(file.getContent().toByteArray()).getLast())
        .contains("应用指导团队", "第一团队", "工作秘书", "教研室", "=1+1");
  }

  private BodyDetail found(String kind) {
    return call(as(bodies, COUNTY_ADMIN).createBody(founding(kind))).getDetail();
  }

  private CreateBodyRequest founding(String kind) {
    return CreateBodyRequest.newBuilder()
        .setUnitId(registry.county.id().toString())
        .setKind(kind)
        .setName("第一团队")
        .setSubject("语文")
        .setStartDate(Dates.toProto(FOUNDED))
        .build();
  }

  private ListBodiesRequest listing() {
    return ListBodiesRequest.newBuilder().setUnitId(registry.county.id().toString()).build();
  }

  private List<cn.liandong.proto.organization.v1.Body> list(boolean withClosed) {
    return call(as(bodies, COUNTY_ADMIN)
            .listBodies(listing().toBuilder().setWithClosed(withClosed).build()))
        .getBodiesList();
  }

  private BodyDetail current() {
    var id = list(true).getFirst().getId();
    return call(as(bodies, COUNTY_ADMIN).getBody(GetBodyRequest.newBuilder().setBodyId(id).build()))
        .getDetail();
  }

  private static AppointSeatRequest post(BodyDetail team, String role, String post) {
    return AppointSeatRequest.newBuilder()
        .setBodyId(team.getBody().getId())
        .setVersion(team.getBody().getVersion())
        .setRole(role)
        .setPost(post)
        .setDepartment("教研室")
        .setStartDate(Dates.toProto(FOUNDED))
        .build();
  }

  private static AppointSeatRequest account(BodyDetail team, String role, String person) {
    return post(team, role, "").toBuilder().setAccountId(accountOf(person).toString()).build();
  }

  private BodyDetail check(BodyDetail team, int year) {
    return call(as(bodies, COUNTY_ADMIN).recordCheck(result(team, year))).getDetail();
  }

  private static RecordCheckRequest result(BodyDetail team, int year) {
    return RecordCheckRequest.newBuilder()
        .setBodyId(team.getBody().getId())
        .setVersion(team.getBody().getVersion())
        .setYear(year)
        .setRemark("授课时间不足")
        .build();
  }

  private static DecideRemovalRequest removal(BodyDetail team) {
    return DecideRemovalRequest.newBuilder()
        .setBodyId(team.getBody().getId())
        .setVersion(team.getBody().getVersion())
        .setUpheld(true)
        .setEffectiveDate(Dates.toProto(LocalDate.of(2026, 3, 1)))
        .setReason("连续两年考核未达标")
        .setReference("教字〔2026〕3号")
        .build();
  }

  private static List<BodyFlagKind> flags(BodyDetail detail) {
    return detail.getBody().getFlagsList().stream().map(BodyFlag::getKind).toList();
  }
}
