package cn.liandong.organization.pack;

import cn.liandong.common.feed.Position;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Calls;
import cn.liandong.organization.Calls.Act;
import cn.liandong.proto.organization.v1.ActivatePackRequest;
import cn.liandong.proto.organization.v1.ActivatePackResponse;
import cn.liandong.proto.organization.v1.ListPackChangesRequest;
import cn.liandong.proto.organization.v1.ListPackChangesResponse;
import cn.liandong.proto.organization.v1.ListPackDifferencesRequest;
import cn.liandong.proto.organization.v1.ListPackDifferencesResponse;
import cn.liandong.proto.organization.v1.ListPackVersionsRequest;
import cn.liandong.proto.organization.v1.ListPackVersionsResponse;
import cn.liandong.proto.organization.v1.PackVersionService;
import cn.liandong.proto.organization.v1.ReportPackRequest;
import cn.liandong.proto.organization.v1.ReportPackResponse;
import cn.liandong.proto.organization.v1.UploadPackRequest;
import cn.liandong.proto.organization.v1.UploadPackResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

@GrpcService
@Blocking
class PackVersionEndpoint implements PackVersionService {

  private static final String OBJECT = "pack";

  private final Calls calls;
  private final PackVersions versions;
  private final Packs packs;
  private final PackFeed feed;

  PackVersionEndpoint(Calls calls, PackVersions versions, Packs packs, PackFeed feed) {
    this.calls = calls;
    this.versions = versions;
    this.packs = packs;
    this.feed = feed;
  }

  @Override
  public Uni<ListPackVersionsResponse> listPackVersions(ListPackVersionsRequest request) {
    return calls.call(
        new Act("PACK_VERSIONS_READ", OBJECT, packs.code()),
        (handle, caller) -> {
          versions.requireReader(handle, caller);
          var overview = versions.overview(handle);
          return PackVersionProto.of(overview, packs.current().version())
              .setFirstPeriod(versions.firstPeriod(overview).toString())
              .setWritable(versions.isAdministrator(handle, caller))
              .build();
        });
  }

  @Override
  public Uni<UploadPackResponse> uploadPack(UploadPackRequest request) {
    return calls.call(
        new Act("PACK_UPLOADED", OBJECT, packs.code()),
        (handle, caller) -> {
          var version = versions.upload(handle, caller, request.getContent().toByteArray());
          done(handle, caller, "PACK_UPLOADED", version.version(), version.contentSha256());
          return UploadPackResponse.newBuilder()
              .setVersion(
                  PackVersionProto.of(
                      version, versions.overview(handle), packs.current().version()))
              .build();
        });
  }

  @Override
  public Uni<ListPackDifferencesResponse> listPackDifferences(ListPackDifferencesRequest request) {
    return calls.call(
        new Act("PACK_VERSIONS_READ", OBJECT, name(request.getVersion())),
        (handle, caller) -> {
          versions.requireReader(handle, caller);
          var compared = versions.differences(handle, request.getVersion());
          return ListPackDifferencesResponse.newBuilder()
              .setBefore(compared.before())
              .addAllDifferences(compared.differences().stream().map(PackVersionProto::of).toList())
              .build();
        });
  }

  @Override
  public Uni<ActivatePackResponse> activatePack(ActivatePackRequest request) {
    var order =
        new PackVersions.Order(
            request.getVersion(),
            request.getContentSha256(),
            request.getFromPeriod(),
            request.getReason(),
            request.getReference());
    return calls
        .call(
            new Act("PACK_ACTIVATED", OBJECT, name(request.getVersion())),
            (handle, caller) -> {
              var activation = versions.activate(handle, caller, order);
              var detail = "自 %s 起，%s".formatted(activation.fromPeriod(), activation.reason());
              done(handle, caller, "PACK_ACTIVATED", activation.version(), detail);
              return activation;
            })
        .invoke(packs::refresh)
        .map(activation ->
            ActivatePackResponse.newBuilder()
                .setActivation(PackVersionProto.of(activation))
                .build());
  }

  @Override
  public Uni<ListPackChangesResponse> listPackChanges(ListPackChangesRequest request) {
    var after = new Position(request.getAfterRevision(), request.getEpoch());
    return calls
        .callByService(new Act("PACK_CHANGES_READ", OBJECT, ""), (_, caller) -> caller)
        .chain(service -> feed.after(after, request.getWaitSeconds()));
  }

  @Override
  public Uni<ReportPackResponse> reportPack(ReportPackRequest request) {
    var act = new Act("PACK_REPORTED", OBJECT, name(request.getVersion()));
    var problems = request.getProblemsList().stream().map(PackVersionProto::of).toList();
    return calls.callByService(
        act,
        (handle, caller) -> {
          versions.report(
              handle,
              request.getVersion(),
              request.getContentSha256(),
              request.getService(),
              problems);
          calls.done(
              handle, caller, act, "%s：%d 处问题".formatted(request.getService(), problems.size()));
          return ReportPackResponse.getDefaultInstance();
        });
  }

  private void done(Handle handle, Caller caller, String action, int version, String detail)
      throws SQLException {
    calls.done(handle, caller, new Act(action, OBJECT, name(version)), detail);
  }

  private String name(int version) {
    return packs.code() + "@" + version;
  }
}
