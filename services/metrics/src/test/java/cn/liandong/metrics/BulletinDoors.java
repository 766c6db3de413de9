package cn.liandong.metrics;

import cn.liandong.common.test.Door;
import cn.liandong.proto.metrics.v1.ApproveBulletinRequest;
import cn.liandong.proto.metrics.v1.BulletinService;
import cn.liandong.proto.metrics.v1.CorrectBulletinRequest;
import cn.liandong.proto.metrics.v1.CreateBulletinRequest;
import cn.liandong.proto.metrics.v1.DiscardBulletinRequest;
import cn.liandong.proto.metrics.v1.GetBulletinFileRequest;
import cn.liandong.proto.metrics.v1.GetBulletinRequest;
import cn.liandong.proto.metrics.v1.ListBulletinsRequest;
import cn.liandong.proto.metrics.v1.PublishBulletinRequest;
import cn.liandong.proto.metrics.v1.RefreshBulletinRequest;
import cn.liandong.proto.metrics.v1.UpdateBulletinRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;

/** The RPCs of bulletins, aimed at a county's draft. */
@Singleton
class BulletinDoors {

  private static final String UNIT = "UNIT_NOT_FOUND";

  @GrpcClient("metrics")
  BulletinService bulletins;

  Map<String, Door> to(Doors.Targets targets) {
    var id = targets.bulletin();
    return Map.of(
        "CreateBulletin",
        door(
            UNIT,
            s ->
                s.createBulletin(
                    CreateBulletinRequest.newBuilder()
                        .setUnitId(targets.county())
                        .setPeriod(targets.period())
                        .build())),
        "ListBulletins",
        door(
            UNIT,
            s ->
                s.listBulletins(
                    ListBulletinsRequest.newBuilder().setUnitId(targets.county()).build())),
        "GetBulletin",
        of(s -> s.getBulletin(GetBulletinRequest.newBuilder().setBulletinId(id).build())),
        "UpdateBulletin",
        of(s ->
            s.updateBulletin(
                UpdateBulletinRequest.newBuilder()
                    .setBulletinId(id)
                    .setVersion(1)
                    .setTitle("别人的标题")
                    .setAddressee("各校：")
                    .build())),
        "RefreshBulletin",
        of(s ->
            s.refreshBulletin(
                RefreshBulletinRequest.newBuilder().setBulletinId(id).setVersion(1).build())),
        "DiscardBulletin",
        of(s ->
            s.discardBulletin(
                DiscardBulletinRequest.newBuilder().setBulletinId(id).setVersion(1).build())),
        "ApproveBulletin",
        of(s ->
            s.approveBulletin(
                ApproveBulletinRequest.newBuilder().setBulletinId(id).setVersion(1).build())),
        "PublishBulletin",
        of(s ->
            s.publishBulletin(
                PublishBulletinRequest.newBuilder().setBulletinId(id).setVersion(1).build())),
        "CorrectBulletin",
        of(s -> s.correctBulletin(CorrectBulletinRequest.newBuilder().setBulletinId(id).build())),
        "GetBulletinFile",
        of(s ->
            s.getBulletinFile(
                GetBulletinFileRequest.newBuilder().setBulletinId(id).setFormat("docx").build())));
  }

  private Door of(Function<BulletinService, Uni<?>> call) {
    return door("BULLETIN_NOT_FOUND", call);
  }

  private Door door(String reason, Function<BulletinService, Uni<?>> call) {
    return Door.of(reason, bulletins, call);
  }
}
