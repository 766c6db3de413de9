package cn.liandong.organization.pairing;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.LEADER;
import static cn.liandong.organization.TestRegistry.SCHOOL_ADMIN;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.accountOf;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.projection.Dates;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.Workbooks;
import cn.liandong.organization.unit.NewUnit;
import cn.liandong.proto.organization.v1.AppointSeatRequest;
import cn.liandong.proto.organization.v1.BodyService;
import cn.liandong.proto.organization.v1.Counted;
import cn.liandong.proto.organization.v1.CreateBodyRequest;
import cn.liandong.proto.organization.v1.CreatePairingRequest;
import cn.liandong.proto.organization.v1.CreatePairingResponse;
import cn.liandong.proto.organization.v1.EndPairingRequest;
import cn.liandong.proto.organization.v1.ExportPairingsRequest;
import cn.liandong.proto.organization.v1.GetCoverageRequest;
import cn.liandong.proto.organization.v1.GetCoverageResponse;
import cn.liandong.proto.organization.v1.ListPairingsRequest;
import cn.liandong.proto.organization.v1.Pairing;
import cn.liandong.proto.organization.v1.PairingService;
import cn.liandong.proto.organization.v1.RecordVisitRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PairingEndpointTest {

  private static final LocalDate START = LocalDate.of(2024, 9, 1);

  @GrpcClient("organization")
  PairingService pairings;

  @GrpcClient("organization")
  BodyService bodies;

  @Inject TestRegistry registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    for (var rural : List.of(registry.school, registry.secondSchool)) {
      registry.sql("update unit_version set urban_rural = '220' where unit_id = ?", rural.id());
    }
  }

  @Test
  void ruralSchoolsWithoutAPartnerAreListedAsOfADay() {
    assertThat(names(coverage("twin", START))).containsExactly("罕井镇第二小学", "罕井镇第十小学");

    var pair = pair(registry.otherSchool, registry.school);

    assertThat(coverage("twin", START))
        .returns(2, GetCoverageResponse::getReceivers)
        .returns(1, GetCoverageResponse::getCovered);
    assertThat(names(coverage("twin", START))).containsExactly("罕井镇第十小学");
    assertThat(names(coverage("twin", START.minusDays(1)))).hasSize(2);
    call(as(pairings, COUNTY_ADMIN).endPairing(ending(pair, START.plusMonths(2))));
    assertThat(names(coverage("twin", START.plusMonths(2)))).hasSize(2);
    assertThat(names(coverage("twin", START.plusMonths(1)))).hasSize(1);
  }

  @Test
  void visitsCountInTheirSchoolYear() {
    var pair = pair(registry.otherSchool, registry.school);
    for (var day : List.of(START, START.plusMonths(3), START.plusYears(1))) {
      call(as(pairings, COUNTY_ADMIN).recordVisit(visit(pair, day)));
    }

    assertThat(coverage("twin", START.plusMonths(4)).getVisitsShortList())
        .singleElement()
        .returns("孙镇第一小学 → 罕井镇第二小学", Counted::getName)
        .returns(2, Counted::getCount);
    call(as(pairings, COUNTY_ADMIN).recordVisit(visit(pair, START.plusMonths(5))));
    assertThat(coverage("twin", START.plusMonths(6)).getVisitsShortList()).isEmpty();
    assertFails(
        "ARGUMENT_INVALID",
        () -> as(pairings, COUNTY_ADMIN).recordVisit(visit(pair, START.minusDays(1))));
  }

  @Test
  void onlySchoolsOfTheClassReceiveAndAGiverIsFullAtItsMost() {
    pair(registry.otherSchool, registry.school);

    assertFails("ALREADY_PAIRED", () -> pairing(registry.otherSchool, registry.school));
    assertFails("PAIRING_FULL", () -> pairing(registry.otherSchool, registry.secondSchool));
    assertFails("UNIT_NOT_ELIGIBLE", () -> pairing(registry.school, registry.otherSchool));
    assertFails("ARGUMENT_INVALID", () -> pairing(registry.school, registry.school));
  }

  @Test
  void aStudioMemberIsPairedWithAccounts() {
    var seat = seat();
    assertThat(coverage("mentoring", START).getTooFewList())
        .singleElement()
        .returns("第一团队 教研室教研员", Counted::getName);

    for (var person : List.of(TOWN_ADMIN, SCHOOL_ADMIN)) {
      call(
          as(pairings, COUNTY_ADMIN)
              .createPairing(request("mentoring", seat, accountOf(person).toString())));
    }

    assertThat(coverage("mentoring", START).getTooFewList()).isEmpty();
    assertFails(
        "ACCOUNT_NOT_FOUND",
        () ->
            as(pairings, COUNTY_ADMIN)
                .createPairing(request("mentoring", seat, accountOf("sibling-county").toString())));
  }

  @Test
  void aSchoolSeesItsOwnPairsAndOnlyTheCountyWrites() {
    var pair = pair(registry.otherSchool, registry.school);

    assertThat(list(SCHOOL_ADMIN, registry.school)).hasSize(1);
    assertThat(list(TOWN_ADMIN, registry.town)).hasSize(1);
    assertThat(list("sibling-school", registry.otherSchool)).as("the giver").hasSize(1);
    for (var reader : List.of(LEADER, TOWN_ADMIN, SCHOOL_ADMIN)) {
      assertFails("NOT_ALLOWED", () -> as(pairings, reader).recordVisit(visit(pair, START)));
    }
  }

  @Test
  void theExportIsAWorkbook() {
    pair(registry.otherSchool, registry.school);

    var file =
        call(
            as(pairings, LEADER)
                .exportPairings(
                    ExportPairingsRequest.newBuilder()
                        .setUnitId(registry.county.id().toString())
                        .build()));

    assertThat(Workbooks.rows(file.getContent().toByteArray()).getLast())
        .startsWith("城乡结对", "孙镇第一小学", "罕井镇第二小学", "2024-09-01");
  }

  private Pairing pair(NewUnit giver, NewUnit receiver) {
    return call(pairing(giver, receiver)).getPairing();
  }

  private Uni<CreatePairingResponse> pairing(NewUnit giver, NewUnit receiver) {
    return as(pairings, COUNTY_ADMIN)
        .createPairing(request("twin", giver.id().toString(), receiver.id().toString()));
  }

  private CreatePairingRequest request(String kind, String giver, String receiver) {
    return CreatePairingRequest.newBuilder()
        .setUnitId(registry.county.id().toString())
        .setKind(kind)
        .setGiverId(giver)
        .setReceiverId(receiver)
        .setStartDate(Dates.toProto(START))
        .build();
  }

  private String seat() {
    var team =
        call(as(bodies, COUNTY_ADMIN)
                .createBody(
                    CreateBodyRequest.newBuilder()
                        .setUnitId(registry.county.id().toString())
                        .setKind("team")
                        .setName("第一团队")
                        .setSubject("语文")
                        .setStartDate(Dates.toProto(START))
                        .build()))
            .getDetail()
            .getBody();
    return call(as(bodies, COUNTY_ADMIN)
            .appointSeat(
                AppointSeatRequest.newBuilder()
                    .setBodyId(team.getId())
                    .setVersion(team.getVersion())
                    .setRole("member")
                    .setDepartment("教研室")
                    .setPost("教研员")
                    .setStartDate(Dates.toProto(START))
                    .build()))
        .getDetail()
        .getSeats(0)
        .getId();
  }

  private static RecordVisitRequest visit(Pairing pair, LocalDate day) {
    return RecordVisitRequest.newBuilder()
        .setPairingId(pair.getId())
        .setDate(Dates.toProto(day))
        .build();
  }

  private static EndPairingRequest ending(Pairing pair, LocalDate day) {
    return EndPairingRequest.newBuilder()
        .setPairingId(pair.getId())
        .setEndDate(Dates.toProto(day))
        .setReason("学校撤并")
        .build();
  }

  private GetCoverageResponse coverage(String kind, LocalDate day) {
    return call(
        as(pairings, COUNTY_ADMIN)
            .getCoverage(
                GetCoverageRequest.newBuilder()
                    .setUnitId(registry.county.id().toString())
                    .setKind(kind)
                    .setAsOfDate(Dates.toProto(day))
                    .build()));
  }

  private static List<String> names(GetCoverageResponse coverage) {
    return coverage.getUncoveredList().stream().map(Counted::getName).toList();
  }

  private List<Pairing> list(String person, NewUnit unit) {
    return call(as(pairings, person)
            .listPairings(ListPairingsRequest.newBuilder().setUnitId(unit.id().toString()).build()))
        .getPairingsList();
  }
}
