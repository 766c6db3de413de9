package cn.liandong.organization.pack;

import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static cn.liandong.organization.TestRegistry.COUNTY_ADMIN;
import static cn.liandong.organization.TestRegistry.LEADER;
import static cn.liandong.organization.TestRegistry.TOWN_ADMIN;
import static cn.liandong.organization.TestRegistry.as;
import static cn.liandong.organization.TestRegistry.asService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.common.test.Owner;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.common.test.Zips;
import cn.liandong.organization.TestRegistry;
import cn.liandong.proto.organization.v1.ActivatePackRequest;
import cn.liandong.proto.organization.v1.ListPackChangesRequest;
import cn.liandong.proto.organization.v1.ListPackChangesResponse;
import cn.liandong.proto.organization.v1.ListPackDifferencesRequest;
import cn.liandong.proto.organization.v1.ListPackVersionsRequest;
import cn.liandong.proto.organization.v1.ListPackVersionsResponse;
import cn.liandong.proto.organization.v1.PackDifferenceKind;
import cn.liandong.proto.organization.v1.PackProblem;
import cn.liandong.proto.organization.v1.PackReport;
import cn.liandong.proto.organization.v1.PackVersion;
import cn.liandong.proto.organization.v1.PackVersionService;
import cn.liandong.proto.organization.v1.ReportPackRequest;
import cn.liandong.proto.organization.v1.UploadPackRequest;
import cn.liandong.seeds.pack.PackContent;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PackVersionEndpointTest {

  private static final YearMonth THIS_MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai"));

  @GrpcClient("organization")
  PackVersionService versions;

  @Inject TestRegistry registry;
  @Inject Packs packs;

  @BeforeEach
  void reset() throws SQLException {
    registry.reset();
    forget();
  }

  @AfterEach
  void forget() throws SQLException {
    Owner.sql("organization", "truncate pack_activation, pack_report, pack_version");
    packs.refresh();
  }

  @Test
  void withoutAnActivationTheInstalledVersionIsInForce() {
    assertThat(list(LEADER).getVersionsList())
        .singleElement()
        .returns(1, PackVersion::getVersion)
        .returns(true, PackVersion::getInForce)
        .returns(true, PackVersion::getReady);
    assertThat(list(LEADER).getActivationsList()).isEmpty();
  }

  @Test
  void aVersionIsActivatedOnceEveryServiceCanRunIt() {
    var second = upload(2, "maximum: 50", "maximum: 60");
    assertThat(second.getReportsList())
        .extracting(PackReport::getService, PackReport::getReady)
        .containsExactly(tuple("organization", true), tuple("metrics", false));
    assertFails("PACK_NOT_READY", () -> activating(second, THIS_MONTH));

    report(second);
    activate(second, THIS_MONTH);

    assertThat(packs.current().version()).isEqualTo(2);
    assertThat(list(COUNTY_ADMIN).getVersionsList())
        .extracting(PackVersion::getVersion, PackVersion::getInForce)
        .containsExactly(tuple(2, true), tuple(1, false));
    assertThat(list(COUNTY_ADMIN).getActivations(0))
        .returns(COUNTY_ADMIN, one -> one.getActivatedBy())
        .returns(THIS_MONTH.toString(), one -> one.getFromPeriod());
  }

  @Test
  void aVersionForLaterMonthsLeavesThisOneAlone() {
    var second = upload(2, "maximum: 50", "maximum: 60");
    report(second);
    activate(second, THIS_MONTH.plusMonths(1));

    assertThat(packs.current().version()).isEqualTo(1);
    assertThat(list(LEADER).getFirstPeriod()).isEqualTo(THIS_MONTH.plusMonths(1).toString());
  }

  @Test
  void monthsThatAreOverKeepTheirVersion() {
    var second = upload(2, "maximum: 50", "maximum: 60");
    report(second);
    assertFails("PACK_PERIOD_TOO_EARLY", () -> activating(second, THIS_MONTH.minusMonths(1)));
  }

  @Test
  void theDifferenceNamesRulesFieldsAndReferences() {
    upload(2, "maximum: 50", "maximum: 60");
    var request = ListPackDifferencesRequest.newBuilder().setVersion(2).build();

    var differences = call(as(versions, LEADER).listPackDifferences(request));

    assertThat(differences.getBefore()).isEqualTo(1);
    assertThat(differences.getDifferencesList())
        .isNotEmpty()
        .allSatisfy(difference -> {
          assertThat(difference.getKind())
              .isEqualTo(PackDifferenceKind.PACK_DIFFERENCE_KIND_CHANGED);
          assertThat(difference.getSection()).isEqualTo("facility_kinds");
          assertThat(difference.getReference()).isNotEmpty();
          assertThat(difference.getFieldsList())
              .singleElement()
              .returns("50", field -> field.getBefore())
              .returns("60", field -> field.getAfter());
        });
  }

  @Test
  void aMistakeIsReportedAtItsFileAndLineAndKeepsTheVersionOut() {
    var broken = upload(2, "maximum: 50", "maximum: many");

    assertThat(broken.getReports(0).getReady()).isFalse();
    assertThat(broken.getReports(0).getProblemsList())
        .isNotEmpty()
        .allSatisfy(problem -> {
          assertThat(problem.getFile()).isEqualTo("organization.yaml");
          assertThat(problem.getLine()).isPositive();
        });
    report(broken);
    assertFails("PACK_NOT_READY", () -> activating(broken, THIS_MONTH));
  }

  @Test
  void whatAServiceCannotRunIsShownWithItsReasons() {
    var second = upload(2, "maximum: 50", "maximum: 60");
    var problem = PackProblem.newBuilder().setFile("metrics.yaml").setLine(7).setReason("没有指标");
    call(asService(versions).reportPack(reportOf(second).toBuilder().addProblems(problem).build()));

    assertThat(list(LEADER).getVersions(0).getReports(1))
        .returns(false, PackReport::getReady)
        .returns(7, report -> report.getProblems(0).getLine());
  }

  @Test
  void aVersionIsOneContent() {
    var second = upload(2, "maximum: 50", "maximum: 60");

    assertThat(upload(2, "maximum: 50", "maximum: 60").getContentSha256())
        .isEqualTo(second.getContentSha256());
    assertFails(
        "PACK_VERSION_TAKEN",
        () -> as(versions, COUNTY_ADMIN).uploadPack(zip(2, "maximum: 50", "maximum: 70")));
    report(second);
    assertFails(
        "PACK_STALE",
        () ->
            as(versions, COUNTY_ADMIN)
                .activatePack(order(second, THIS_MONTH).setContentSha256("other").build()));
  }

  @Test
  void whatIsNoPackOrAnotherOneIsRefused() {
    var nothing = UploadPackRequest.newBuilder().setContent(ByteString.copyFromUtf8("x")).build();
    assertFails("PACK_INVALID", () -> as(versions, COUNTY_ADMIN).uploadPack(nothing));
    assertFails(
        "PACK_INVALID",
        () -> as(versions, COUNTY_ADMIN).uploadPack(zip(2, "pack: test", "pack: other")));
  }

  @Test
  void theLeaderLooksTheAdministratorActsAndATownDoesNeither() {
    var second = upload(2, "maximum: 50", "maximum: 60");
    report(second);
    assertThat(list(LEADER).getWritable()).isFalse();
    assertFails(
        "NOT_ALLOWED", () -> as(versions, LEADER).activatePack(order(second, THIS_MONTH).build()));
    assertFails(
        "NOT_ALLOWED",
        () ->
            as(versions, TOWN_ADMIN)
                .listPackVersions(ListPackVersionsRequest.getDefaultInstance()));
  }

  @Test
  void anActivationNeedsAReason() {
    var second = upload(2, "maximum: 50", "maximum: 60");
    report(second);
    assertFails(
        "REASON_MISSING",
        () ->
            as(versions, COUNTY_ADMIN)
                .activatePack(order(second, THIS_MONTH).setReason(" ").build()));
  }

  @Test
  void servicesAreToldVersionsBeforeTheirActivation() {
    var start = changes(ListPackChangesRequest.newBuilder());
    var second = upload(2, "maximum: 50", "maximum: 60");
    report(second);
    activate(second, THIS_MONTH);

    var revision = start.getRevision();
    var told = new ArrayList<String>();
    for (var page = next(revision); page.getChangesCount() > 0; page = next(page.getRevision())) {
      var change = page.getChanges(0);
      told.add(change.getVersion() + (change.getContent().isEmpty() ? " activated" : " uploaded"));
    }
    assertThat(told).containsExactly("1 uploaded", "2 uploaded", "1 activated", "2 activated");
  }

  @Test
  void whoReadsWaitsForNobodyWhoWrites() throws SQLException {
    list(LEADER);

    try (var writer = Owner.connect("organization");
        var statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("select revision from feed_revision where feed = 'pack' for update");
      assertThat(list(LEADER).getVersionsList()).hasSize(1);
    }
  }

  private ListPackChangesResponse next(long revision) {
    return changes(ListPackChangesRequest.newBuilder().setAfterRevision(revision));
  }

  private ListPackChangesResponse changes(ListPackChangesRequest.Builder request) {
    return call(asService(versions).listPackChanges(request.build()));
  }

  private ListPackVersionsResponse list(String person) {
    return call(
        as(versions, person).listPackVersions(ListPackVersionsRequest.getDefaultInstance()));
  }

  private PackVersion upload(int version, String before, String after) {
    return call(as(versions, COUNTY_ADMIN).uploadPack(zip(version, before, after))).getVersion();
  }

  private static UploadPackRequest zip(int version, String before, String after) {
    var zip =
        Zips.edited(
            PackContent.installed("test").zip(),
            text ->
                text.replaceFirst("(?m)^version: 1$", "version: " + version)
                    .replace(before, after));
    return UploadPackRequest.newBuilder().setContent(ByteString.copyFrom(zip)).build();
  }

  private void report(PackVersion version) {
    call(asService(versions).reportPack(reportOf(version)));
  }

  private static ReportPackRequest reportOf(PackVersion version) {
    return ReportPackRequest.newBuilder()
        .setVersion(version.getVersion())
        .setContentSha256(version.getContentSha256())
        .setService("metrics")
        .build();
  }

  private void activate(PackVersion version, YearMonth from) {
    call(activating(version, from));
  }

  private Uni<?> activating(PackVersion version, YearMonth from) {
    return as(versions, COUNTY_ADMIN).activatePack(order(version, from).build());
  }

  private static ActivatePackRequest.Builder order(PackVersion version, YearMonth from) {
    return ActivatePackRequest.newBuilder()
        .setVersion(version.getVersion())
        .setContentSha256(version.getContentSha256())
        .setFromPeriod(from.toString())
        .setReason("县局办公会决定")
        .setReference("测试文件");
  }
}
