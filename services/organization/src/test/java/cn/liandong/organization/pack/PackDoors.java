package cn.liandong.organization.pack;

import cn.liandong.common.test.Door;
import cn.liandong.organization.Doors;
import cn.liandong.proto.organization.v1.ActivatePackRequest;
import cn.liandong.proto.organization.v1.ListPackChangesRequest;
import cn.liandong.proto.organization.v1.ListPackDifferencesRequest;
import cn.liandong.proto.organization.v1.ListPackVersionsRequest;
import cn.liandong.proto.organization.v1.PackVersionService;
import cn.liandong.proto.organization.v1.ReportPackRequest;
import cn.liandong.proto.organization.v1.UploadPackRequest;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;

/** The rules of the county: for the people of its bureau and for services. */
@Singleton
class PackDoors implements Doors {

  @GrpcClient("organization")
  PackVersionService versions;

  @Override
  public Map<String, Door> to(Targets targets) {
    return Map.ofEntries(
        entry(
            "ListPackVersions",
            s -> s.listPackVersions(ListPackVersionsRequest.getDefaultInstance())),
        entry("UploadPack", s -> s.uploadPack(UploadPackRequest.getDefaultInstance())),
        entry(
            "ListPackDifferences",
            s -> s.listPackDifferences(ListPackDifferencesRequest.getDefaultInstance())),
        entry("ActivatePack", s -> s.activatePack(ActivatePackRequest.getDefaultInstance())),
        entry(
            "ListPackChanges", s -> s.listPackChanges(ListPackChangesRequest.getDefaultInstance())),
        entry("ReportPack", s -> s.reportPack(ReportPackRequest.getDefaultInstance())));
  }

  private Map.Entry<String, Door> entry(String rpc, Function<PackVersionService, Uni<?>> call) {
    return Map.entry(rpc, Door.of("NOT_ALLOWED", versions, call));
  }
}
