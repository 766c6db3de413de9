package cn.liandong.organization.facility;

import static cn.liandong.common.error.CommonError.ARGUMENT_INVALID;

import cn.liandong.common.page.PageRequest;
import cn.liandong.organization.Calls;
import cn.liandong.organization.Calls.Act;
import cn.liandong.organization.Scopes;
import cn.liandong.organization.pack.UnitGroups;
import cn.liandong.proto.organization.v1.ExportFacilitiesRequest;
import cn.liandong.proto.organization.v1.ExportFacilitiesResponse;
import cn.liandong.proto.organization.v1.FacilityService;
import cn.liandong.proto.organization.v1.GetFacilityTotalsRequest;
import cn.liandong.proto.organization.v1.GetFacilityTotalsResponse;
import cn.liandong.proto.organization.v1.ListFacilitiesRequest;
import cn.liandong.proto.organization.v1.ListFacilitiesResponse;
import cn.liandong.proto.organization.v1.RecordFacilitiesRequest;
import cn.liandong.proto.organization.v1.RecordFacilitiesResponse;
import com.google.protobuf.ByteString;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;

@GrpcService
@Blocking
class FacilityEndpoint implements FacilityService {

  private final Calls calls;
  private final FacilityRepository repository;
  private final FacilityKinds kinds;
  private final UnitGroups groups;
  private final Scopes scopes;

  FacilityEndpoint(
      Calls calls,
      FacilityRepository repository,
      FacilityKinds kinds,
      UnitGroups groups,
      Scopes scopes) {
    this.calls = calls;
    this.repository = repository;
    this.kinds = kinds;
    this.groups = groups;
    this.scopes = scopes;
  }

  @Override
  public Uni<ListFacilitiesResponse> listFacilities(ListFacilitiesRequest request) {
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return read("FACILITIES_READ", request.getUnitId(), scopes.day(request.getAsOfDate()), page)
        .map(schools -> page.cut(schools, school -> List.of(school.printKey())))
        .map(cut ->
            ListFacilitiesResponse.newBuilder()
                .addAllKinds(kinds.all().stream().map(FacilityProto::of).toList())
                .addAllSchools(cut.items().stream().map(FacilityProto::of).toList())
                .setNextPageToken(cut.nextToken())
                .build());
  }

  @Override
  public Uni<GetFacilityTotalsResponse> getFacilityTotals(GetFacilityTotalsRequest request) {
    var day = scopes.day(request.getAsOfDate());
    return read("FACILITIES_READ", request.getUnitId(), day, PageRequest.whole())
        .map(schools ->
            Totals.of(
                schools,
                school -> groups.ofUrbanRural(school.urbanRural()),
                school -> groups.ofSchoolType(school.schoolType())))
        .map(totals ->
            GetFacilityTotalsResponse.newBuilder()
                .addAllTotals(totals.stream().map(FacilityProto::of).toList())
                .build());
  }

  @Override
  public Uni<ExportFacilitiesResponse> exportFacilities(ExportFacilitiesRequest request) {
    var day = scopes.day(request.getAsOfDate());
    return read("FACILITIES_EXPORTED", request.getUnitId(), day, PageRequest.whole())
        .map(schools ->
            ExportFacilitiesResponse.newBuilder()
                .setFileName("学校设施-%s.xlsx".formatted(day))
                .setContent(ByteString.copyFrom(FacilityWorkbook.of(kinds.all(), schools, day)))
                .build());
  }

  @Override
  public Uni<RecordFacilitiesResponse> recordFacilities(RecordFacilitiesRequest request) {
    var day = scopes.day(request.getEffectiveDate());
    var act = new Act("FACILITIES_RECORDED", "unit", request.getUnitId());
    return calls
        .call(
            act,
            (handle, caller) -> {
              var unit =
                  scopes.write(handle, caller, request.getUnitId(), FacilityRepository.EDITORS);
              requireSchool(unit.level(), day);
              for (var count : request.getCountsList()) {
                kinds.require(count.getKind(), count.getCount());
                repository.record(
                    handle,
                    new Count(unit.id(), count.getKind(), day, count.getCount(), ""),
                    caller.username());
              }
              calls.done(handle, caller, act, unit.name() + " 自 " + day + " 起");
              return repository
                  .list(handle, caller, unit.path(), scopes.today(), PageRequest.whole())
                  .getFirst();
            })
        .map(school ->
            RecordFacilitiesResponse.newBuilder().setSchool(FacilityProto.of(school)).build());
  }

  private void requireSchool(String level, LocalDate day) {
    if (!level.equals("SCHOOL")) {
      throw ARGUMENT_INVALID.because("设施数按学校登记，请选择一所学校。");
    }
    if (day.isAfter(scopes.today())) {
      throw ARGUMENT_INVALID.because("日期不能晚于今天，请改正。");
    }
  }

  private Uni<List<School>> read(String action, String unitId, LocalDate day, PageRequest page) {
    return calls.call(
        new Act(action, "unit", unitId),
        (handle, caller) ->
            repository.list(handle, caller, scopes.read(handle, caller, unitId).path(), day, page));
  }
}
