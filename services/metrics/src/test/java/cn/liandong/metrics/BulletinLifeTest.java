package cn.liandong.metrics;

import static cn.liandong.common.test.Failures.PATIENCE;
import static cn.liandong.common.test.Failures.as;
import static cn.liandong.common.test.Failures.assertFails;
import static cn.liandong.common.test.Failures.call;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.common.test.Failures;
import cn.liandong.common.test.PostgresResource;
import cn.liandong.proto.agency.v1.Figure;
import cn.liandong.proto.agency.v1.GetPublicationRequest;
import cn.liandong.proto.agency.v1.UnitFigures;
import cn.liandong.proto.metrics.v1.AgencyPublicationService;
import cn.liandong.proto.metrics.v1.ApproveBulletinRequest;
import cn.liandong.proto.metrics.v1.Bulletin;
import cn.liandong.proto.metrics.v1.BulletinService;
import cn.liandong.proto.metrics.v1.BulletinState;
import cn.liandong.proto.metrics.v1.CreateBulletinRequest;
import cn.liandong.proto.metrics.v1.GetBulletinFileRequest;
import cn.liandong.proto.metrics.v1.GetBulletinRequest;
import cn.liandong.proto.metrics.v1.ImportService;
import cn.liandong.proto.metrics.v1.PublishBulletinRequest;
import cn.liandong.proto.metrics.v1.PublishBulletinResponse;
import cn.liandong.proto.metrics.v1.UpdateBulletinRequest;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people on one bulletin. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BulletinLifeTest {

  private static final String STALE = "这份通报刚刚被别人改动过，请刷新页面后再";

  private static TinyCounty county;

  @Inject MetricsDatabase database;

  @GrpcClient("metrics")
  ImportService imports;

  @GrpcClient("metrics")
  BulletinService bulletins;

  @GrpcClient("metrics")
  AgencyPublicationService agencies;

  @BeforeEach
  void bringMonths() {
    if (county == null) {
      county = database.transaction(handle -> TinyCounty.create(handle, "通报", 6));
      county.bring(imports, "2025年8月", 18, 17, 16, 15, 14, 2);
      county.bring(imports, "2025年9月", 18, 17, 16, 15, 14, 2);
    }
  }

  @Test
  void ofTwoWhoPublishAtOnceOneDoesAndTheOtherIsToldOrSeesTheSame() {
    var approved = approve(draft("2025-08"));
    assertFails("BULLETIN_NOT_FOUND", () -> as("通报", agencies).getPublication(snapshot(approved)));
    var publish =
        PublishBulletinRequest.newBuilder()
            .setBulletinId(approved.getId())
            .setVersion(approved.getVersion())
            .build();
    var answers =
        Uni.join()
            .all(publishing(publish), publishing(publish), publishing(publish))
            .andCollectFailures()
            .await()
            .atMost(PATIENCE);

    assertThat(answers)
        .contains("PUBLISHED")
        .allMatch(answer -> answer.equals("PUBLISHED") || answer.startsWith(STALE));
    var published = read(approved.getId());
    assertThat(published.getState()).isEqualTo(BulletinState.BULLETIN_STATE_PUBLISHED);
    assertThat(published.getVersion()).isEqualTo(approved.getVersion() + 1);
    var file =
        call(
            as("通报", bulletins)
                .getBulletinFile(
                    GetBulletinFileRequest.newBuilder()
                        .setBulletinId(approved.getId())
                        .setFormat("xlsx")
                        .build()));
    assertThat(file.getSha256()).isEqualTo(published.getXlsxSha256());
    agenciesCiteItByItsSnapshot(published);
  }

  private void agenciesCiteItByItsSnapshot(Bulletin published) {
    var request = snapshot(published);
    database.transaction(handle -> {
      new TestRegistry(handle).grant("service-account-agency-1", "AGENCY", county.id);
      new TestRegistry(handle)
          .grant("service-account-agency-2", "AGENCY", county.schools.getFirst());
      return null;
    });

    var publication =
        call(as("service-account-agency-1", agencies).getPublication(request)).getPublication();

    assertThat(publication.getContentSha256()).isEqualTo(published.getContentSha256());
    assertThat(publication.getUnitsList())
        .extracting(UnitFigures::getName)
        .contains(county.name(1));
    assertThat(publication.getTotalsList())
        .filteredOn(total -> total.getIndicator().equals("I08"))
        .extracting(Figure::getValue)
        .containsExactly("68.33");
    assertFails(
        "BULLETIN_NOT_FOUND",
        () -> as("service-account-agency-2", agencies).getPublication(request));
    assertFails("BULLETIN_NOT_FOUND", () -> as("通报-school-1", agencies).getPublication(request));
  }

  private static GetPublicationRequest snapshot(Bulletin bulletin) {
    return GetPublicationRequest.newBuilder().setSnapshotId(bulletin.getSnapshotId()).build();
  }

  private Uni<String> publishing(PublishBulletinRequest request) {
    return as("通报", bulletins)
        .publishBulletin(request)
        .map(PublishBulletinResponse::getBulletin)
        .map(bulletin -> bulletin.getState().name().replace("BULLETIN_STATE_", ""))
        .onFailure()
        .recoverWithItem(Failures::told);
  }

  @Test
  void whoEditsWhatSomebodyElseHasChangedIsToldAndChangesNothing() {
    var draft = draft("2025-09");
    call(as("通报", bulletins).updateBulletin(titled(draft, "先到的标题")));

    var told =
        assertFails(
            "BULLETIN_STALE", () -> as("通报", bulletins).updateBulletin(titled(draft, "后到的标题")));

    assertThat(told).contains("请刷新页面");
    assertThat(read(draft.getId()).getTitle()).isEqualTo("先到的标题");
    assertFails(
        "BULLETIN_STALE", () -> as("通报-leader", bulletins).approveBulletin(approval(draft)));
  }

  private static UpdateBulletinRequest titled(Bulletin draft, String title) {
    return UpdateBulletinRequest.newBuilder()
        .setBulletinId(draft.getId())
        .setVersion(draft.getVersion())
        .setTitle(title)
        .setAddressee(draft.getAddressee())
        .addAllSections(draft.getSectionsList())
        .build();
  }

  @Test
  void aMonthWithoutDataHasNoDraft() {
    var told =
        assertFails(
            "PERIOD_WITHOUT_DATA", () -> as("通报", bulletins).createBulletin(creation("2025-07")));

    assertThat(told).contains("请先导入");
  }

  private Bulletin draft(String period) {
    return call(as("通报", bulletins).createBulletin(creation(period))).getBulletin();
  }

  private static CreateBulletinRequest creation(String period) {
    return CreateBulletinRequest.newBuilder()
        .setUnitId(county.id.toString())
        .setPeriod(period)
        .build();
  }

  private Bulletin approve(Bulletin draft) {
    return call(as("通报-leader", bulletins).approveBulletin(approval(draft))).getBulletin();
  }

  private static ApproveBulletinRequest approval(Bulletin draft) {
    return ApproveBulletinRequest.newBuilder()
        .setBulletinId(draft.getId())
        .setVersion(draft.getVersion())
        .build();
  }

  private Bulletin read(String id) {
    return call(as("通报", bulletins)
            .getBulletin(GetBulletinRequest.newBuilder().setBulletinId(id).build()))
        .getBulletin();
  }
}
