package cn.liandong.metrics.bulletin;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.period.Period;
import cn.liandong.metrics.Calls;
import cn.liandong.proto.metrics.v1.ApproveBulletinRequest;
import cn.liandong.proto.metrics.v1.ApproveBulletinResponse;
import cn.liandong.proto.metrics.v1.Bulletin;
import cn.liandong.proto.metrics.v1.BulletinService;
import cn.liandong.proto.metrics.v1.CorrectBulletinRequest;
import cn.liandong.proto.metrics.v1.CorrectBulletinResponse;
import cn.liandong.proto.metrics.v1.CreateBulletinRequest;
import cn.liandong.proto.metrics.v1.CreateBulletinResponse;
import cn.liandong.proto.metrics.v1.DiscardBulletinRequest;
import cn.liandong.proto.metrics.v1.DiscardBulletinResponse;
import cn.liandong.proto.metrics.v1.GetBulletinFileRequest;
import cn.liandong.proto.metrics.v1.GetBulletinFileResponse;
import cn.liandong.proto.metrics.v1.GetBulletinRequest;
import cn.liandong.proto.metrics.v1.GetBulletinResponse;
import cn.liandong.proto.metrics.v1.ListBulletinsRequest;
import cn.liandong.proto.metrics.v1.ListBulletinsResponse;
import cn.liandong.proto.metrics.v1.PublishBulletinRequest;
import cn.liandong.proto.metrics.v1.PublishBulletinResponse;
import cn.liandong.proto.metrics.v1.RefreshBulletinRequest;
import cn.liandong.proto.metrics.v1.RefreshBulletinResponse;
import cn.liandong.proto.metrics.v1.UpdateBulletinRequest;
import cn.liandong.proto.metrics.v1.UpdateBulletinResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

@GrpcService
@Blocking
class BulletinEndpoint implements BulletinService {

  private final Calls calls;
  private final Bulletins bulletins;

  BulletinEndpoint(Calls calls, Bulletins bulletins) {
    this.calls = calls;
    this.bulletins = bulletins;
  }

  private Uni<Bulletin> bulletin(Calls.Step<StoredBulletin> step) {
    return calls.call(step).map(BulletinProto::of);
  }

  @Override
  public Uni<CreateBulletinResponse> createBulletin(CreateBulletinRequest request) {
    var period = Period.parse(request.getPeriod());
    return bulletin((h, c) -> bulletins.create(h, c, request.getUnitId(), period))
        .map(b -> CreateBulletinResponse.newBuilder().setBulletin(b).build());
  }

  @Override
  public Uni<ListBulletinsResponse> listBulletins(ListBulletinsRequest request) {
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return calls
        .call((h, c) -> bulletins.list(h, c, request.getUnitId(), page))
        .map(BulletinProto::page);
  }

  @Override
  public Uni<GetBulletinResponse> getBulletin(GetBulletinRequest request) {
    return bulletin((h, c) -> bulletins.read(h, c, request.getBulletinId()))
        .map(b -> GetBulletinResponse.newBuilder().setBulletin(b).build());
  }

  @Override
  public Uni<UpdateBulletinResponse> updateBulletin(UpdateBulletinRequest request) {
    var sections = request.getSectionsList();
    return bulletin((h, c) ->
            bulletins.edit(
                h,
                c,
                request.getBulletinId(),
                request.getVersion(),
                request.getTitle(),
                request.getAddressee(),
                BulletinProto.sections(
                    bulletins.read(h, c, request.getBulletinId()).content().sections(), sections)))
        .map(b -> UpdateBulletinResponse.newBuilder().setBulletin(b).build());
  }

  @Override
  public Uni<RefreshBulletinResponse> refreshBulletin(RefreshBulletinRequest request) {
    return bulletin(
            (h, c) -> bulletins.refresh(h, c, request.getBulletinId(), request.getVersion()))
        .map(b -> RefreshBulletinResponse.newBuilder().setBulletin(b).build());
  }

  @Override
  public Uni<DiscardBulletinResponse> discardBulletin(DiscardBulletinRequest request) {
    return bulletin(
            (h, c) -> bulletins.discard(h, c, request.getBulletinId(), request.getVersion()))
        .map(b -> DiscardBulletinResponse.newBuilder().setBulletin(b).build());
  }

  @Override
  public Uni<ApproveBulletinResponse> approveBulletin(ApproveBulletinRequest request) {
    return bulletin(
            (h, c) -> bulletins.approve(h, c, request.getBulletinId(), request.getVersion()))
        .map(b -> ApproveBulletinResponse.newBuilder().setBulletin(b).build());
  }

  @Override
  public Uni<PublishBulletinResponse> publishBulletin(PublishBulletinRequest request) {
    return bulletin(
            (h, c) -> bulletins.publish(h, c, request.getBulletinId(), request.getVersion()))
        .map(b -> PublishBulletinResponse.newBuilder().setBulletin(b).build());
  }

  @Override
  public Uni<CorrectBulletinResponse> correctBulletin(CorrectBulletinRequest request) {
    return bulletin((h, c) -> bulletins.correct(h, c, request.getBulletinId()))
        .map(b -> CorrectBulletinResponse.newBuilder().setBulletin(b).build());
  }

  @Override
  public Uni<GetBulletinFileResponse> getBulletinFile(GetBulletinFileRequest request) {
    return calls
        .call((h, c) -> bulletins.file(h, c, request.getBulletinId(), request.getFormat()))
        .map(BulletinProto::file);
  }
}
