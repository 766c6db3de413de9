package cn.liandong.organization.oneroster;

import cn.liandong.organization.Calls;
import cn.liandong.organization.Calls.Act;
import cn.liandong.organization.Scopes;
import cn.liandong.proto.organization.v1.ExportOneRosterRequest;
import cn.liandong.proto.organization.v1.ExportOneRosterResponse;
import cn.liandong.proto.organization.v1.OneRosterService;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

@GrpcService
@Blocking
class OneRosterEndpoint implements OneRosterService {

  private final Calls calls;
  private final Scopes scopes;
  private final Rosters rosters;

  OneRosterEndpoint(Calls calls, Scopes scopes, Rosters rosters) {
    this.calls = calls;
    this.scopes = scopes;
    this.rosters = rosters;
  }

  @Override
  public Uni<ExportOneRosterResponse> exportOneRoster(ExportOneRosterRequest request) {
    var act = new Act("ONEROSTER_EXPORTED", "unit", request.getUnitId());
    var day = scopes.day(request.getAsOfDate());
    return calls.call(
        act,
        (handle, caller) -> {
          var unit = scopes.read(handle, caller, request.getUnitId());
          var zip = rosters.zip(handle, caller, unit.id(), day);
          calls.done(handle, caller, act, unit.name() + " " + day);
          return ExportOneRosterResponse.newBuilder()
              .setFileName("OneRoster-%s-%s.zip".formatted(unit.name(), day))
              .setContent(ByteString.copyFrom(zip))
              .build();
        });
  }
}
