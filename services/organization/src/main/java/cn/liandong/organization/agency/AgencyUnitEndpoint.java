package cn.liandong.organization.agency;

import cn.liandong.common.audit.AuditTrail.Act;
import cn.liandong.common.page.PageRequest;
import cn.liandong.common.projection.Dates;
import cn.liandong.common.scope.Callers;
import cn.liandong.common.scope.Reach;
import cn.liandong.common.scope.Role;
import cn.liandong.organization.audit.OrganizationTrail;
import cn.liandong.proto.agency.v1.GetUnitRequest;
import cn.liandong.proto.agency.v1.GetUnitResponse;
import cn.liandong.proto.agency.v1.ListUnitChangesRequest;
import cn.liandong.proto.agency.v1.ListUnitChangesResponse;
import cn.liandong.proto.agency.v1.ListUnitsRequest;
import cn.liandong.proto.agency.v1.ListUnitsResponse;
import cn.liandong.proto.organization.v1.AgencyUnitService;
import com.google.type.Date;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

@GrpcService
class AgencyUnitEndpoint implements AgencyUnitService {

  private static final Role[] READERS =
      Stream.concat(Stream.of(Role.readers()), Stream.of(Role.AGENCY)).toArray(Role[]::new);

  private final AgencyUnits units;
  private final AgencyChanges changes;
  private final OrganizationTrail trail;
  private final Callers callers;
  private final Clock clock;

  AgencyUnitEndpoint(
      AgencyUnits units,
      AgencyChanges changes,
      OrganizationTrail trail,
      Callers callers,
      Clock clock) {
    this.units = units;
    this.changes = changes;
    this.trail = trail;
    this.callers = callers;
    this.clock = clock;
  }

  @Override
  public Uni<GetUnitResponse> getAgencyUnit(GetUnitRequest request) {
    var key = request.getId().isEmpty() ? request.getCode() : request.getId();
    return guarded(
        "AGENCY_UNIT_READ",
        key,
        reach ->
            units
                .find(reach, request, dayOf(request.getAsOfDate()))
                .map(unit -> GetUnitResponse.newBuilder().setUnit(unit).build()));
  }

  @Override
  public Uni<ListUnitsResponse> listAgencyUnits(ListUnitsRequest request) {
    var page = PageRequest.of(request.getPageSize(), request.getPageToken());
    return guarded(
        "AGENCY_UNITS_READ",
        request.getRootId(),
        reach -> units.list(reach, request.getRootId(), dayOf(request.getAsOfDate()), page));
  }

  @Override
  public Uni<ListUnitChangesResponse> listAgencyUnitChanges(ListUnitChangesRequest request) {
    return guarded("AGENCY_CHANGES_READ", "", reach -> changes.after(reach, request));
  }

  private interface Question<T> {
    Uni<T> ask(Reach reach);
  }

  private <T> Uni<T> guarded(String action, String object, Question<T> question) {
    var caller = callers.reader();
    var reach = Reach.of(caller, LocalDate.now(clock), READERS);
    return trail.guard(new Act(caller, action, "unit", object), () -> question.ask(reach));
  }

  private LocalDate dayOf(Date date) {
    return Objects.requireNonNullElseGet(Dates.fromProto(date), () -> LocalDate.now(clock));
  }
}
