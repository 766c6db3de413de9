package cn.liandong.organization.pairing;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.imports.job.ListWorkbook;
import cn.liandong.organization.Calls;
import cn.liandong.organization.Calls.Act;
import cn.liandong.organization.Scopes;
import cn.liandong.proto.organization.v1.CreatePairingRequest;
import cn.liandong.proto.organization.v1.CreatePairingResponse;
import cn.liandong.proto.organization.v1.EndPairingRequest;
import cn.liandong.proto.organization.v1.EndPairingResponse;
import cn.liandong.proto.organization.v1.ExportPairingsRequest;
import cn.liandong.proto.organization.v1.ExportPairingsResponse;
import cn.liandong.proto.organization.v1.GetCoverageRequest;
import cn.liandong.proto.organization.v1.GetCoverageResponse;
import cn.liandong.proto.organization.v1.ListPairingKindsRequest;
import cn.liandong.proto.organization.v1.ListPairingKindsResponse;
import cn.liandong.proto.organization.v1.ListPairingsRequest;
import cn.liandong.proto.organization.v1.ListPairingsResponse;
import cn.liandong.proto.organization.v1.PairingService;
import cn.liandong.proto.organization.v1.RecordVisitRequest;
import cn.liandong.proto.organization.v1.RecordVisitResponse;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

@GrpcService
@Blocking
class PairingEndpoint implements PairingService {

  private static final List<String> HEADINGS = List.of("类别", "援助方", "受援方", "开始日期", "本学年次数", "文件依据");

  private final Calls calls;
  private final Pairings pairings;
  private final PairingKinds kinds;
  private final Scopes scopes;
  private final PairingProto proto;

  PairingEndpoint(Calls calls, Pairings pairings, PairingKinds kinds, Scopes scopes) {
    this.calls = calls;
    this.pairings = pairings;
    this.kinds = kinds;
    this.scopes = scopes;
    this.proto = new PairingProto(kinds);
  }

  @Override
  public Uni<ListPairingKindsResponse> listPairingKinds(ListPairingKindsRequest request) {
    return calls.call(
        new Act("PAIRING_KINDS_READ", "pairing", ""),
        (handle, caller) ->
            ListPairingKindsResponse.newBuilder()
                .addAllKinds(kinds.all().stream().map(PairingProto::of).toList())
                .build());
  }

  @Override
  public Uni<ListPairingsResponse> listPairings(ListPairingsRequest request) {
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return calls
        .call(
            new Act("PAIRINGS_READ", "unit", request.getUnitId()),
            (handle, caller) ->
                pairings.list(
                    handle,
                    caller,
                    request.getUnitId(),
                    request.getKind(),
                    scopes.day(request.getAsOfDate()),
                    page))
        .map(rows -> page.cut(rows, pairing -> List.of(pairing.id().toString())))
        .map(cut ->
            ListPairingsResponse.newBuilder()
                .addAllPairings(cut.items().stream().map(proto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<ExportPairingsResponse> exportPairings(ExportPairingsRequest request) {
    var day = scopes.day(request.getAsOfDate());
    return calls
        .call(
            new Act("PAIRINGS_EXPORTED", "unit", request.getUnitId()),
            (handle, caller) ->
                pairings.list(
                    handle,
                    caller,
                    request.getUnitId(),
                    request.getKind(),
                    day,
                    PageRequest.whole()))
        .map(rows -> rows.stream().map(this::values).toList())
        .map(rows ->
            ExportPairingsResponse.newBuilder()
                .setFileName("结对帮扶-%s.xlsx".formatted(day))
                .setContent(
                    ByteString.copyFrom(
                        ListWorkbook.bytes("结对帮扶（%s）".formatted(day), HEADINGS, rows)))
                .build());
  }

  private List<Object> values(Pairing pairing) {
    return List.of(
        kinds.name(pairing.kind()),
        pairing.giverName(),
        pairing.receiverName(),
        pairing.validFrom().toString(),
        pairing.visits(),
        pairing.reference());
  }

  @Override
  public Uni<GetCoverageResponse> getCoverage(GetCoverageRequest request) {
    return calls
        .call(
            new Act("PAIRINGS_READ", "unit", request.getUnitId()),
            (handle, caller) ->
                pairings.coverage(
                    handle,
                    caller,
                    request.getUnitId(),
                    request.getKind(),
                    scopes.day(request.getAsOfDate())))
        .map(PairingProto::of);
  }

  @Override
  public Uni<CreatePairingResponse> createPairing(CreatePairingRequest request) {
    var wish =
        new Pairings.Wish(
            request.getUnitId(),
            request.getKind(),
            request.getGiverId(),
            request.getReceiverId(),
            scopes.day(request.getStartDate()),
            request.getReference());
    return calls
        .call(
            new Act("PAIRING_CREATED", "unit", request.getUnitId()),
            (handle, caller) ->
                done(handle, caller, "PAIRING_CREATED", pairings.create(handle, caller, wish)))
        .map(pairing -> CreatePairingResponse.newBuilder().setPairing(pairing).build());
  }

  @Override
  public Uni<EndPairingResponse> endPairing(EndPairingRequest request) {
    var day = scopes.day(request.getEndDate());
    return calls
        .call(
            new Act("PAIRING_ENDED", "pairing", request.getPairingId()),
            (handle, caller) ->
                done(
                    handle,
                    caller,
                    "PAIRING_ENDED",
                    pairings
                        .end(handle, caller, request.getPairingId(), day, request.getReason())
                        .id()))
        .map(pairing -> EndPairingResponse.newBuilder().setPairing(pairing).build());
  }

  @Override
  public Uni<RecordVisitResponse> recordVisit(RecordVisitRequest request) {
    var day = scopes.day(request.getDate());
    return calls
        .call(
            new Act("VISIT_RECORDED", "pairing", request.getPairingId()),
            (handle, caller) ->
                done(
                    handle,
                    caller,
                    "VISIT_RECORDED",
                    pairings
                        .visit(handle, caller, request.getPairingId(), day, request.getRemark())
                        .id()))
        .map(pairing -> RecordVisitResponse.newBuilder().setPairing(pairing).build());
  }

  private cn.liandong.proto.organization.v1.Pairing done(
      Handle handle, Caller caller, String action, UUID id) throws SQLException {
    var now = pairings.require(handle, caller, id);
    var detail = now.giverName() + " → " + now.receiverName();
    calls.done(handle, caller, new Act(action, "pairing", id.toString()), detail);
    return proto.of(now);
  }
}
