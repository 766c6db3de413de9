package cn.liandong.bench.system;

import cn.liandong.common.projection.Dates;
import cn.liandong.proto.organization.v1.GetUnitRequest;
import cn.liandong.proto.organization.v1.GetUnitResponse;
import cn.liandong.proto.organization.v1.ListUnitsRequest;
import cn.liandong.proto.organization.v1.PreviewUnitOperationRequest;
import cn.liandong.proto.organization.v1.RecordUnitOperationRequest;
import cn.liandong.proto.organization.v1.Unit;
import cn.liandong.proto.organization.v1.UnitLevel;
import cn.liandong.proto.organization.v1.UnitOperationKind;
import cn.liandong.proto.organization.v1.UnitOperationOrder;
import cn.liandong.proto.organization.v1.UnitOperationServiceGrpc;
import cn.liandong.proto.organization.v1.UnitServiceGrpc;
import cn.liandong.seeds.demo.Tokens;
import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.CallCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** The registry as other services call it, with a person's token. */
final class RegistryCalls implements AutoCloseable {

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final int LARGEST_PAGE = 500;

  /** Of two, since pgbench talks to its connections with two threads. */
  private final List<ManagedChannel> channels;

  private final List<UnitServiceGrpc.UnitServiceFutureStub> lookups;
  private final UnitServiceGrpc.UnitServiceBlockingStub units;
  private final UnitOperationServiceGrpc.UnitOperationServiceBlockingStub operations;

  RegistryCalls(String host, int port, Tokens tokens) {
    channels = List.of(channel(host, port), channel(host, port));
    var caller = bearer(tokens);
    lookups =
        channels.stream()
            .map(channel -> UnitServiceGrpc.newFutureStub(channel).withCallCredentials(caller))
            .toList();
    var first = channels.getFirst();
    units = UnitServiceGrpc.newBlockingStub(first).withCallCredentials(caller);
    operations = UnitOperationServiceGrpc.newBlockingStub(first).withCallCredentials(caller);
  }

  /** Every school, page by page. */
  List<Unit> schools() {
    var all = new ArrayList<Unit>();
    var token = "";
    do {
      var request =
          ListUnitsRequest.newBuilder()
              .setLevel(UnitLevel.UNIT_LEVEL_SCHOOL)
              .setPageSize(LARGEST_PAGE)
              .setPageToken(token);
      var page = units.listUnits(request.build());
      all.addAll(page.getUnitsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return all;
  }

  ListenableFuture<GetUnitResponse> lookUp(int client, String id) {
    return lookups
        .get(client % lookups.size())
        .getUnit(GetUnitRequest.newBuilder().setUnitId(id).build());
  }

  int firstPage() {
    return units.listUnits(ListUnitsRequest.getDefaultInstance()).getUnitsCount();
  }

  int subtree(String parent, LocalDate day) {
    var request =
        ListUnitsRequest.newBuilder()
            .setParentId(parent)
            .setPageSize(LARGEST_PAGE)
            .setAsOfDate(Dates.toProto(day));
    return units.listUnits(request.build()).getUnitsCount();
  }

  int search(String text) {
    return units.listUnits(ListUnitsRequest.newBuilder().setQuery(text).build()).getUnitsCount();
  }

  /** Preview and record, as the console does. */
  void move(String unit, String target) {
    var order =
        UnitOperationOrder.newBuilder()
            .setKind(UnitOperationKind.UNIT_OPERATION_KIND_MOVE)
            .setEffectiveDate(Dates.toProto(LocalDate.now()))
            .setReason("测量")
            .addUnitIds(unit)
            .setTargetId(target)
            .build();
    var preview =
        operations.previewUnitOperation(
            PreviewUnitOperationRequest.newBuilder().setOrder(order).build());
    operations.recordUnitOperation(
        RecordUnitOperationRequest.newBuilder()
            .setOrder(order)
            .setToken(preview.getToken())
            .build());
  }

  private static ManagedChannel channel(String host, int port) {
    return ManagedChannelBuilder.forAddress(host, port).usePlaintext().directExecutor().build();
  }

  private static CallCredentials bearer(Tokens tokens) {
    return new CallCredentials() {
      @Override
      public void applyRequestMetadata(
          RequestInfo request, Executor executor, MetadataApplier applier) {
        var headers = new Metadata();
        headers.put(AUTHORIZATION, "Bearer " + tokens.get());
        applier.apply(headers);
      }
    };
  }

  @Override
  public void close() {
    channels.forEach(ManagedChannel::shutdownNow);
  }
}
