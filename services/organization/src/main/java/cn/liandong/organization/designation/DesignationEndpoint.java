package cn.liandong.organization.designation;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.page.PageRequest;
import cn.liandong.common.scope.Caller;
import cn.liandong.organization.Calls;
import cn.liandong.organization.Calls.Act;
import cn.liandong.organization.Scopes;
import cn.liandong.proto.organization.v1.AdvanceDesignationRequest;
import cn.liandong.proto.organization.v1.AdvanceDesignationResponse;
import cn.liandong.proto.organization.v1.CreateDesignationRequest;
import cn.liandong.proto.organization.v1.CreateDesignationResponse;
import cn.liandong.proto.organization.v1.DesignationService;
import cn.liandong.proto.organization.v1.DesignationState;
import cn.liandong.proto.organization.v1.ExportDesignationsRequest;
import cn.liandong.proto.organization.v1.ExportDesignationsResponse;
import cn.liandong.proto.organization.v1.ListDesignationsRequest;
import cn.liandong.proto.organization.v1.ListDesignationsResponse;
import cn.liandong.proto.organization.v1.ListProgrammesRequest;
import cn.liandong.proto.organization.v1.ListProgrammesResponse;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

@GrpcService
@Blocking
class DesignationEndpoint implements DesignationService {

  private final Calls calls;
  private final Designations designations;
  private final DesignationRepository repository;
  private final Fills fills;
  private final Programmes programmes;
  private final Scopes scopes;
  private final DesignationProto proto;

  DesignationEndpoint(
      Calls calls,
      Designations designations,
      DesignationRepository repository,
      Fills fills,
      Programmes programmes,
      Scopes scopes) {
    this.calls = calls;
    this.designations = designations;
    this.repository = repository;
    this.fills = fills;
    this.programmes = programmes;
    this.scopes = scopes;
    this.proto = new DesignationProto(programmes);
  }

  @Override
  public Uni<ListProgrammesResponse> listProgrammes(ListProgrammesRequest request) {
    var day = scopes.day(request.getAsOfDate());
    return calls.call(
        new Act("PROGRAMMES_READ", "unit", request.getUnitId()),
        (handle, caller) -> {
          var unit = scopes.read(handle, caller, request.getUnitId());
          return ListProgrammesResponse.newBuilder()
              .addAllProgrammes(
                  programmes.all().stream()
                      .map(
                          one -> DesignationProto.of(one, fills.of(handle, caller, unit, one, day)))
                      .toList())
              .build();
        });
  }

  @Override
  public Uni<ListDesignationsResponse> listDesignations(ListDesignationsRequest request) {
    var day = scopes.day(request.getAsOfDate());
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return calls
        .call(
            new Act("DESIGNATIONS_READ", "unit", request.getUnitId()),
            (handle, caller) ->
                repository.list(
                    handle,
                    caller,
                    new DesignationRepository.Query(
                        scopes.read(handle, caller, request.getUnitId()),
                        request.getProgramme(),
                        request.getBatch(),
                        day,
                        page)))
        .map(rows -> page.cut(rows, DesignationRepository::key))
        .map(cut ->
            ListDesignationsResponse.newBuilder()
                .addAllDesignations(cut.items().stream().map(row -> proto.of(row, day)).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<ExportDesignationsResponse> exportDesignations(ExportDesignationsRequest request) {
    var day = scopes.day(request.getAsOfDate());
    return calls
        .call(
            new Act("DESIGNATIONS_EXPORTED", "unit", request.getUnitId()),
            (handle, caller) ->
                repository.list(
                    handle,
                    caller,
                    new DesignationRepository.Query(
                        scopes.read(handle, caller, request.getUnitId()),
                        request.getProgramme(),
                        "",
                        day,
                        PageRequest.whole())))
        .map(rows ->
            ExportDesignationsResponse.newBuilder()
                .setFileName("试点示范名单-%s.xlsx".formatted(day))
                .setContent(ByteString.copyFrom(DesignationWorkbook.of(rows, proto, day)))
                .build());
  }

  @Override
  public Uni<CreateDesignationResponse> createDesignation(CreateDesignationRequest request) {
    var step =
        new Designations.Step(
            State.NOMINATED,
            scopes.day(request.getDate()),
            request.getReason(),
            request.getReference());
    return calls
        .call(
            new Act("DESIGNATION_CREATED", "unit", request.getUnitId()),
            (handle, caller) -> {
              var id =
                  designations.nominate(
                      handle,
                      caller,
                      request.getUnitId(),
                      request.getProgramme(),
                      request.getBatch(),
                      step);
              return done(handle, caller, "DESIGNATION_CREATED", id, step);
            })
        .map(made -> CreateDesignationResponse.newBuilder().setDesignation(made).build());
  }

  @Override
  public Uni<AdvanceDesignationResponse> advanceDesignation(AdvanceDesignationRequest request) {
    var step =
        new Designations.Step(
            state(request.getState()),
            scopes.day(request.getDate()),
            request.getReason(),
            request.getReference());
    return calls
        .call(
            new Act("DESIGNATION_ADVANCED", "designation", request.getDesignationId()),
            (handle, caller) -> {
              var before =
                  designations.advance(
                      handle, caller, request.getDesignationId(), request.getVersion(), step);
              return done(handle, caller, "DESIGNATION_ADVANCED", before.id(), step);
            })
        .map(made -> AdvanceDesignationResponse.newBuilder().setDesignation(made).build());
  }

  private cn.liandong.proto.organization.v1.Designation done(
      Handle handle, Caller caller, String action, UUID id, Designations.Step step)
      throws SQLException {
    var now = designations.require(handle, caller, id);
    var detail = now.unitName() + " " + step.state().chinese;
    calls.done(handle, caller, new Act(action, "designation", id.toString()), detail);
    return proto.of(now, scopes.today());
  }

  private static State state(DesignationState proto) {
    if (proto == DesignationState.DESIGNATION_STATE_UNSPECIFIED) {
      throw ARGUMENT_INVALID.because("请选择要登记的状态。");
    }
    return State.valueOf(proto.name().replace("DESIGNATION_STATE_", ""));
  }
}
