package cn.liandong.organization.agency;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.feed.Position;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Role;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.organization.TestRegistry;
import cn.liandong.organization.unit.Level;
import cn.liandong.proto.agency.v1.GetUnitRequest;
import cn.liandong.proto.agency.v1.ListUnitChangesRequest;
import cn.liandong.proto.agency.v1.ListUnitChangesResponse;
import cn.liandong.proto.agency.v1.ListUnitsRequest;
import cn.liandong.proto.agency.v1.Unit;
import cn.liandong.proto.agency.v1.UnitChange;
import cn.liandong.proto.organization.v1.AgencyUnitService;
import cn.liandong.proto.organization.v1.UnitService;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AgencyUnitEndpointTest {

  private static final String AGENCY = "service-account-agency-1";

  @GrpcClient("organization")
  AgencyUnitService agency;

  @GrpcClient("organization")
  UnitService units;

  @Inject TestRegistry registry;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    registry.grant(AGENCY, Role.AGENCY, registry.town);
  }

  @Test
  void aUnitIsFoundByItsCode() {
    var found =
        call(mine().getAgencyUnit(GetUnitRequest.newBuilder().setCode("2161020036").build()));

    assertThat(found.getUnit().getName()).isEqualTo("罕井镇第二小学");
    assertThat(found.getUnit().getId()).isEqualTo(registry.school.id().toString());
    assertThat(found.getUnit().getParentId()).isEqualTo(registry.town.id().toString());
  }

  @Test
  void aUnitIsReadAsOfADay() {
    var before = Dates.toProto(TestRegistry.START.minusDays(1));
    var request = byId(registry.school.id().toString()).toBuilder().setAsOfDate(before).build();

    assertFails("UNIT_NOT_FOUND", () -> mine().getAgencyUnit(request));
  }

  @Test
  void whatTheGrantDoesNotCoverAnswersLikeWhatDoesNotExist() {
    for (var id :
        List.of(
            registry.county.id().toString(),
            registry.otherSchool.id().toString(),
            "00000000-0000-7000-8000-000000000000",
            "x")) {
      assertFails("UNIT_NOT_FOUND", () -> mine().getAgencyUnit(byId(id)));
      assertFails("UNIT_NOT_FOUND", () -> mine().listAgencyUnits(below(id, 10, "")));
    }
  }

  @Test
  void aSubtreeComesPageByPageInPrintOrder() {
    var names = new ArrayList<String>();
    var token = "";
    do {
      var page = call(mine().listAgencyUnits(below(registry.town.id().toString(), 2, token)));
      page.getUnitsList().forEach(unit -> names.add(unit.getName()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(names).containsExactly("罕井镇中心校", "罕井镇第二小学", "罕井镇第十小学");
  }

  @Test
  void aFirstSynchronisationHoldsTheWholeScopeAndNothingElse() {
    assertThat(everything())
        .extracting(UnitChange::getUnitId)
        .containsExactlyInAnyOrder(
            registry.town.id().toString(),
            registry.school.id().toString(),
            registry.secondSchool.id().toString());
  }

  @Test
  void aNewSchoolIsTheOnlyNews() throws SQLException {
    var token = last().getNextSyncToken();
    registry.add(List.of(TestRegistry.child(registry.town, null, "新建小学", Level.SCHOOL, 0)));
    registry.add(List.of(TestRegistry.child(registry.otherTown, null, "别镇小学", Level.SCHOOL, 0)));

    var news = call(mine().listAgencyUnitChanges(since(token, 10)));

    assertThat(news.getChangesList())
        .flatExtracting(UnitChange::getVersionsList)
        .extracting(Unit::getName)
        .containsExactly("新建小学");
    assertThat(
            call(mine().listAgencyUnitChanges(since(news.getNextSyncToken(), 10))).getChangesList())
        .isEmpty();
  }

  @Test
  void aTokenFromBeforeARestoreHasExpired() {
    var later = new SyncToken(new Position(Long.MAX_VALUE, "")).toString();
    var other = new SyncToken(new Position(1, "another")).toString();

    assertFails("REVISION_EXPIRED", () -> mine().listAgencyUnitChanges(since(later, 10)));
    assertFails("REVISION_EXPIRED", () -> mine().listAgencyUnitChanges(since(other, 10)));
    assertFails("ARGUMENT_INVALID", () -> mine().listAgencyUnitChanges(since("?", 10)));
  }

  @Test
  void anAgencyGetsNothingFromTheConsolesCalls() {
    var request = cn.liandong.proto.organization.v1.ListUnitsRequest.getDefaultInstance();
    assertFails("PERSON_ONLY", () -> as(units, AGENCY).listUnits(request));
  }

  @Test
  void strangersGetNothing() {
    for (var stranger : TestRegistry.STRANGERS) {
      assertThat(call(as(agency, stranger).listAgencyUnitChanges(since("", 100))).getChangesList())
          .as(stranger)
          .noneMatch(change -> change.getUnitId().equals(registry.school.id().toString()));
      assertFails(
          "UNIT_NOT_FOUND",
          () -> as(agency, stranger).getAgencyUnit(byId(registry.school.id().toString())));
    }
    assertFails("NOT_SIGNED_IN", () -> agency.listAgencyUnitChanges(since("", 10)));
  }

  private AgencyUnitService mine() {
    return as(agency, AGENCY);
  }

  private List<UnitChange> everything() {
    var seen = new ArrayList<UnitChange>();
    var page = call(mine().listAgencyUnitChanges(since("", 2)));
    while (page.getChangesCount() > 0) {
      seen.addAll(page.getChangesList());
      page = call(mine().listAgencyUnitChanges(since(page.getNextSyncToken(), 2)));
    }
    return seen;
  }

  private ListUnitChangesResponse last() {
    return call(mine().listAgencyUnitChanges(since("", 1000)));
  }

  private static GetUnitRequest byId(String id) {
    return GetUnitRequest.newBuilder().setId(id).build();
  }

  private static ListUnitsRequest below(String root, int size, String token) {
    return ListUnitsRequest.newBuilder()
        .setRootId(root)
        .setPageSize(size)
        .setPageToken(token)
        .build();
  }

  private static ListUnitChangesRequest since(String token, int size) {
    return ListUnitChangesRequest.newBuilder().setSyncToken(token).setPageSize(size).build();
  }
}
